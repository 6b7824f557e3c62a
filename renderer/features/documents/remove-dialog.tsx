import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { DocumentDialogProps } from './edit-dialog.tsx';

/** Takes a file out for good, with a reason that stays. */
export function RemoveDialog({ caseId, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslation('documents');
  const form = useForm('remove', {
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' as const } : {}),
    submit: async ({ reason }) => {
      await api.documents.remove({ caseId, entryId: document.entryId, reason });
      onClose();
    },
  });
  return (
    <FormDialog title={t('removeTitle')} save={t('removeAct')} form={form} onClose={onClose}>
      <p>{t('removeText')}</p>
      <TextareaField {...form.field('reason')} label={t('removeReason')} maxLength={500} required />
    </FormDialog>
  );
}
