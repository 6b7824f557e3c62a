import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import type { DocumentDialogProps } from './edit-dialog.tsx';

/** Asks before a document leaves the vault, then writes a copy where the person chooses. */
export function CopyDialog({ caseId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslation('documents');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { jobId } = await api.documents.prepareCopy({ caseId, entryId: document.entryId });
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('copySaved', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <ConfirmDialog
      open
      title={t('copyTitle')}
      keep={t('cancel')}
      act={t('copySave')}
      busy={busy}
      closeLabel={t('close')}
      onKeep={onClose}
      onAct={() => void save()}
    >
      {t('copyText')}
    </ConfirmDialog>
  );
}
