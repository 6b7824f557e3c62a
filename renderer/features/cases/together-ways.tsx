import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { TextLink } from '#renderer/ui/link.tsx';

/** The other pages of the file that can be looked at together, from the one that is. */
export function TogetherWays({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('cases');
  const { may } = useSession();
  const today = useToday();
  const params = { caseId };
  const seesTools = may('tools.read');
  return (
    <nav aria-labelledby="together-ways">
      <h2 className="ks-section-title" id="together-ways">
        {t('together.ways')}
      </h2>
      <ul className="ks-together-ways">
        <li>
          <TextLink to="/people/$caseId/together/plan" params={params}>
            {t('together.way.plan')}
          </TextLink>
        </li>
        {seesTools && (
          <>
            <li>
              <TextLink
                to="/people/$caseId/together/money/$month"
                params={{ caseId, month: today.slice(0, 7) }}
              >
                {t('together.way.money')}
              </TextLink>
            </li>
            <li>
              <TextLink to="/people/$caseId/together/rent" params={params}>
                {t('together.way.rent')}
              </TextLink>
            </li>
            <li>
              <TextLink to="/people/$caseId/together/wellbeing" params={params}>
                {t('together.way.wellbeing')}
              </TextLink>
            </li>
            <li>
              <TextLink to="/people/$caseId/together/around-me" params={params}>
                {t('together.way.around')}
              </TextLink>
            </li>
          </>
        )}
        {may('consent.read') && (
          <li>
            <TextLink to="/people/$caseId/together/shared" params={params}>
              {t('together.way.shared')}
            </TextLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
