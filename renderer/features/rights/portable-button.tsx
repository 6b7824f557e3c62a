import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

interface PortableButtonProps {
  readonly caseId: string;
  readonly id: string;
  /** Whether we know who asks. */
  readonly known: boolean;
}

/** Says what the file is and that it has no password, then saves it where somebody chooses. */
export function PortableButton({ caseId, id, known }: PortableButtonProps) {
  const { t } = useTranslation(['rights', 'ui']);
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setAsking(false);
  };
  const save = async () => {
    // The passphrase is asked for in a dialog of its own.
    close();
    setBusy(true);
    try {
      const { fileJobId } = await api.accessCopy.preparePortable({ caseId, id });
      const written = await callShell('saveFile', { jobId: fileJobId });
      if (written !== null) toastDone(t('rights:portable.saved', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        kind="main"
        busy={busy}
        notYet={known ? null : t('rights:look.identityFirst')}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('rights:next.portable')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('rights:portable.title')}
        keep={t('ui:cancel')}
        act={t('rights:portable.go')}
        actKind="main"
        closeLabel={t('ui:close')}
        onKeep={close}
        onAct={() => {
          void save();
        }}
      >
        <p>{t('rights:portable.text')}</p>
      </ConfirmDialog>
    </>
  );
}
