import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';

/** Whether each of those who should have the page is covered by a consent in force that names the plan. */
export function ShareStanding({ shareWith }: { readonly shareWith: readonly string[] }) {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const caseId = useCaseId();
  const { may } = useSession();
  const consents = useRead('consents.list', { caseId }, { enabled: may('consent.read') });
  if (shareWith.length === 0 || consents.data === undefined) return null;
  const covered = new Set(
    consents.data
      .filter(({ inForce, scopes }) => inForce && scopes.includes('safety_plan'))
      .map(({ recipient }) => recipient.toLocaleLowerCase()),
  );
  const open = shareWith.filter((name) => !covered.has(name.toLocaleLowerCase()));
  if (open.length === 0) return <p className="ks-quiet ks-small">{t('sharing.covered')}</p>;
  return <p className="ks-quiet ks-small">{t('sharing.open', { names: format.list(open) })}</p>;
}
