import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';

/** The method and, in CTI, the phase under way in words, on the first page of a file; nothing before one was chosen. */
export function MethodLine({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['methods', 'domain']);
  const format = useFormat();
  const { may } = useSession();
  const { data } = useRead('methods.ofCase', { caseId }, { enabled: may('tools.read') });
  if (data == null || data.method === null) return null;
  const { method, ctiPhase, phaseEnd } = data;
  const phase = ctiPhase === null ? '' : t(`domain:ctiPhase.${ctiPhase}`);
  return (
    <section aria-labelledby="method">
      <h2 className="ks-section-title" id="method">
        <TextLink to="/people/$caseId/plan/method" params={{ caseId }}>
          {t('overview.title')}
        </TextLink>
      </h2>
      <p>{t(`domain:supportMethod.${method}`)}</p>
      {ctiPhase !== null && (
        <p className="ks-quiet ks-small">
          {phaseEnd === null ? phase : t('overview.phase', { phase, day: format.shortDay(phaseEnd) })}
        </p>
      )}
    </section>
  );
}
