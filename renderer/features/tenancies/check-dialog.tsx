import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type WelfareCheckResult,
  welfareCheckResults,
  type WelfareCheckSource,
  welfareCheckSources,
} from '#shared/domain/housing/tenancy-codes.ts';

interface CheckForm {
  readonly onDay: string | null;
  readonly askedBy: WelfareCheckSource;
  readonly why: string;
  readonly result: WelfareCheckResult;
  readonly words: string;
}

/** Somebody looked in because somebody was worried. */
export function CheckDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const today = useToday();
  const form = useForm<CheckForm>('check', {
    initial: { onDay: today, askedBy: 'worker', why: '', result: 'met', words: '' },
    check: ({ onDay, why }) => ({
      ...(onDay === null ? { onDay: 'required' } : {}),
      ...(why.trim() === '' ? { why: 'required' } : {}),
    }),
    submit: async ({ onDay, ...values }) => {
      try {
        await call('homeCare.addWelfareCheck', { caseId, content: { ...values, onDay: onDay ?? today } });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('check.saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('check.title')} form={form} onClose={onClose}>
      <p className="ks-quiet">{t('check.help')}</p>
      <DateField {...form.field('onDay')} label={t('check.on')} required />
      <SelectField
        {...form.field('askedBy')}
        label={t('check.askedBy')}
        choices={welfareCheckSources.map((value) => ({
          value,
          label: t(`domain:welfareCheckSource.${value}`),
        }))}
      />
      <TextField {...form.field('why')} label={t('check.why')} maxLength={300} required />
      <ChoiceChips
        {...form.field('result')}
        label={t('check.result')}
        chips={welfareCheckResults.map((value) => ({
          value,
          label: t(`domain:welfareCheckResult.${value}`),
        }))}
      />
      <HintedField {...form.field('words')} label={t('check.words')} rows={3} />
    </FormDialog>
  );
}
