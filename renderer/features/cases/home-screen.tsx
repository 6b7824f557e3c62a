import { IconHome2, IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { EthosWords } from '#renderer/features/homes/ethos-field.tsx';
import { HistoryNotes } from '#renderer/features/homes/history-notes.tsx';
import { HouseholdSection } from '#renderer/features/homes/household-section.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Section, Sheet } from '#renderer/ui/page.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import { callName } from './call-name.ts';
import { useCaseId } from './case-id.ts';
import '#renderer/features/timeline/entry.css';
import './home.css';
import { PlaceDialog } from './place-dialog.tsx';

export type HomeFacts = OutputOf<'cases.home'>;
export type Place = HomeFacts['accommodations'][number];

/** Where the person lives and lived, who lives there, and how days at home are counted. */
export function HomeScreen() {
  const caseId = useCaseId();
  const head = useRead('cases.header', { caseId });
  const home = useRead('cases.home', { caseId });
  return (
    <ReadArea query={home} height={320}>
      {(data) => (
        <Columns pattern="list" side={<HomeSide home={data} caseId={caseId} />}>
          <Places home={data} called={callName(head.data?.name ?? '')} caseId={caseId} />
        </Columns>
      )}
    </ReadArea>
  );
}

interface PlacesProps {
  readonly home: HomeFacts;
  readonly called: string;
  readonly caseId: string;
}

function Places({ home, called, caseId }: PlacesProps) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const [open, setOpen] = useState<Place | 'new' | null>(null);
  const mayChange = may('case.change');
  const add = (
    <Button
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('home.add')}
    </Button>
  );
  return (
    <Sheet>
      <Section title={t('home.places')} action={mayChange && home.accommodations.length > 0 && add}>
        {home.accommodations.length === 0 ? (
          <EmptyState icon={<IconKey aria-hidden />} title={t('home.none')} action={mayChange && add}>
            {called === '' ? t('home.noneTextNobody') : t('home.noneText', { name: called })}
          </EmptyState>
        ) : (
          <>
            <HistoryNotes places={home.accommodations} />
            <ul className="ks-places">
              {home.accommodations.map((place) => (
                <li key={place.id}>
                  <PlaceWords place={place} />
                  {mayChange && (
                    <Button
                      kind="quiet"
                      onClick={() => {
                        setOpen(place);
                      }}
                    >
                      {t('home.change')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {home.tenancies.length > 0 && (
        <Section title={t('home.tenancies')}>
          <ul className="ks-side-lines">
            {home.tenancies.map((tenancy) => (
              <TenancyWords key={tenancy.id} tenancy={tenancy} />
            ))}
          </ul>
        </Section>
      )}
      {open !== null && (
        <PlaceDialog
          caseId={caseId}
          place={open === 'new' ? null : open}
          lastsNow={home.accommodations.some(({ until }) => until === null)}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Sheet>
  );
}

function PlaceWords({ place }: { readonly place: Place }) {
  const { t } = useTranslation(['cases', 'domain']);
  const span = useSpan(place);
  const Icon = place.isSettled ? IconKey : IconHome2;
  return (
    <>
      <span className="ks-place-icon" data-settled={place.isSettled || undefined} aria-hidden>
        <Icon size={18} />
      </span>
      <div>
        <p className="ks-place-type">
          <span className="ks-strong">{t(`domain:accommodation.${place.typeKey}`)}</span>
          {place.isSettled && <Tag tone="brass">{t('home.settled')}</Tag>}
        </p>
        <p className="ks-quiet ks-figures">{span}</p>
        {place.address !== '' && <p>{place.address}</p>}
        {place.note !== '' && <Facts>{place.note}</Facts>}
        {place.ethosCode !== null && <EthosWords code={place.ethosCode} />}
      </div>
    </>
  );
}

function TenancyWords({ tenancy }: { readonly tenancy: HomeFacts['tenancies'][number] }) {
  const { t } = useTranslation('cases');
  const span = useSpan({ from: tenancy.movedInOn, until: tenancy.endedOn, approximate: false });
  return (
    <li className="ks-place-type">
      <span className="ks-strong">{t('home.tenancy')}</span>
      <span className="ks-quiet ks-figures">{span}</span>
      {tenancy.isDraft && <Tag>{t('home.tenancyDraft')}</Tag>}
    </li>
  );
}

function useSpan({ from, until, approximate }: Pick<Place, 'from' | 'until' | 'approximate'>): string {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const words =
    from === null
      ? until === null
        ? t('home.noDays')
        : t('home.until1', { until: format.day(until) })
      : until === null
        ? t('home.since', { from: format.day(from) })
        : t('home.span', { from: format.day(from), until: format.day(until) });
  return approximate ? `${t('home.about')} ${words}` : words;
}

function HomeSide({ home, caseId }: { readonly home: HomeFacts; readonly caseId: string }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <HouseholdSection caseId={caseId} household={home.household} />
      <Section title={t('home.explain')}>
        <p className="ks-quiet">{t('home.explainText')}</p>
      </Section>
    </>
  );
}
