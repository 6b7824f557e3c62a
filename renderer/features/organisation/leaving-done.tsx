import { useTranslation } from 'react-i18next';
import { ButtonRow } from '#renderer/ui/button.tsx';
import { ButtonLink } from '#renderer/ui/link.tsx';
import { PageTitle, Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { Ended } from './leaving-page.tsx';

/** What is true now, what still opens for somebody who has left, and the way to a new key. */
export function LeavingDone({ ended }: { readonly ended: Ended }) {
  const { t } = useTranslation('access');
  const { name, handed, copies } = ended;
  return (
    <>
      <PageTitle title={t('leaving.doneTitle', { name })} />
      <Sheet>
        <Section>
          <div className="ks-stack">
            {handed > 0 && <p>{t('leaving.doneHanded', { count: handed })}</p>}
            {copies.closed > 0 && <p>{t('leaving.doneClosed', { name, count: copies.closed })}</p>}
            {copies.left > 0 && (
              <Note tone="brass">{t('leaving.doneLeft', { name, count: copies.left })}</Note>
            )}
            {copies.second === 'away' && <Note tone="brass">{t('leaving.doneAway', { name })}</Note>}
            <p>{t('leaving.doneNext', { name })}</p>
            <ButtonRow>
              <ButtonLink to="/trust/key" kind="main">
                {t('leaving.changeKey')}
              </ButtonLink>
              <ButtonLink to="/settings/colleagues">{t('leaving.back')}</ButtonLink>
            </ButtonRow>
          </div>
        </Section>
      </Sheet>
    </>
  );
}
