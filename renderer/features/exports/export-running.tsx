import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useJobProgress } from '#renderer/app/use-job-progress.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

/** How far it is, and the way to end it; the page can be left meanwhile. */
export function ExportRunning({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('exports');
  const percent = useJobProgress(jobId);
  const stop = useAct('vaultExport.stop');
  const end = async () => {
    if ((await stop.run({})) !== undefined) toastDone(t('stopped'));
  };
  return (
    <Section title={t('runningTitle')}>
      <progress className="ks-export-bar" aria-label={t('runningLabel')} value={percent} max={100} />
      <p aria-live="polite">{t('running', { percent })}</p>
      <p className="ks-export-words ks-quiet">{t('lockNote')}</p>
      <ButtonRow>
        <Button busy={stop.pending} onClick={() => void end()}>
          {t(stop.pending ? 'stopping' : 'stop')}
        </Button>
      </ButtonRow>
    </Section>
  );
}
