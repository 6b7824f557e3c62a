import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSentences, useToday } from '#renderer/app/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import './draft-mark.css';
import type { DraftState } from './draft-keeper.ts';

/** Says that unsaved writing is kept, and since when. */
export function DraftMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const today = useToday();
  if (state.kind === 'none') return <p className="ks-draft" role="status" />;
  if (state.kind === 'failed') {
    return (
      <p className="ks-draft" role="status" data-failed>
        <IconAlertCircle size={17} aria-hidden />
        {t('draft.failed')}
      </p>
    );
  }
  const time = format.time(state.at);
  const day = dayOf(state.at);
  return (
    <p className="ks-draft" role="status">
      <IconCheck size={17} aria-hidden />
      {day === today
        ? t('draft.kept', { time })
        : t('draft.keptDay', { day: format.nearDay(day, today), time })}
    </p>
  );
}

interface DeleteDraftProps {
  readonly onDelete: () => Promise<void>;
}

/** Gives up unsaved writing, after asking. */
export function DeleteDraft({ onDelete }: DeleteDraftProps) {
  const { t } = useTranslation(['notes', 'ui']);
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    try {
      await onDelete();
      toastDone(t('draft.deleted'));
    } catch (error) {
      toastProblem(sentences.error(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        kind="quiet"
        size="large"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('draft.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('draft.deleteTitle')}
        keep={t('draft.deleteKeep')}
        act={t('draft.deleteAct')}
        closeLabel={t('ui:close')}
        busy={busy}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          void erase();
        }}
      >
        {t('draft.deleteText')}
      </ConfirmDialog>
    </>
  );
}
