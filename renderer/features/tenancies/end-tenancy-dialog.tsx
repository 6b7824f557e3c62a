import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type TenancyEndReason, tenancyEndReasons } from '#shared/domain/housing/tenancy-codes.ts';
import { findTenancyEndProblems } from '#shared/domain/housing/tenancy-rules.ts';
import type { TenancyView } from './tenancy-words.ts';

interface EndTenancyDialogProps {
  readonly caseId: string;
  readonly tenancy: TenancyView;
  readonly onClose: () => void;
}

interface EndForm {
  readonly on: string | null;
  readonly reason: TenancyEndReason;
  readonly words: string;
}

/** When and why a tenancy ended; support goes on. */
export function EndTenancyDialog({ caseId, tenancy, onClose }: EndTenancyDialogProps) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const today = useToday();
  const form = useForm<EndForm>('end-tenancy', {
    initial: {
      on: tenancy.endedOn ?? today,
      reason: tenancy.endReason ?? 'not_known',
      words: tenancy.endWords,
    },
    check: ({ on, ...end }) =>
      on === null ? { on: 'required' } : findTenancyEndProblems(tenancy, { on, ...end }, today),
    sentence: (field, code) => {
      if (field === 'words') return t('dialog.missingWords');
      return field === 'on' && code === 'before_start' ? t('dialog.endBefore') : undefined;
    },
    submit: async ({ on, ...end }) => {
      if (on === null) return;
      await call('tenancies.end', { caseId, tenancyId: tenancy.id, on, ...end });
      toastDone(t('dialog.endSaved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('dialog.endTitle')} form={form} onClose={onClose}>
      <p className="ks-quiet">{t('dialog.endText')}</p>
      <DateField {...form.field('on')} label={t('dialog.endOn')} required />
      <SelectField
        {...form.field('reason')}
        label={t('dialog.endReason')}
        choices={tenancyEndReasons.map((value) => ({ value, label: t(`domain:tenancyEndReason.${value}`) }))}
      />
      <TextField
        {...form.field('words')}
        label={t('dialog.endWords')}
        help={t('dialog.endWordsHelp')}
        maxLength={500}
      />
    </FormDialog>
  );
}
