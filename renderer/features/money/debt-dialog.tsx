import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Debt, DebtContent } from '#shared/contracts/money.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import {
  creditorKinds,
  debtArrangements,
  isUsuallyPriority,
  knownFrom,
} from '#shared/domain/money/money-codes.ts';
import { findDebtProblems } from '#shared/domain/money/money-rules.ts';
import { amountProblems, optionalAmount } from './optional-amount.ts';

interface DebtDialogProps {
  readonly caseId: string;
  readonly money: Money;
  /** Null for a new one. */
  readonly debt: Debt | null;
  readonly onClose: () => void;
}

const empty: DebtContent = {
  creditorKind: 'energy',
  creditorName: '',
  isPriority: true,
  amountAtStart: null,
  balance: null,
  asOf: null,
  instalment: null,
  frequency: 'monthly',
  arrangement: 'none',
  nextDate: null,
  knownFrom: 'letter_seen',
  note: '',
};

/** What is owed, to whom, and what was agreed about paying it. */
export function DebtDialog({ caseId, money, debt, onClose }: DebtDialogProps) {
  const { t } = useTranslation(['money', 'domain']);
  const today = useToday();
  const { id, ...content } = debt ?? { id: null, ...empty, asOf: today };
  const read = (values: Record<'amountAtStart' | 'balance' | 'instalment', string>) => ({
    amountAtStart: optionalAmount(money, values.amountAtStart),
    balance: optionalAmount(money, values.balance),
    instalment: optionalAmount(money, values.instalment),
  });
  const form = useForm('debt', {
    initial: {
      ...content,
      amountAtStart: money.write(content.amountAtStart),
      balance: money.write(content.balance),
      instalment: money.write(content.instalment),
    },
    check: (values) => {
      const { amountAtStart, balance, instalment } = values;
      return {
        ...findDebtProblems({ ...values, ...read(values) }, today),
        ...amountProblems(money, { amountAtStart, balance, instalment }),
      };
    },
    submit: async (values) => {
      try {
        await call('money.saveDebt', { caseId, id, content: { ...values, ...read(values) } });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field, set, values } = form;
  return (
    <FormDialog title={debt === null ? t('debt.add') : t('debt.change')} form={form} onClose={onClose}>
      <FieldsRow>
        <SelectField
          {...field('creditorKind')}
          label={t('debt.kind')}
          choices={creditorKinds.map((value) => ({ value, label: t(`domain:creditorKind.${value}`) }))}
          onChange={(creditorKind) => {
            set({ creditorKind, isPriority: isUsuallyPriority(creditorKind) });
          }}
        />
        <TextField {...field('creditorName')} label={t('debt.name')} note={t('optional')} maxLength={120} />
      </FieldsRow>
      <Checkbox
        label={t('debt.priority')}
        help={t('debt.priorityHelp')}
        checked={values.isPriority}
        onChange={(isPriority) => {
          set({ isPriority });
        }}
      />
      <FieldsRow>
        <MoneyField {...field('balance')} label={t('debt.balance')} note={t('ifKnown')} sign={money.sign} />
        <DateField {...field('asOf')} label={t('debt.asOf')} />
      </FieldsRow>
      <FieldsRow>
        <MoneyField
          {...field('amountAtStart')}
          label={t('debt.atStart')}
          note={t('ifKnown')}
          sign={money.sign}
        />
        <SelectField
          {...field('knownFrom')}
          label={t('knownFrom')}
          choices={knownFrom.map((value) => ({ value, label: t(`domain:knownFrom.${value}`) }))}
        />
      </FieldsRow>
      <SelectField
        {...field('arrangement')}
        label={t('debt.arrangement')}
        choices={debtArrangements.map((value) => ({ value, label: t(`domain:debtArrangement.${value}`) }))}
      />
      <FieldsRow>
        <MoneyField {...field('instalment')} label={t('debt.instalment')} sign={money.sign} />
        <SelectField
          {...field('frequency')}
          label={t('frequency')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
        <DateField {...field('nextDate')} label={t('debt.nextDate')} />
      </FieldsRow>
      <TextField {...field('note')} label={t('note')} note={t('optional')} maxLength={500} />
    </FormDialog>
  );
}
