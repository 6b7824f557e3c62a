import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { asksForPlanReview } from '#shared/domain/safety/incident-rules.ts';
import { dayOf } from '#shared/lib/clock.ts';
import './safety.css';

/** What happened in this file, newest first, each with what is still to do. */
export function IncidentLines({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['safety', 'domain']);
  const format = useFormat();
  const today = useToday();
  const incidents = useRead('incidents.list', { caseId });
  return (
    <ReadArea query={incidents} height={80}>
      {(lines) =>
        lines.length === 0 ? (
          <p className="ks-quiet">{t('incidents.none')}</p>
        ) : (
          <ul className="ks-safety-side">
            {lines.map((incident) => (
              <li key={incident.entryId}>
                <TextLink
                  to="/people/$caseId/safety/incident/$entryId"
                  params={{ caseId, entryId: incident.entryId }}
                >
                  {t(`domain:incidentKind.${incident.kind}`)}
                </TextLink>
                <span className="ks-quiet ks-small">
                  {[
                    format.relativeDay(dayOf(incident.occurredAt), today),
                    t(`domain:incidentSeverity.${incident.severity}`),
                    incident.author,
                  ].join(' · ')}
                </span>
                <span className="ks-safety-tags">
                  {incident.status === 'following_up' && <Tag>{t('domain:incidentStatus.following_up')}</Tag>}
                  {asksForPlanReview(incident) && <Tag tone="brass">{t('incidents.lookAtPlan')}</Tag>}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </ReadArea>
  );
}
