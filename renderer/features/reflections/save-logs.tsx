import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { Button } from '#renderer/ui/button.tsx';

interface SaveLogsProps {
  /** One log; null for all own logs. */
  readonly logId: string | null;
  /** Keeps what is being typed before it is printed. */
  readonly before?: () => Promise<void>;
}

/** A readable copy of own logs: a PDF behind a password that is shown once. */
export function SaveLogs({ logId, before }: SaveLogsProps) {
  const { t } = useTranslation('reflections');
  const { busy, save, passwordDialog } = useSavePdf((file) => t('export.saved', { file }));
  const prepare = async () => {
    await before?.();
    return api.reflections.prepareExport({ id: logId });
  };
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        icon={<IconFileDownload size={18} aria-hidden />}
        onClick={() => {
          void save(prepare);
        }}
      >
        {logId === null ? t('export.all') : t('export.one')}
      </Button>
      {passwordDialog}
    </>
  );
}
