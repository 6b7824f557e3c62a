import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { useSession } from '#renderer/app/session.tsx';
import { TextLink } from '#renderer/ui/link.tsx';
import { standingWords } from '#shared/i18n/pages/rent-words.ts';

/** How the rent stands, in one line of the file's overview; nothing without an account, and for those who may not read it. */
export function RentOverview({ caseId }: { readonly caseId: string }) {
  const { may } = useSession();
  return may('tools.read') ? <RentLine caseId={caseId} /> : null;
}

function RentLine({ caseId }: { readonly caseId: string }) {
  const { t, i18n } = useTranslation('money');
  const money = useMoney();
  const { data: standing } = useRead('rent.standing', { caseId });
  if (standing === undefined || standing === null || money === undefined) return null;
  return (
    <section aria-labelledby="rent-overview">
      <h2 className="ks-section-title" id="rent-overview">
        {t('rent.title')}
      </h2>
      <TextLink to="/people/$caseId/home/rent" params={{ caseId }}>
        {standingWords(i18n, standing, money.currency)}
      </TextLink>
    </section>
  );
}
