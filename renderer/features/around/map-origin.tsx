import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';

interface MapOriginProps {
  readonly caseId: string;
  /** A goal, a step, a situation of the safety plan, or what helps or gets in the way. */
  readonly targetId: string;
}

/** The way back to the map that something was made of; nothing where it came from elsewhere. */
export function MapOrigin({ caseId, targetId }: MapOriginProps) {
  const { may } = useSession();
  return may('tools.read') ? <Origin caseId={caseId} targetId={targetId} /> : null;
}

function Origin({ caseId, targetId }: MapOriginProps) {
  const { t } = useTranslation('around');
  const { data: origins = [] } = useRead('around.origins', { caseId });
  const origin = origins.find((one) => one.targetId === targetId);
  if (origin === undefined) return null;
  return (
    <p className="ks-small">
      <TextLink to="/people/$caseId/records/$entryId" params={{ caseId, entryId: origin.entryId }}>
        {t('into.from', { title: origin.title, text: origin.text })}
      </TextLink>
    </p>
  );
}
