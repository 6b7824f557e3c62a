import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

interface BeginSearchDialogProps {
  readonly caseId: string;
  readonly onClose: () => void;
}

/** Looking for a home begins, today or on an earlier day. */
export function BeginSearchDialog({ caseId, onClose }: BeginSearchDialogProps) {
  const { t } = useTranslation('homes');
  const form = useForm<{ readonly startedOn: string | null }>('begin-search', {
    initial: { startedOn: useToday() },
    check: ({ startedOn }) => (startedOn === null ? { startedOn: 'required' } : {}),
    submit: async ({ startedOn }) => {
      if (startedOn === null) return;
      await call('homeSearch.begin', { caseId, startedOn });
      toastDone(t('search.begun'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('search.beginTitle')} form={form} save={t('search.beginAct')} onClose={onClose}>
      <DateField {...form.field('startedOn')} label={t('search.startedOn')} required />
    </FormDialog>
  );
}
