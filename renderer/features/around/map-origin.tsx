import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import './maps.css';

interface MapOriginsProps {
  readonly caseId: string;
  /** Goals, steps, situations of the safety plan, or what helps and gets in the way. */
  readonly targets: readonly string[];
}

/** The ways back to the maps that these were made of; nothing where they came from elsewhere. */
export function MapOrigins({ caseId, targets }: MapOriginsProps) {
  const { may } = useSession();
  return may('tools.read') ? <Origins caseId={caseId} targets={targets} /> : null;
}

function Origins({ caseId, targets }: MapOriginsProps) {
  const { t } = useTranslation('around');
  const { data: origins = [] } = useRead('around.origins', { caseId });
  const own = origins.filter(({ targetId }) => targets.includes(targetId));
  if (own.length === 0) return null;
  return (
    <ul className="ks-map-origins ks-small">
      {own.map(({ targetId, entryId, title, text }) => (
        <li key={targetId}>
          <TextLink to="/people/$caseId/records/$entryId" params={{ caseId, entryId }}>
            {t('into.from', { title, text })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
