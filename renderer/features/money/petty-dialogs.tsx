import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import type { Money } from '#renderer/app/money.ts';
import { useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { PettyLineView } from '#shared/contracts/petty-cash.ts';
import {
  type PettyKind,
  pettyKinds,
  type ReceiptState,
  receiptStates,
} from '#shared/domain/money/money-codes.ts';
import { optionalAmount } from './optional-amount.ts';

interface OpenBookDialogProps {
  readonly onClose: () => void;
}

/** A new book for a service or a team. */
export function OpenBookDialog({ onClose }: OpenBookDialogProps) {
  const { t } = useTranslation('money');
  const organisation = useRead('organisation.get', {});
  const { services = [], teams = [] } = organisation.data ?? {};
  const choices = [
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: name })),
    ...services.map(({ id, name }) => ({ value: `service:${id}`, label: name })),
  ];
  const initial: { readonly name: string; readonly owner: string | null } = { name: '', owner: null };
  const form = useForm('petty-book', {
    initial,
    check: ({ name, owner }) => ({
      ...(name.trim() === '' ? { name: 'required' as const } : {}),
      ...(owner === null ? { owner: 'required' as const } : {}),
    }),
    submit: async ({ name, owner }) => {
      const [kind, id = ''] = (owner ?? '').split(':');
      await call('pettyCash.openBook', { name, owner: { kind: kind === 'team' ? 'team' : 'service', id } });
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field } = form;
  return (
    <FormDialog title={t('petty.open')} form={form} onClose={onClose}>
      <TextField {...field('name')} label={t('petty.name')} required maxLength={120} />
      <SelectField
        {...field('owner')}
        label={t('petty.owner')}
        placeholder={t('petty.choose')}
        choices={choices}
      />
    </FormDialog>
  );
}

interface PettyForm {
  readonly kind: PettyKind;
  readonly on: string | null;
  readonly amount: string;
  readonly what: string;
  readonly forCaseId: string | null;
  readonly receipt: ReceiptState;
}

interface PettyDialogProps {
  readonly bookId: string;
  readonly money: Money;
  readonly onClose: () => void;
}

/** Money put into the box or taken out of it, for whom, and whether there is a receipt. */
export function PettyDialog({ bookId, money, onClose }: PettyDialogProps) {
  const { t } = useTranslation(['money', 'domain']);
  const today = useToday();
  const initial: PettyForm = {
    kind: 'out',
    on: today,
    amount: '',
    what: '',
    forCaseId: null,
    receipt: 'kept',
  };
  const form = useForm('petty', {
    initial,
    check: ({ on, amount, what }) => {
      const read = money.read(amount);
      return {
        ...(read.ok ? (read.amount === 0 ? { amount: 'too_small' as const } : {}) : { amount: read.problem }),
        ...(on === null ? { on: 'required' as const } : {}),
        ...(what.trim() === '' ? { what: 'required' as const } : {}),
      };
    },
    submit: async ({ kind, on, amount, what, forCaseId, receipt }) => {
      try {
        await call('pettyCash.add', {
          bookId,
          content: {
            kind,
            on: on ?? today,
            amount: optionalAmount(money, amount) ?? 0,
            what,
            forCaseId: kind === 'out' ? forCaseId : null,
            receipt: kind === 'out' ? receipt : 'none',
          },
        });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field, values, set } = form;
  return (
    <FormDialog title={t('petty.add')} form={form} onClose={onClose}>
      <ChoiceChips
        {...field('kind')}
        label={t('petty.kind')}
        chips={pettyKinds.map((value) => ({ value, label: t(`domain:pettyKind.${value}`) }))}
      />
      <FieldsRow>
        <MoneyField {...field('amount')} label={t('amount')} sign={money.sign} />
        <DateField {...field('on')} label={t('rent.day')} />
      </FieldsRow>
      <TextField {...field('what')} label={t('petty.whatFor')} required maxLength={200} />
      {values.kind === 'out' && (
        <>
          <ChoiceChips
            {...field('receipt')}
            label={t('petty.receipt')}
            chips={receiptStates.map((value) => ({ value, label: t(`domain:receiptState.${value}`) }))}
          />
          <ForPerson
            id={field('forCaseId').id}
            value={values.forCaseId}
            onChange={(forCaseId) => {
              set({ forCaseId });
            }}
          />
        </>
      )}
    </FormDialog>
  );
}

/** People offered at once; who is not among them is found by typing more of the name. */
const mostOffered = 5;

interface ForPersonProps {
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (caseId: string | null) => void;
}

/** Chooses a person by typing part of their name; only those whose case one may see are found. */
function ForPerson({ id, value, onChange }: ForPersonProps) {
  const { t } = useTranslation(['money', 'domain']);
  const [text, setText] = useState('');
  const found = useRead('people.pick', { text, after: null }, { enabled: text !== '', keepPrevious: true });
  const offered = text === '' ? [] : (found.data ?? []).slice(0, mostOffered);
  return (
    <>
      <TextField
        id={id}
        label={t('petty.forWhom')}
        note={t('optional')}
        help={t('petty.forWhomHelp')}
        maxLength={120}
        value={text}
        onChange={(typed) => {
          setText(typed);
          onChange(null);
        }}
      />
      {offered.length > 0 && (
        <ChoiceChips
          label={t('petty.found')}
          chips={offered.map(({ caseId, name, caseNumber }) => ({
            value: caseId,
            label: t('petty.person', { name: name === '' ? t('domain:noName') : name, caseNumber }),
          }))}
          value={offered.find(({ caseId }) => caseId === value)?.caseId ?? null}
          onChange={onChange}
        />
      )}
    </>
  );
}

interface CountDialogProps {
  readonly bookId: string;
  /** By the book, at this moment. */
  readonly expected: number;
  readonly money: Money;
  readonly onClose: () => void;
}

/** What somebody counted in the box; a difference is noted and never hidden. */
export function CountDialog({ bookId, expected, money, onClose }: CountDialogProps) {
  const { t } = useTranslation('money');
  const form = useForm('petty-count', {
    initial: { counted: '', note: '' },
    check: ({ counted, note }) => {
      const read = money.read(counted);
      if (!read.ok) return { counted: read.problem };
      return read.amount !== expected && note.trim() === '' ? { note: 'required' } : {};
    },
    sentence: (name, code) => (name === 'note' && code === 'required' ? t('petty.sayWhy') : undefined),
    submit: async ({ counted, note }) => {
      await call('pettyCash.count', { bookId, counted: optionalAmount(money, counted) ?? 0, note });
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field } = form;
  return (
    <FormDialog title={t('petty.count')} form={form} onClose={onClose}>
      <p>{t('petty.expected', { amount: money.show(expected) })}</p>
      <MoneyField {...field('counted')} label={t('petty.countedNow')} sign={money.sign} />
      <TextField {...field('note')} label={t('note')} note={t('petty.noteHelp')} maxLength={300} />
    </FormDialog>
  );
}

interface CounterDialogProps {
  readonly bookId: string;
  readonly line: PettyLineView;
  readonly onClose: () => void;
}

/** Takes a line back by one of the opposite amount, with the reason. */
export function CounterDialog({ bookId, line, onClose }: CounterDialogProps) {
  const { t } = useTranslation('money');
  const form = useForm('petty-counter', {
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'required' } : {}),
    submit: async ({ reason }) => {
      await call('pettyCash.counter', { bookId, id: line.id, reason });
      toastDone(t('saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('petty.takeBackOne', { number: line.number })}
      save={t('petty.takeBack')}
      form={form}
      onClose={onClose}
    >
      <p>{t('petty.takeBackText')}</p>
      <TextField {...form.field('reason')} label={t('rent.reason')} required maxLength={200} />
    </FormDialog>
  );
}
