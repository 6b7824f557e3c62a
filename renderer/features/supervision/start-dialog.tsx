import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { NumberField, TextField } from '#renderer/ui/text-fields.tsx';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import {
  agreementDefaults,
  type AgreementKind,
  agreementKinds,
} from '#shared/domain/supervision/supervision-codes.ts';
import { meetingProblems, type Wired, wholeNumber } from './meeting-fields.tsx';

/** Dates and figures of an agreement, as typed. */
interface TypedTerms {
  readonly startsOn: string | null;
  readonly everyDays: string;
  readonly minutes: string;
}

const { everyDays, minutes } = agreementDefaults;
const beginning = (today: string): TypedTerms => ({
  startsOn: today,
  everyDays: String(everyDays),
  minutes: String(minutes),
});

/** What keeps the terms from being saved. */
export function termProblems({ startsOn, everyDays: days, minutes: typed }: TypedTerms): FieldProblems {
  const count = wholeNumber(days);
  return {
    ...(startsOn === null ? { startsOn: 'required' } : {}),
    ...(count === null ? { everyDays: 'not_a_number' } : {}),
    ...(count === 0 ? { everyDays: 'too_small' } : {}),
    ...(count !== null && count > 366 ? { everyDays: 'too_big' } : {}),
    ...meetingProblems({ minutes: typed }),
  };
}

/** The terms as the contract takes them; ask `termProblems` first. */
export function termsOf({ startsOn, everyDays: days, minutes: typed }: TypedTerms) {
  return {
    startsOn: startsOn ?? '',
    everyDays: wholeNumber(days) ?? 0,
    minutes: wholeNumber(typed) ?? 0,
  };
}

interface TermFieldsProps {
  readonly startsOn: Wired<string | null>;
  readonly everyDays: Wired<string>;
  readonly minutes: Wired<string>;
}

function TermFields(fields: TermFieldsProps) {
  const { t } = useTranslation('supervision');
  return (
    <>
      <DateField {...fields.startsOn} label={t('terms.startsOn')} required />
      <FieldsRow>
        <NumberField {...fields.everyDays} label={t('terms.everyDays')} unit={t('terms.days')} />
        <NumberField {...fields.minutes} label={t('terms.minutes')} unit={t('meeting.unit')} />
      </FieldsRow>
    </>
  );
}

/** Goes on to the new agreement. */
function useGoOn(): (agreementId: string) => Promise<void> {
  const navigate = useNavigate();
  return (agreementId) => navigate({ to: '/supervision/agreements/$agreementId', params: { agreementId } });
}

interface StartDialogProps {
  readonly onClose: () => void;
}

interface Start extends TypedTerms {
  readonly superviseeId: string | null;
  readonly kind: AgreementKind;
}

/** Begins supervising a colleague. */
export function StartDialog({ onClose }: StartDialogProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { user } = useSession();
  const today = useToday();
  const goOn = useGoOn();
  const colleagues = (useRead('workers.list', {}).data ?? []).filter(
    ({ id, canSignIn, until, roles }) =>
      id !== user.id && canSignIn && until === null && mayDo(roles, 'supervision.take_part'),
  );
  const form = useForm<Start>('start', {
    initial: { superviseeId: null, kind: 'line', ...beginning(today) },
    check: (values) => ({
      ...(values.superviseeId === null ? { superviseeId: 'required' } : {}),
      ...termProblems(values),
    }),
    submit: async ({ superviseeId, kind, ...terms }) => {
      if (superviseeId === null) return;
      const { agreementId } = await api.supervision.start({ superviseeId, kind, ...termsOf(terms) });
      await goOn(agreementId);
    },
    sentence: (field, code) =>
      field === 'superviseeId' && code === 'duplicate' ? t('start.duplicate') : undefined,
  });
  return (
    <FormDialog title={t('start.title')} save={t('start.act')} form={form} onClose={onClose}>
      <SelectField
        {...form.field('superviseeId')}
        label={t('start.who')}
        help={t('start.whoHelp')}
        placeholder={t('start.choose')}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <SelectField
        {...form.field('kind')}
        label={t('terms.kind')}
        choices={agreementKinds.map((value) => ({ value, label: t(`domain:supervisionKind.${value}`) }))}
      />
      <TermFields
        startsOn={form.field('startsOn')}
        everyDays={form.field('everyDays')}
        minutes={form.field('minutes')}
      />
    </FormDialog>
  );
}

/** Begins writing about supervision with somebody who has no account here. */
export function OutsideDialog({ onClose }: StartDialogProps) {
  const { t } = useTranslation('supervision');
  const today = useToday();
  const goOn = useGoOn();
  const form = useForm<TypedTerms & { readonly supervisorName: string }>('outside', {
    initial: { supervisorName: '', ...beginning(today) },
    check: (values) => ({
      ...(values.supervisorName.trim() === '' ? { supervisorName: 'required' } : {}),
      ...termProblems(values),
    }),
    submit: async ({ supervisorName, ...terms }) => {
      const { agreementId } = await api.supervision.startOutside({ supervisorName, ...termsOf(terms) });
      await goOn(agreementId);
    },
  });
  return (
    <FormDialog title={t('outside.title')} save={t('start.act')} form={form} onClose={onClose}>
      <TextField
        {...form.field('supervisorName')}
        label={t('outside.name')}
        help={t('outside.nameHelp')}
        maxLength={120}
        required
      />
      <TermFields
        startsOn={form.field('startsOn')}
        everyDays={form.field('everyDays')}
        minutes={form.field('minutes')}
      />
    </FormDialog>
  );
}
