import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';

interface AddButtonProps {
  readonly words: string;
  readonly onAdd: () => void;
}

/** The way to one more of a list, for those who may write. */
export function AddButton({ words, onAdd }: AddButtonProps) {
  const { may } = useSession();
  if (!may('tools.write')) return null;
  return (
    <Button icon={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
      {words}
    </Button>
  );
}

interface ItemActsProps {
  readonly caseId: string;
  readonly kind: 'income' | 'expense' | 'debt';
  readonly id: string;
  /** What it is called, for the names of the buttons. */
  readonly name: string;
  readonly onChange: () => void;
}

/** Changes one thing of the page, or takes out what was written down by mistake; for those who may write. */
export function ItemActs({ caseId, kind, id, name, onChange }: ItemActsProps) {
  const { t } = useTranslation(['money', 'ui']);
  const { may } = useSession();
  const sentences = useSentences();
  const [asking, setAsking] = useState(false);
  const remove = async () => {
    try {
      await call('money.remove', { caseId, kind, id });
      toastDone(t('remove.done'));
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  if (!may('tools.write')) return null;
  return (
    <>
      <IconButton
        label={t('changeOne', { name })}
        icon={<IconPencil size={18} aria-hidden />}
        onClick={onChange}
      />
      <IconButton
        label={t('removeOne', { name })}
        icon={<IconTrash size={18} aria-hidden />}
        onClick={() => {
          setAsking(true);
        }}
      />
      <ConfirmDialog
        open={asking}
        title={t('remove.title', { name })}
        keep={t('remove.keep')}
        act={t('remove.act')}
        closeLabel={t('ui:close')}
        onKeep={() => {
          setAsking(false);
        }}
        onAct={() => {
          setAsking(false);
          void remove();
        }}
      >
        {t('remove.text')}
      </ConfirmDialog>
    </>
  );
}
