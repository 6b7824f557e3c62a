import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { type Form, useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { RentEntryContent, RentLineView } from '#shared/contracts/rent.ts';
import { type RentEntryKind, rentEntryKinds } from '#shared/domain/money/money-codes.ts';
import { findRentEntryProblems } from '#shared/domain/money/money-rules.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

interface RentForm {
  readonly kind: RentEntryKind;
  readonly on: string | null;
  readonly amount: string;
  readonly note: string;
}

/** What a new entry begins with; today and nothing where null. */
export interface RentBeginning {
  readonly kind: RentEntryKind;
  readonly on: string | null;
  readonly amount: number | null;
}

const signOf = (kind: RentEntryKind) => (kind === 'adjustment' ? 'any' : 'positive');

function problemsOf({ kind, on, amount }: RentForm, money: Money, today: string): FieldProblems {
  const read = money.read(amount, signOf(kind));
  return {
    ...findRentEntryProblems({ kind, on: on ?? today, amount: read.ok ? read.amount : 1 }, today),
    ...(on === null ? { on: 'required' } : {}),
    ...(read.ok ? {} : { amount: read.problem }),
  };
}

function contentOf({ kind, on, amount, note }: RentForm, money: Money, today: string): RentEntryContent {
  const read = money.read(amount, signOf(kind));
  return { kind, on: on ?? today, amount: read.ok ? read.amount : 0, note };
}

interface EntryFieldsProps {
  readonly form: Pick<Form<RentForm>, 'field' | 'values'>;
  readonly money: Money;
}

function EntryFields({ form, money }: EntryFieldsProps) {
  const { t } = useTranslation(['money', 'domain']);
  const { field, values } = form;
  return (
    <>
      <ChoiceChips
        {...field('kind')}
        label={t('rent.what')}
        chips={rentEntryKinds.map((value) => ({ value, label: t(`domain:rentEntryKind.${value}`) }))}
      />
      <FieldsRow>
        <MoneyField
          {...field('amount')}
          label={t('rent.amount')}
          sign={money.sign}
          {...(values.kind === 'adjustment' ? { help: t('rent.adjustmentHelp') } : {})}
        />
        <DateField {...field('on')} label={t('rent.day')} />
      </FieldsRow>
      <TextField {...field('note')} label={t('note')} note={t('optional')} maxLength={300} />
    </>
  );
}

interface NewRentDialogProps {
  readonly caseId: string;
  readonly tenancyId: string;
  readonly begin: RentBeginning;
  readonly money: Money;
  readonly onClose: () => void;
}

/** A new line of the account: what fell due, what was paid, what was credited or adjusted. */
export function NewRentDialog({ caseId, tenancyId, begin, money, onClose }: NewRentDialogProps) {
  const { t } = useTranslation('money');
  const today = useToday();
  const initial: RentForm = {
    kind: begin.kind,
    on: begin.on ?? today,
    amount: money.write(begin.amount),
    note: '',
  };
  const form = useForm('rent-entry', {
    initial,
    check: (values) => problemsOf(values, money, today),
    submit: async (values) => {
      try {
        await call('rent.addEntry', { caseId, tenancyId, content: contentOf(values, money, today) });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('saved'));
      onClose();
    },
  });
  return (
    <FormDialog title={t('rent.add')} form={form} onClose={onClose}>
      <EntryFields form={form} money={money} />
    </FormDialog>
  );
}

interface AmendForm extends RentForm {
  readonly isWithdrawn: boolean;
  readonly reason: string;
}

function amendmentOf({ kind, on, amount, note, isWithdrawn }: RentLineView, money: Money): AmendForm {
  return { kind, on, amount: money.write(amount), note, isWithdrawn, reason: '' };
}

interface AmendRentDialogProps {
  readonly caseId: string;
  readonly line: RentLineView;
  readonly money: Money;
  readonly onClose: () => void;
}

/** Corrects a line or takes it back; what stood there is kept, with the reason. */
export function AmendRentDialog({ caseId, line, money, onClose }: AmendRentDialogProps) {
  const { t } = useTranslation('money');
  const today = useToday();
  const form = useForm('rent-amend', {
    initial: amendmentOf(line, money),
    check: (values) => ({
      ...problemsOf(values, money, today),
      ...(values.reason.trim() === '' ? { reason: 'required' as const } : {}),
    }),
    submit: async ({ isWithdrawn, reason, ...entry }) => {
      try {
        await call('rent.amendEntry', {
          caseId,
          id: line.id,
          content: contentOf(entry, money, today),
          isWithdrawn,
          reason,
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
    <FormDialog title={t('rent.correctTitle')} form={form} onClose={onClose}>
      <EntryFields form={form} money={money} />
      <Checkbox
        label={t('rent.takeBack')}
        help={t('rent.takeBackHelp')}
        checked={values.isWithdrawn}
        onChange={(isWithdrawn) => {
          set({ isWithdrawn });
        }}
      />
      <TextField {...field('reason')} label={t('rent.reason')} required maxLength={300} />
    </FormDialog>
  );
}
