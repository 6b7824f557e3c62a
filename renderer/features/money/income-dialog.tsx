import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { IncomeContent, IncomeSource } from '#shared/contracts/money.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import { incomeKinds, incomeStatuses, knownFrom } from '#shared/domain/money/money-codes.ts';
import { findSpanProblems } from '#shared/domain/money/money-rules.ts';
import { amountProblems, optionalAmount } from './optional-amount.ts';

interface IncomeDialogProps {
  readonly caseId: string;
  readonly money: Money;
  /** Null for a new one. */
  readonly source: IncomeSource | null;
  readonly onClose: () => void;
}

const empty: IncomeContent = {
  kind: 'benefit_housing',
  localName: '',
  amount: null,
  frequency: 'monthly',
  paidOn: '',
  status: 'to_claim',
  claimDate: null,
  decisionDate: null,
  reviewDate: null,
  appealDeadline: null,
  from: null,
  until: null,
  knownFrom: 'person_said',
  note: '',
};

/** A source of income with where it stands and its days. */
export function IncomeDialog({ caseId, money, source, onClose }: IncomeDialogProps) {
  const { t } = useTranslation(['money', 'domain']);
  const { id, ...content } = source ?? { id: null, ...empty };
  const form = useForm('income', {
    initial: { ...content, amount: money.write(content.amount) },
    check: (values) => ({ ...amountProblems(money, { amount: values.amount }), ...findSpanProblems(values) }),
    submit: async (values) => {
      try {
        await call('money.saveIncome', {
          caseId,
          id,
          content: { ...values, amount: optionalAmount(money, values.amount) },
        });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field } = form;
  return (
    <FormDialog title={source === null ? t('income.add') : t('income.change')} form={form} onClose={onClose}>
      <FieldsRow>
        <SelectField
          {...field('kind')}
          label={t('income.kind')}
          choices={incomeKinds.map((value) => ({ value, label: t(`domain:incomeKind.${value}`) }))}
        />
        <TextField
          {...field('localName')}
          label={t('income.localName')}
          note={t('optional')}
          maxLength={120}
        />
      </FieldsRow>
      <FieldsRow>
        <MoneyField {...field('amount')} label={t('amount')} note={t('ifKnown')} sign={money.sign} />
        <SelectField
          {...field('frequency')}
          label={t('frequency')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
        <TextField {...field('paidOn')} label={t('income.paidOn')} note={t('optional')} maxLength={60} />
      </FieldsRow>
      <FieldsRow>
        <SelectField
          {...field('status')}
          label={t('income.status')}
          choices={incomeStatuses.map((value) => ({ value, label: t(`domain:incomeStatus.${value}`) }))}
        />
        <SelectField
          {...field('knownFrom')}
          label={t('knownFrom')}
          choices={knownFrom.map((value) => ({ value, label: t(`domain:knownFrom.${value}`) }))}
        />
      </FieldsRow>
      <FieldsRow>
        <DateField {...field('claimDate')} label={t('income.claimDate')} />
        <DateField {...field('decisionDate')} label={t('income.decisionDate')} />
      </FieldsRow>
      <FieldsRow>
        <DateField {...field('reviewDate')} label={t('income.reviewDate')} />
        <DateField {...field('appealDeadline')} label={t('income.appealDeadline')} />
      </FieldsRow>
      <FieldsRow>
        <DateField {...field('from')} label={t('from')} />
        <DateField {...field('until')} label={t('until')} />
      </FieldsRow>
      <TextField {...field('note')} label={t('note')} note={t('optional')} maxLength={500} />
    </FormDialog>
  );
}
