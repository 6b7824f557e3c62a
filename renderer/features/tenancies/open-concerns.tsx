import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { severityTone, useNextWords } from './concern-words.ts';
import '#renderer/features/records/records.css';
import './tenancies.css';

/** Open worries about the home on the first page of a file, each with the step that comes next; nothing without one. */
export function OpenConcerns({ caseId }: { readonly caseId: string }) {
  const { may } = useSession();
  return may('tools.read') ? <Lines caseId={caseId} /> : null;
}

function Lines({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['concerns', 'domain']);
  const words = useNextWords();
  const { data: concerns = [] } = useRead('tenancyConcerns.list', { caseId });
  const open = concerns.filter(({ resolvedOn }) => resolvedOn === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open-concerns">
      <h2 className="ks-section-title" id="open-concerns">
        {t('overview.title')}
      </h2>
      <ul className="ks-doc-lines">
        {open.map((concern) => {
          const { next, keyDate } = words(concern);
          return (
            <li key={concern.id}>
              <TextLink
                to="/people/$caseId/home/concerns/$concernId"
                params={{ caseId, concernId: concern.id }}
              >
                {t(`domain:concernKind.${concern.kind}`)}
              </TextLink>
              {concern.severity === 'home_at_risk' && (
                <span>
                  <Tag tone={severityTone.home_at_risk}>{t('domain:concernSeverity.home_at_risk')}</Tag>
                </span>
              )}
              {[next, keyDate]
                .filter((line) => line !== '')
                .map((line) => (
                  <span key={line} className="ks-quiet ks-small">
                    {line}
                  </span>
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
