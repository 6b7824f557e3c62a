import { IconArrowLeft } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { EntryDisputes } from '#renderer/features/rights/disputes.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { KeptIncident } from '#shared/contracts/incidents.ts';
import { dayOf } from '#shared/lib/clock.ts';
import '#renderer/features/records/records.css';

/** An incident turned round to the person: nobody else, no safeguarding notes, nothing that is kept back (domain.md 0.3). */
export function IncidentTogetherScreen() {
  const { t } = useTranslation(['safety', 'domain', 'records']);
  const format = useFormat();
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const incident = useRead('incidents.get', { caseId, entryId });
  return (
    <div className="ks-doc-together">
      <ReadArea query={incident} height={400}>
        {({ content }) => (
          <>
            <PageTitle
              title={t(`domain:incidentKind.${content.kind}`)}
              under={`${format.weekday(dayOf(content.occurredAt))}, ${format.time(content.occurredAt)}`}
              actions={
                <ButtonLink
                  icon={<IconArrowLeft size={18} aria-hidden />}
                  to="/people/$caseId/safety/incident/$entryId"
                  params={{ caseId, entryId }}
                >
                  {t('records:togetherClose')}
                </ButtonLink>
              }
            />
            {content.sharedWithPerson === 'withheld_third_party_or_harm' ? (
              <p>{t('records:togetherWithheld')}</p>
            ) : (
              <Shown content={content} />
            )}
            <EntryDisputes caseId={caseId} entryId={entryId} />
          </>
        )}
      </ReadArea>
    </div>
  );
}

function Shown({ content }: { readonly content: KeptIncident['content'] }) {
  const { t } = useTranslation(['safety', 'domain']);
  const format = useFormat();
  const { personsAccount, whatHappened, place, injuries, immediateActions, othersNotified } = content;
  const told = othersNotified.map(({ who, on, basis }) =>
    [who, format.day(on), t(`domain:disclosureBasis.${basis}`)].join(', '),
  );
  const rows = [
    [t('incident.place'), place],
    [t('incident.injuries'), injuries],
    [t('incident.immediate'), immediateActions],
    [t('incident.notified'), told.join('\n')],
  ] as const;
  return (
    <>
      {personsAccount !== '' && <PersonWords size="large">{personsAccount}</PersonWords>}
      <Facts>{whatHappened}</Facts>
      <DefinitionList>
        {rows
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <Definition key={term} term={term}>
              <span className="ks-facts">{text}</span>
            </Definition>
          ))}
      </DefinitionList>
    </>
  );
}
