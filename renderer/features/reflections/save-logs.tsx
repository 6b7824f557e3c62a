import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { PasswordDialog } from '#renderer/features/handovers/password-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

interface SaveLogsProps {
  /** One log; null for all own logs. */
  readonly logId: string | null;
  /** Keeps what is being typed before it is printed. */
  readonly before?: () => Promise<void>;
}

/** A readable copy of own logs: a PDF behind a password that is shown once. */
export function SaveLogs({ logId, before }: SaveLogsProps) {
  const { t } = useTranslation('reflections');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    try {
      await before?.();
      const { jobId } = await api.reflections.prepareExport({ id: logId });
      const saved = await callShell('savePdf', { jobId });
      if (saved === null) return;
      toastDone(t('export.saved', { file: saved.fileName }));
      setPassword(saved.password);
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        icon={<IconFileDownload size={18} aria-hidden />}
        onClick={() => {
          void save();
        }}
      >
        {logId === null ? t('export.all') : t('export.one')}
      </Button>
      {password !== null && (
        <PasswordDialog
          password={password}
          onClose={() => {
            setPassword(null);
          }}
        />
      )}
    </>
  );
}
