import { useParams } from '@tanstack/react-router';
import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink, TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { Facts, PersonWords } from '#renderer/ui/voices.tsx';
import type { KeptIncident } from '#shared/contracts/incidents.ts';
import { asksForPlanReview } from '#shared/domain/safety/incident-rules.ts';
import { dayOf } from '#shared/lib/clock.ts';
import '#renderer/features/records/records.css';
import './safety.css';

/** An incident to read, with what is still to be done and its corrections. */
export function IncidentScreen() {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { entryId = '' } = useParams({ strict: false });
  const incident = useRead('incidents.get', { caseId, entryId });
  return (
    <>
      <p className="ks-doc-back">
        <TextLink to="/people/$caseId/safety" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('back')}
        </TextLink>
      </p>
      <ReadArea query={incident} height={400}>
        {(kept) => <Incident incident={kept} />}
      </ReadArea>
    </>
  );
}

function Incident({ incident }: { readonly incident: KeptIncident }) {
  const { t } = useTranslation(['safety', 'domain', 'records']);
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const { content, entryId } = incident;
  const when = [
    `${format.weekday(dayOf(content.occurredAt))}, ${format.time(content.occurredAt)}`,
    content.place,
  ].filter((part) => part !== '');
  return (
    <Sheet>
      <Section
        title={t(`domain:incidentKind.${content.kind}`)}
        help={when.join(' · ')}
        action={
          <>
            <ButtonLink
              kind="quiet"
              icon={<IconEye size={18} aria-hidden />}
              to="/people/$caseId/together/incident/$entryId"
              params={{ caseId, entryId }}
            >
              {t('incident.together')}
            </ButtonLink>
            {may('case.change') && (
              <ButtonLink
                icon={<IconPencil size={18} aria-hidden />}
                to="/people/$caseId/safety/incident/$entryId/correct"
                params={{ caseId, entryId }}
              >
                {t('records:act.correct')}
              </ButtonLink>
            )}
          </>
        }
      >
        <div className="ks-doc">
          <div className="ks-safety-tags">
            <Tag>{t(`domain:incidentSeverity.${content.severity}`)}</Tag>
            <Tag tone={content.status === 'all_done' ? 'moss' : 'neutral'}>
              {t(`domain:incidentStatus.${content.status}`)}
            </Tag>
          </div>
          <Facts>{content.whatHappened}</Facts>
          {content.personsAccount !== '' && <PersonWords>{content.personsAccount}</PersonWords>}
          <IncidentFacts content={content} />
          <p className="ks-quiet ks-least">
            {t('incident.written', { moment: format.moment(incident.writtenAt), author: incident.author })}
          </p>
        </div>
      </Section>
      <Section title={t('incident.after')}>
        <Follow incident={incident} />
      </Section>
      {incident.amendments.length > 0 && (
        <Section title={t('records:amendments')}>
          <ul className="ks-doc-before">
            {incident.amendments.map(({ at, by, reason, before }, index) => (
              <li key={`${at} ${String(index)}`}>
                <p className="ks-strong">{t('records:amended', { moment: format.moment(at), author: by })}</p>
                {reason !== '' && <p>{reason}</p>}
                <details>
                  <summary>{t('incident.before')}</summary>
                  <IncidentFacts content={before} />
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Sheet>
  );
}

/** The fields of an incident, or those that a correction changed. */
type SomeFacts = KeptIncident['amendments'][number]['before'];

/** What stands in the fields that there are, each under its name. */
function IncidentFacts({ content }: { readonly content: SomeFacts }) {
  const rows = useIncidentRows(content);
  if (rows.length === 0) return null;
  return (
    <DefinitionList>
      {rows.map(([term, text]) => (
        <Definition key={term} term={term}>
          <span className="ks-facts">{text}</span>
        </Definition>
      ))}
    </DefinitionList>
  );
}

function useIncidentRows(content: SomeFacts): readonly (readonly [string, string])[] {
  const { t } = useTranslation(['safety', 'domain']);
  const format = useFormat();
  const notified = (content.othersNotified ?? []).map(({ who, on, basis }) =>
    [who, format.day(on), t(`domain:disclosureBasis.${basis}`)].join(', '),
  );
  const { safeguarding, externalReportDue, sharedWithPerson } = content;
  const rows: readonly (readonly [string, string])[] = [
    [t('incident.people'), (content.peopleInvolved ?? []).join('\n')],
    [t('incident.injuries'), content.injuries ?? ''],
    [t('incident.immediate'), content.immediateActions ?? ''],
    [t('incident.notified'), notified.join('\n')],
    [
      t('incident.safeguarding'),
      [
        safeguarding === undefined ? '' : t(`domain:safeguardingAnswer.${safeguarding}`),
        content.safeguardingReason ?? '',
      ]
        .filter((part) => part !== '')
        .join('\n'),
    ],
    [t('incident.policeRef'), content.policeRef ?? ''],
    [t('incident.reportDue'), externalReportDue == null ? '' : format.day(externalReportDue)],
    [
      t('incident.sharedNobody'),
      [
        sharedWithPerson === undefined ? '' : t(`domain:sharedWithPerson.${sharedWithPerson}`),
        content.withheldReason ?? '',
      ]
        .filter((part) => part !== '')
        .join('\n'),
    ],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** What follows: the plan looked at again, reflection with the team, nothing left to do. */
function Follow({ incident }: { readonly incident: KeptIncident }) {
  const { t } = useTranslation('safety');
  const caseId = useCaseId();
  const { may } = useSession();
  const follow = useAct('incidents.follow');
  const { content, entryId } = incident;
  const { planReviewed, status } = content;
  const done = status === 'all_done';
  return (
    <div className="ks-doc">
      <p>{planReviewed ? t('incident.planWasReviewed') : t('incident.planNotReviewed')}</p>
      {asksForPlanReview(content) && <Note tone="brass">{t('lookAgain.incident')}</Note>}
      <p className="ks-quiet">
        {t('incident.reflection')} <TextLink to="/reflections">{t('incident.openReflection')}</TextLink>
      </p>
      {may('case.change') && (
        <ButtonRow>
          {!planReviewed && (
            <>
              <ButtonLink to="/people/$caseId/safety/edit" params={{ caseId }}>
                {t('incident.openPlan')}
              </ButtonLink>
              <Button
                busy={follow.pending}
                onClick={() => {
                  void follow.run({ caseId, entryId, planReviewed: true, status });
                }}
              >
                {t('incident.markReviewed')}
              </Button>
            </>
          )}
          <Button
            busy={follow.pending}
            onClick={() => {
              void follow.run({ caseId, entryId, planReviewed, status: done ? 'following_up' : 'all_done' });
            }}
          >
            {done ? t('incident.reopen') : t('incident.markDone')}
          </Button>
        </ButtonRow>
      )}
    </div>
  );
}
