import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';

interface GoalBarrierProps {
  readonly caseId: string;
  readonly factorId: string | null;
}

/** What a goal grew out of, with the way back; nothing for other goals. */
export function GoalBarrier({ caseId, factorId }: GoalBarrierProps) {
  const { t } = useTranslation('barriers');
  const { may } = useSession();
  const enabled = factorId !== null && may('tools.read');
  const { data: record } = useRead('records.find', { caseId, kind: 'vulnerability' }, { enabled });
  const factors = record?.body.kind === 'vulnerability' ? record.body.content.factors : [];
  const factor = factors.find(({ id }) => id === factorId);
  if (!enabled || factor === undefined) return null;
  return (
    <p className="ks-small">
      <TextLink to="/people/$caseId/plan/barriers" params={{ caseId }}>
        {t('goals.from', { text: factor.text })}
      </TextLink>
    </p>
  );
}
