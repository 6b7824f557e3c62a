import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';

/** What to do now that the vault has a new key. */
export function KeyChanged({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const format = useFormat();
  const today = useToday();
  return (
    <Section title={t('key.doneTitle')}>
      <div className="ks-stack">
        <p role="status">{t('key.doneKit', { day: format.day(today) })}</p>
        <p>{t('key.doneBackup')}</p>
        <ButtonRow>
          <Button kind="main" onClick={onDone}>
            {t('key.done')}
          </Button>
        </ButtonRow>
      </div>
    </Section>
  );
}
