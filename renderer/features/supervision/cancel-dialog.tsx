import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import type { SessionView } from '#shared/contracts/supervision-records.ts';
import { useKeeping } from './keeping.tsx';

interface CancelDialogProps {
  readonly session: SessionView;
  readonly onClose: () => void;
}

/** The session did not take place: why, and another day. */
export function CancelDialog({ session, onClose }: CancelDialogProps) {
  const { t } = useTranslation('supervision');
  const { flushAll } = useKeeping();
  const form = useForm<{ readonly reason: string; readonly nextOn: string | null }>('cancel', {
    initial: { reason: '', nextOn: null },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' } : {}),
    submit: async (values) => {
      await flushAll();
      await api.supervision.cancel({ sessionId: session.id, ...values });
      onClose();
    },
  });
  return (
    <FormDialog title={t('cancel.title')} save={t('cancel.act')} form={form} onClose={onClose}>
      <TextareaField
        {...form.field('reason')}
        label={t('cancel.reason')}
        help={t('cancel.reasonHelp')}
        maxLength={500}
        required
      />
      {session.next === null && <DateField {...form.field('nextOn')} label={t('cancel.nextOn')} />}
    </FormDialog>
  );
}
