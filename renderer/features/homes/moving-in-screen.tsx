import { IconBox, IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useSentences } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { PrintCopy } from '#renderer/features/records/print-record.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState, Note } from '#renderer/ui/states.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { PersonWords } from '#renderer/ui/voices.tsx';
import { moveInGroups } from '#shared/domain/housing/move-in-codes.ts';
import '#renderer/features/timeline/entry.css';
import './homes.css';
import { MoveInHeadDialog } from './move-in-head-dialog.tsx';
import { MoveInItemDialog } from './move-in-item-dialog.tsx';
import { MoveInItemRow } from './move-in-item-row.tsx';

export type MoveInList = NonNullable<OutputOf<'movingIn.get'>>;
export type MoveInItem = MoveInList['items'][number];

/** What a home needs from the first night on, made together; keys and meters at the side. */
export function MovingInScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const found = useRead('movingIn.get', { caseId });
  return (
    <ReadArea query={found} height={400}>
      {(list) =>
        list === null ? (
          <NoList caseId={caseId} called={callName(head.data?.name ?? '')} />
        ) : (
          <List caseId={caseId} list={list} />
        )
      }
    </ReadArea>
  );
}

function NoList({ caseId, called }: { readonly caseId: string; readonly called: string }) {
  const { t } = useTranslation('movingIn');
  const sentences = useSentences();
  const { may } = useSession();
  const { pending, error, run } = useAct('movingIn.begin');
  const address = useAgreedAddress(caseId);
  return (
    <Sheet>
      <Section title={t('title')} help={t('explain')}>
        {error !== null && <Note tone="clay">{sentences.error(error)}</Note>}
        <EmptyState
          icon={<IconBox aria-hidden />}
          title={t('none')}
          action={
            may('tools.write') && (
              <Button
                busy={pending}
                onClick={() => {
                  void run({ caseId, movingOn: null, address }).then((begun) => {
                    if (begun !== undefined) toastDone(t('begun'));
                  });
                }}
              >
                {t('begin')}
              </Button>
            )
          }
        >
          {called === '' ? t('noneTextNobody') : t('noneText', { name: called })}
        </EmptyState>
      </Section>
    </Sheet>
  );
}

/** The address of the offer that the person said yes to, to begin with; empty when there is none. */
function useAgreedAddress(caseId: string): string {
  const { data } = useRead('homeSearch.get', { caseId });
  const offers = data?.searches[0]?.offers ?? [];
  return offers.find(({ personAnswer }) => personAnswer === 'yes')?.address ?? '';
}

interface ListProps {
  readonly caseId: string;
  readonly list: MoveInList;
}

function List({ caseId, list }: ListProps) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const { may } = useSession();
  const overview = useRead('cases.overview', { caseId });
  const [open, setOpen] = useState<MoveInItem | 'new' | null>(null);
  const mayWrite = may('tools.write');
  const groups = moveInGroups.filter((group) => list.items.some((item) => item.group === group));
  return (
    <Columns side={<ListSide caseId={caseId} list={list} />}>
      <Sheet>
        <Section
          title={t('title')}
          help={t('explain')}
          action={
            mayWrite && (
              <Button
                icon={<IconPlus size={18} aria-hidden />}
                onClick={() => {
                  setOpen('new');
                }}
              >
                {t('add')}
              </Button>
            )
          }
        >
          <Standing list={list} />
          {list.head.personWords !== '' && <PersonWords>{list.head.personWords}</PersonWords>}
          <div className="ks-doc-acts">
            <ButtonLink
              kind="quiet"
              icon={<IconEye size={18} aria-hidden />}
              to="/people/$caseId/together/moving-in"
              params={{ caseId }}
            >
              {t('together')}
            </ButtonLink>
            <PrintCopy
              hasStrengths={(overview.data?.strengths.length ?? 0) > 0}
              prepare={(look) => api.movingIn.preparePrint({ caseId, ...look })}
            />
          </div>
        </Section>
        {groups.map((group) => (
          <Section key={group} title={t(`domain:moveInGroup.${group}`)}>
            <ul className="ks-home-rows">
              {list.items
                .filter((item) => item.group === group)
                .map((item) => (
                  <MoveInItemRow
                    key={item.id}
                    caseId={caseId}
                    item={item}
                    onChange={() => {
                      setOpen(item);
                    }}
                  />
                ))}
            </ul>
          </Section>
        ))}
      </Sheet>
      {open !== null && (
        <MoveInItemDialog
          caseId={caseId}
          item={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Columns>
  );
}

/** What is still to get, and what it comes to; no share of a hundred. */
function Standing({ list }: { readonly list: MoveInList }) {
  const { t } = useTranslation('movingIn');
  const money = useMoney();
  const cost = (state: 'to_get' | 'got') =>
    list.items.reduce((sum, item) => sum + (item.state === state ? (item.cost ?? 0) : 0), 0);
  const open = list.items.filter(({ state }) => state === 'wanted' || state === 'to_get').length;
  const [toGet, got] = [cost('to_get'), cost('got')];
  const parts = [
    open === 0 ? t('allDone') : t('open', { count: open }),
    ...(money !== undefined && toGet > 0 ? [t('costOpen', { amount: money.show(toGet) })] : []),
    ...(money !== undefined && got > 0 ? [t('costGot', { amount: money.show(got) })] : []),
  ];
  return <p className="ks-strong ks-figures">{parts.join(' · ')}</p>;
}

function ListSide({ caseId, list }: ListProps) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  const { movingOn, address, keys, meters } = list.head;
  const onDay = (on: string | null) => (on === null ? '' : format.day(on));
  return (
    <>
      <Section
        title={t('day')}
        action={
          may('tools.write') && (
            <TextButton
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('headEdit')}
            </TextButton>
          )
        }
      >
        <p className="ks-strong">{movingOn === null ? t('dayOpen') : format.day(movingOn)}</p>
        {address !== '' && <p>{address}</p>}
      </Section>
      <Section title={t('keys')}>
        {keys.length === 0 ? (
          <p className="ks-quiet">{t('keysNone')}</p>
        ) : (
          <ul className="ks-side-lines">
            {keys.map(({ what, holder, on }, index) => (
              <li key={index}>
                {[t('keyOf', { what, holder }), onDay(on)].filter((part) => part !== '').join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('meters')}>
        {meters.length === 0 ? (
          <p className="ks-quiet">{t('metersNone')}</p>
        ) : (
          <ul className="ks-side-lines">
            {meters.map(({ kind, number, reading, on }, index) => (
              <li key={index} className="ks-figures">
                {[t('meterOf', { kind: t(`domain:meter.${kind}`), number, reading }), onDay(on)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {editing && (
        <MoveInHeadDialog
          caseId={caseId}
          head={list.head}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}
