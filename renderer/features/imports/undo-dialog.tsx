import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useSentences } from '#renderer/app/words.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

export type Batch = OutputOf<'imports.batches'>[number];

interface UndoDialogProps {
  /** Null while nothing is asked. */
  readonly batch: Batch | null;
  readonly onClose: () => void;
  readonly onUndone?: () => void;
}

/** Says what goes and what stays because it was worked on; then takes the batch back as a whole. */
export function UndoDialog({ batch, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation('imports');
  const sentences = useSentences();
  const [busy, setBusy] = useState(false);
  const undo = async ({ id, kind, workedOn }: Batch) => {
    setBusy(true);
    try {
      const { removed, kept } = await api.imports.undo({ batchId: id, keepWorkedOn: workedOn > 0 });
      toastDone(kind === 'hmis_csv' || kept > 0 ? t('undone', { count: removed }) : t('undoneWhole'));
      onUndone?.();
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
      onClose();
    }
  };
  return (
    <ConfirmDialog
      open={batch !== null}
      title={t('undoTitle')}
      keep={t('undoKeep')}
      act={t('undoAct')}
      closeLabel={t('close')}
      busy={busy}
      onKeep={onClose}
      onAct={() => {
        if (batch !== null) void undo(batch);
      }}
    >
      <p>{t('undoText')}</p>
      {batch !== null && batch.workedOn > 0 && <p>{t('undoWorkedOn', { count: batch.workedOn })}</p>}
    </ConfirmDialog>
  );
}
