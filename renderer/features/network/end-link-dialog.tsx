import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';

interface EndLinkDialogProps {
  readonly caseId: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** Since when an agency is no longer beside the person. */
export function EndLinkDialog({ caseId, id, onClose }: EndLinkDialogProps) {
  const { t } = useTranslation('network');
  const today = useToday();
  const form = useForm<{ readonly until: string | null }>('end-link', {
    initial: { until: today },
    check: ({ until }) => (until === null ? { until: 'required' as const } : {}),
    submit: async ({ until }) => {
      await api.network.endLink({ caseId, id, until: until ?? today });
      toastDone(t('agencies.ended'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('end.title')} form={form} onClose={onClose}>
      <DateField {...form.field('until')} label={t('end.until')} max={today} required />
    </FormDialog>
  );
}
