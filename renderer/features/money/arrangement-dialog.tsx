import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { RentAccount, RentArrangement } from '#shared/contracts/rent.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import { amountProblems, optionalAmount } from './optional-amount.ts';

interface ArrangementDialogProps {
  readonly caseId: string;
  readonly account: RentAccount;
  readonly money: Money;
  readonly onClose: () => void;
}

function beginning({ arrangement, rent }: RentAccount, today: string): RentArrangement {
  return (
    arrangement ?? {
      instalment: null,
      frequency: rent?.frequency ?? 'weekly',
      agreedOn: today,
      agreedWith: '',
      nextOn: null,
      benefitExpected: null,
      benefitOn: null,
      note: '',
    }
  );
}

/** Writes down what was agreed about paying, and which help is expected. */
export function ArrangementDialog({ caseId, account, money, onClose }: ArrangementDialogProps) {
  const { t } = useTranslation(['money', 'domain']);
  const today = useToday();
  const begun = beginning(account, today);
  const form = useForm('arrangement', {
    initial: {
      ...begun,
      instalment: money.write(begun.instalment),
      benefitExpected: money.write(begun.benefitExpected),
    },
    check: ({ instalment, benefitExpected }) => amountProblems(money, { instalment, benefitExpected }),
    submit: async (values) => {
      try {
        await call('rent.saveArrangement', {
          caseId,
          tenancyId: account.tenancyId,
          content: {
            ...values,
            instalment: optionalAmount(money, values.instalment),
            benefitExpected: optionalAmount(money, values.benefitExpected),
          },
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
    <FormDialog title={t('rent.changeAgreed')} form={form} onClose={onClose}>
      <FieldsRow>
        <MoneyField
          {...field('instalment')}
          label={t('rent.instalment')}
          note={t('optional')}
          sign={money.sign}
        />
        <SelectField
          {...field('frequency')}
          label={t('frequency')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
      </FieldsRow>
      <FieldsRow>
        <DateField {...field('agreedOn')} label={t('rent.agreedOn')} />
        <DateField {...field('nextOn')} label={t('rent.nextOn')} />
      </FieldsRow>
      <TextField {...field('agreedWith')} label={t('rent.agreedWith')} note={t('optional')} maxLength={120} />
      <FieldsRow>
        <MoneyField
          {...field('benefitExpected')}
          label={t('rent.benefit')}
          note={t('optional')}
          sign={money.sign}
        />
        <DateField {...field('benefitOn')} label={t('rent.benefitOn')} />
      </FieldsRow>
      <TextField {...field('note')} label={t('note')} note={t('optional')} maxLength={500} />
    </FormDialog>
  );
}
