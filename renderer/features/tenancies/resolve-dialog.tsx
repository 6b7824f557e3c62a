import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type ConcernOutcome, concernOutcomes } from '#shared/domain/housing/tenancy-codes.ts';

interface OneConcernProps {
  readonly caseId: string;
  readonly concernId: string;
  readonly onClose: () => void;
}

interface EndForm {
  readonly on: string | null;
  readonly outcome: ConcernOutcome;
  readonly words: string;
}

/** How a worry about a home ended. */
export function ResolveDialog({ caseId, concernId, onClose }: OneConcernProps) {
  const { t } = useTranslation(['concerns', 'domain']);
  const today = useToday();
  const form = useForm<EndForm>('resolve', {
    initial: { on: today, outcome: 'home_kept', words: '' },
    check: ({ on }) => (on === null ? { on: 'required' } : {}),
    submit: async ({ on, ...end }) => {
      await call('tenancyConcerns.resolve', { caseId, concernId, on: on ?? today, ...end });
      toastDone(t('form.resolvedSaved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.resolveTitle')} form={form} onClose={onClose} save={t('form.resolveSave')}>
      <DateField {...form.field('on')} label={t('form.resolveOn')} required />
      <ChoiceChips
        {...form.field('outcome')}
        label={t('form.outcome')}
        chips={concernOutcomes.map((value) => ({ value, label: t(`domain:concernOutcome.${value}`) }))}
      />
      <TextField {...form.field('words')} label={t('form.outcomeWords')} maxLength={500} />
    </FormDialog>
  );
}

/** Takes a worry up again that was held for over. */
export function ReopenDialog({ caseId, concernId, onClose }: OneConcernProps) {
  const { t } = useTranslation('concerns');
  const form = useForm('reopen', {
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' } : {}),
    submit: async ({ reason }) => {
      await call('tenancyConcerns.reopen', { caseId, concernId, reason });
      toastDone(t('form.reopenSaved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('form.reopenTitle')} form={form} onClose={onClose}>
      <TextField
        {...form.field('reason')}
        label={t('form.reopenReason')}
        maxLength={500}
        required
        autoFocus
      />
    </FormDialog>
  );
}
