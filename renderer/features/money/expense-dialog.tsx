import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Expense, ExpenseContent } from '#shared/contracts/money.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import { expenseKinds, isUsuallyEssential, knownFrom } from '#shared/domain/money/money-codes.ts';
import { findSpanProblems } from '#shared/domain/money/money-rules.ts';
import { amountProblems, optionalAmount } from './optional-amount.ts';

interface ExpenseDialogProps {
  readonly caseId: string;
  readonly money: Money;
  /** Null for a new one. */
  readonly expense: Expense | null;
  readonly onClose: () => void;
}

const empty: ExpenseContent = {
  kind: 'food',
  name: '',
  amount: null,
  frequency: 'weekly',
  essential: true,
  from: null,
  until: null,
  knownFrom: 'person_said',
};

/** Something that money goes out for, and whether the month can do without it. */
export function ExpenseDialog({ caseId, money, expense, onClose }: ExpenseDialogProps) {
  const { t } = useTranslation(['money', 'domain']);
  const { id, ...content } = expense ?? { id: null, ...empty };
  const form = useForm('expense', {
    initial: { ...content, amount: money.write(content.amount) },
    check: (values) => ({ ...amountProblems(money, { amount: values.amount }), ...findSpanProblems(values) }),
    submit: async (values) => {
      try {
        await call('money.saveExpense', {
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
  const { field, set, values } = form;
  return (
    <FormDialog
      title={expense === null ? t('expense.add') : t('expense.change')}
      form={form}
      onClose={onClose}
    >
      <FieldsRow>
        <SelectField
          {...field('kind')}
          label={t('expense.kind')}
          choices={expenseKinds.map((value) => ({ value, label: t(`domain:expenseKind.${value}`) }))}
          onChange={(kind) => {
            set({ kind, essential: isUsuallyEssential(kind) });
          }}
        />
        <TextField {...field('name')} label={t('expense.name')} note={t('optional')} maxLength={120} />
      </FieldsRow>
      <FieldsRow>
        <MoneyField {...field('amount')} label={t('amount')} note={t('ifKnown')} sign={money.sign} />
        <SelectField
          {...field('frequency')}
          label={t('frequency')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
        <SelectField
          {...field('knownFrom')}
          label={t('knownFrom')}
          choices={knownFrom.map((value) => ({ value, label: t(`domain:knownFrom.${value}`) }))}
        />
      </FieldsRow>
      <Checkbox
        label={t('expense.essential')}
        checked={values.essential}
        onChange={(essential) => {
          set({ essential });
        }}
      />
      <FieldsRow>
        <DateField {...field('from')} label={t('from')} />
        <DateField {...field('until')} label={t('until')} />
      </FieldsRow>
    </FormDialog>
  );
}
