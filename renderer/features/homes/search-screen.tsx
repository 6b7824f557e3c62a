import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { RecordBlocks } from '#renderer/features/records/record-blocks.tsx';
import { Button, TextButton } from '#renderer/ui/button.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { wishesBlocks } from '#shared/i18n/pages/wishes-page.ts';
import '#renderer/features/timeline/entry.css';
import './homes.css';
import { BeginSearchDialog } from './begin-search-dialog.tsx';
import { ChoiceSection } from './choice-section.tsx';
import { EndSearchDialog } from './end-search-dialog.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { OfferRows } from './offer-rows.tsx';

export type Search = OutputOf<'homeSearch.get'>['searches'][number];
export type Offer = Search['offers'][number];

/** Looking for a home together: the search, what was offered, and how much choice there was. */
export function SearchScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const found = useRead('homeSearch.get', { caseId });
  const called = callName(head.data?.name ?? '');
  return (
    <ReadArea query={found} height={400}>
      {({ searches, choices }) => {
        const [latest, ...others] = searches;
        const open = latest?.endedOn === null ? latest : null;
        const earlier = open === null ? searches : others;
        return (
          <Columns
            side={
              <>
                <Wishes caseId={caseId} />
                <ChoiceSection caseId={caseId} choices={choices} />
              </>
            }
          >
            <Sheet>
              {open === null ? (
                <NoSearch caseId={caseId} called={called} />
              ) : (
                <OpenSearch caseId={caseId} search={open} called={called} />
              )}
              {earlier.length > 0 && <Earlier searches={earlier} caseId={caseId} called={called} />}
            </Sheet>
          </Columns>
        );
      }}
    </ReadArea>
  );
}

interface PartProps {
  readonly caseId: string;
  readonly called: string;
}

function NoSearch({ caseId, called }: PartProps) {
  const { t } = useTranslation('homes');
  const { may } = useSession();
  const [beginning, setBeginning] = useState(false);
  return (
    <Section title={t('search.title')} help={t('search.explain')}>
      <EmptyState
        icon={<IconKey aria-hidden />}
        title={t('search.none')}
        action={
          may('tools.write') && (
            <Button
              onClick={() => {
                setBeginning(true);
              }}
            >
              {t('search.begin')}
            </Button>
          )
        }
      >
        {called === '' ? t('search.noneTextNobody') : t('search.noneText', { name: called })}
      </EmptyState>
      {beginning && (
        <BeginSearchDialog
          caseId={caseId}
          onClose={() => {
            setBeginning(false);
          }}
        />
      )}
    </Section>
  );
}

function OpenSearch({ caseId, search, called }: PartProps & { readonly search: Search }) {
  const { t } = useTranslation('homes');
  const format = useFormat();
  const { may } = useSession();
  const [open, setOpen] = useState<'offer' | 'end' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const { offers } = search;
  const viewed = offers.filter(({ viewedOn }) => viewedOn !== null).length;
  return (
    <>
      <Section
        title={t('search.looking', { count: search.days, day: format.day(search.startedOn) })}
        help={t('search.explain')}
        action={
          may('tools.write') && (
            <TextButton
              onClick={() => {
                setOpen('end');
              }}
            >
              {t('search.end')}
            </TextButton>
          )
        }
      >
        <p className="ks-figures">{t('offers.counts', { offered: offers.length, viewed })}</p>
      </Section>
      <Section
        title={t('offers.title')}
        action={
          may('tools.write') && (
            <Button
              icon={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                setOpen('offer');
              }}
            >
              {t('offers.add')}
            </Button>
          )
        }
      >
        <OfferRows caseId={caseId} search={search} called={called} />
      </Section>
      {open === 'offer' && (
        <OfferDialog caseId={caseId} search={search} offer={null} called={called} onClose={close} />
      )}
      {open === 'end' && <EndSearchDialog caseId={caseId} search={search} onClose={close} />}
    </>
  );
}

function Earlier({ searches, caseId, called }: PartProps & { readonly searches: readonly Search[] }) {
  const { t } = useTranslation(['homes', 'domain']);
  const format = useFormat();
  return (
    <Section title={t('search.earlier')}>
      {searches.map((search) => (
        <details key={search.id} className="ks-home-earlier">
          <summary>
            {t('search.ended', {
              outcome: search.outcome === null ? '' : t(`domain:searchOutcome.${search.outcome}`),
              day: format.day(search.endedOn ?? search.startedOn),
              count: search.days,
            })}
          </summary>
          <OfferRows caseId={caseId} search={search} called={called} />
        </details>
      ))}
    </Section>
  );
}

function Wishes({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation('homes');
  const { may } = useSession();
  const { data } = useRead('records.find', { caseId, kind: 'housing_wishes' });
  if (data === undefined) return null;
  const body = data?.body.kind === 'housing_wishes' ? data.body : null;
  return (
    <Section
      title={t('wishes.title')}
      action={
        body !== null && (
          <TextLink to="/people/$caseId/home/search/wishes" params={{ caseId }}>
            {t('wishes.open')}
          </TextLink>
        )
      }
    >
      {body === null ? (
        <>
          <p className="ks-quiet">{t('wishes.none')}</p>
          {may('case.change') && (
            <TextLink to="/people/$caseId/home/search/wishes/edit" params={{ caseId }}>
              {t('wishes.act')}
            </TextLink>
          )}
        </>
      ) : (
        <RecordBlocks blocks={wishesBlocks(i18n, body.content)} />
      )}
    </Section>
  );
}
