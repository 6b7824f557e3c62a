import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FeedbackForm } from '#shared/contracts/feedback.ts';
import { AnswerFields, noAnswers } from './answer-fields.tsx';

interface PaperDialogProps {
  readonly form: FeedbackForm;
  readonly serviceId: string;
  readonly onClose: () => void;
}

/** Types in one sheet that somebody filled in with a pen. */
export function PaperDialog({ form, serviceId, onClose }: PaperDialogProps) {
  const { t } = useTranslation('feedback');
  const entry = useForm('paper', {
    initial: noAnswers,
    submit: async (values) => {
      await api.feedback.enterPaper({ formId: form.id, serviceId, ...values });
      toastDone(t('enter.kept'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('enter.title')} save={t('enter.save')} form={entry} width={760} onClose={onClose}>
      <AnswerFields form={form} values={entry.values} onChange={entry.set} />
    </FormDialog>
  );
}
