import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Member } from './household-section.tsx';

interface EndMemberDialogProps {
  readonly caseId: string;
  readonly member: Member;
  readonly onClose: () => void;
}

/** The day from which somebody no longer belongs to the household; they stay in its history. */
export function EndMemberDialog({ caseId, member, onClose }: EndMemberDialogProps) {
  const { t } = useTranslation('homes');
  const form = useForm<{ readonly until: string | null }>('end-member', {
    initial: { until: useToday() },
    check: ({ until }) => (until === null ? { until: 'required' } : {}),
    submit: async ({ until }) => {
      if (until === null) return;
      await call('household.end', { caseId, memberId: member.id, until });
      toastDone(t('household.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('household.endTitle', { name: member.name })}
      form={form}
      save={t('household.endAct')}
      onClose={onClose}
    >
      <p>{t('household.endText', { name: member.name })}</p>
      <DateField {...form.field('until')} label={t('household.until')} required />
    </FormDialog>
  );
}
