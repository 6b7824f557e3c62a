import { useNavigate } from '@tanstack/react-router';
import { IconUserHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Page, PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { OutsideDialog, StartDialog } from './start-dialog.tsx';
import './supervision.css';

type Line = OutputOf<'supervision.home'>[number];
type Pairs = OutputOf<'pairs.list'>;

/** All own supervision: those one supervises, and one's own (ui.md 4). */
export function SupervisionHome() {
  const { t } = useTranslation('supervision');
  const { may } = useSession();
  const [dialog, setDialog] = useState<'start' | 'outside' | null>(null);
  const lines = useRead('supervision.home', {});
  const pairs = useRead('pairs.list', {}).data ?? [];
  const close = () => {
    setDialog(null);
  };
  return (
    <Page>
      <PageTitle
        title={t('home.title')}
        under={t('home.under')}
        actions={
          <>
            <Button
              onClick={() => {
                setDialog('outside');
              }}
            >
              {t('home.outside')}
            </Button>
            {may('supervision.give') && (
              <Button
                kind="main"
                onClick={() => {
                  setDialog('start');
                }}
              >
                {t('home.start')}
              </Button>
            )}
          </>
        }
      />
      <ReadArea query={lines} height={320}>
        {(data) => <HomeLists lines={data} pairs={pairs} />}
      </ReadArea>
      {dialog === 'start' && <StartDialog onClose={close} />}
      {dialog === 'outside' && <OutsideDialog onClose={close} />}
    </Page>
  );
}

function HomeLists({ lines, pairs }: { readonly lines: readonly Line[]; readonly pairs: Pairs }) {
  const { t } = useTranslation('supervision');
  const { may } = useSession();
  const [withEnded, setWithEnded] = useState(false);
  const shown = lines.filter(({ endedOn }) => withEnded || endedOn === null);
  const given = shown.filter(({ mine }) => mine === 'supervisor');
  const own = shown.filter(({ mine }) => mine === 'supervisee');
  if (lines.length === 0) {
    return (
      <EmptyState icon={<IconUserHeart aria-hidden />} title={t('home.emptyTitle')}>
        {t(may('supervision.give') ? 'home.emptyGive' : 'home.empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <Sheet>
        <Waiting lines={lines} />
        {given.length > 0 && (
          <Section title={t('home.given')}>
            <Lines caption={t('home.given')} lines={given} pairs={pairs} />
          </Section>
        )}
        {own.length > 0 && (
          <Section title={t('home.own')}>
            <Lines caption={t('home.own')} lines={own} pairs={pairs} />
          </Section>
        )}
      </Sheet>
      {lines.some(({ endedOn }) => endedOn !== null) && (
        <p className="ks-sup-foot">
          <TextButton
            aria-pressed={withEnded}
            onClick={() => {
              setWithEnded(!withEnded);
            }}
          >
            {t('home.ended')}
          </TextButton>
        </p>
      )}
    </>
  );
}

/** What waits for one's yes: agreements and records, each a way there. */
function Waiting({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  const agreements = lines.filter(({ agreementWaits }) => agreementWaits);
  const records = lines.flatMap((line) => line.recordsWaiting.map((record) => ({ line, record })));
  if (agreements.length + records.length === 0) return null;
  return (
    <Section title={t('home.waiting')}>
      <ul className="ks-sup-links">
        {agreements.map(({ agreementId, peerName }) => (
          <li key={agreementId}>
            <TextLink to="/supervision/agreements/$agreementId" params={{ agreementId }}>
              {t('home.waitingAgreement', { name: peerName ?? t('nameWaits') })}
            </TextLink>
          </li>
        ))}
        {records.map(({ line, record: { sessionId, on } }) => (
          <li key={sessionId}>
            <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId }}>
              {t('home.waitingRecord', { name: line.peerName ?? t('nameWaits'), day: format.day(on) })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LinesProps {
  readonly caption: string;
  readonly lines: readonly Line[];
  readonly pairs: Pairs;
}

function Lines({ caption, lines, pairs }: LinesProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const nameOf = ({ peerName }: Line) => peerName ?? t('nameWaits');
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowId={({ agreementId }) => agreementId}
      rowLabel={nameOf}
      onOpen={({ agreementId }) => {
        void navigate({ to: '/supervision/agreements/$agreementId', params: { agreementId } });
      }}
      columns={[
        {
          id: 'name',
          header: t('home.name'),
          render: (line) => (
            <>
              <span className="ks-strong">{nameOf(line)}</span>
              <span className="ks-sup-cell-note">{t(`domain:supervisionKind.${line.kind}`)}</span>
            </>
          ),
        },
        {
          id: 'last',
          header: t('home.last'),
          render: ({ last }) =>
            last === null ? (
              t('home.noneYet')
            ) : (
              <>
                <span>{format.nearDay(last.on, today)}</span>
                <span className="ks-sup-cell-note">{t(last.onTime ? 'home.onTime' : 'home.late')}</span>
              </>
            ),
        },
        { id: 'next', header: t('home.next'), render: (line) => <NextCell line={line} /> },
        { id: 'state', header: t('home.state'), render: (line) => <StateCell line={line} pairs={pairs} /> },
      ]}
    />
  );
}

function NextCell({ line: { next, endedOn } }: { readonly line: Line }) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  if (next === null) return endedOn === null ? t('home.notPlanned') : '';
  return (
    <TextLink to="/supervision/sessions/$sessionId" params={{ sessionId: next.sessionId }}>
      {next.at === null
        ? format.shortWeekday(next.on)
        : t('dayAndTime', { day: format.shortWeekday(next.on), time: next.at })}
    </TextLink>
  );
}

/** One thing in words: what to do first, else how the rhythm stands. */
function StateCell({ line, pairs }: { readonly line: Line; readonly pairs: Pairs }) {
  const { t } = useTranslation(['supervision', 'domain', 'pairs']);
  const format = useFormat();
  const today = useToday();
  if (line.endedOn !== null) return t('home.endedOn', { day: format.nearDay(line.endedOn, today) });
  const pair = pairs.find(({ peerId }) => peerId === line.peerId);
  if (pair !== undefined && pair.state !== 'ready') {
    return (
      <TextLink to="/pairs/$peerId" params={{ peerId: pair.peerId }}>
        {t(`pairs:state.${pair.state}`, { name: pair.name })}
      </TextLink>
    );
  }
  if (line.reviewOn <= today) return t('home.review', { day: format.nearDay(line.reviewOn, today) });
  return t(`domain:supervisionRhythm.${line.rhythm}`);
}
