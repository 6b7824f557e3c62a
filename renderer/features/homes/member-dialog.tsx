import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { SearchField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { Member } from './household-section.tsx';

interface MemberDialogProps {
  readonly caseId: string;
  /** Somebody to change, or nothing for a new one. */
  readonly member: Member | null;
  /** Files that are linked already. */
  readonly taken: readonly (string | null)[];
  readonly onClose: () => void;
}

interface MemberForm {
  readonly givenName: string;
  /** Empty for nobody. */
  readonly knownCaseId: string;
  readonly relation: string;
  readonly birthYear: string;
  readonly livesHere: boolean;
  readonly from: string | null;
}

function yearOf(typed: string): number | null {
  return /^\d{4}$/u.test(typed.trim()) ? Number(typed) : null;
}

function problemsOf({ givenName, knownCaseId, birthYear }: MemberForm): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  if (givenName.trim() === '' && knownCaseId === '') problems['givenName'] = 'required';
  if (birthYear.trim() !== '' && yearOf(birthYear) === null) problems['birthYear'] = 'not_a_number';
  return problems;
}

/** Somebody of the household: a given name is enough; somebody with a file here can be linked. */
export function MemberDialog({ caseId, member, taken, onClose }: MemberDialogProps) {
  const { t } = useTranslation('homes');
  const form = useForm<MemberForm>('member', {
    initial: {
      givenName: member?.givenName ?? '',
      knownCaseId: member?.knownCaseId ?? '',
      relation: member?.relation ?? '',
      birthYear: member?.birthYear?.toString() ?? '',
      livesHere: member?.livesHere ?? true,
      from: member?.from ?? null,
    },
    check: problemsOf,
    sentence: (field, code) =>
      field === 'givenName'
        ? t('household.missingName')
        : field === 'birthYear' && code === 'not_a_number'
          ? t('household.badYear')
          : undefined,
    submit: async ({ knownCaseId, birthYear, ...values }) => {
      const content = {
        ...values,
        birthYear: yearOf(birthYear),
        knownCaseId: knownCaseId === '' ? null : caseIdOf.parse(knownCaseId),
      };
      if (member === null) await call('household.add', { caseId, member: content });
      else await call('household.change', { caseId, memberId: member.id, member: content });
      toastDone(t('household.saved'));
      onClose();
    },
  });
  const isHidden = member !== null && member.isKnown && member.knownCaseId === null;
  return (
    <FormDialog
      title={member === null ? t('household.addTitle') : t('household.changeTitle', { name: member.name })}
      form={form}
      save={t('household.save')}
      onClose={onClose}
    >
      <TextField
        {...form.field('givenName')}
        label={t('household.name')}
        help={t('household.nameHelp')}
        maxLength={120}
        autoFocus
      />
      {!isHidden && (
        <KnownField
          {...form.field('knownCaseId')}
          knownName={member?.knownCaseId === null ? '' : (member?.name ?? '')}
          taken={taken.filter((id) => id !== member?.knownCaseId)}
        />
      )}
      <FieldsRow>
        <TextField
          {...form.field('relation')}
          label={t('household.relation')}
          help={t('household.relationHelp')}
          maxLength={120}
        />
        <TextField
          {...form.field('birthYear')}
          label={t('household.birthYear')}
          inputMode="numeric"
          maxLength={4}
        />
      </FieldsRow>
      <DateField {...form.field('from')} label={t('household.from')} />
      <Checkbox
        label={t('household.livesHere')}
        checked={form.values.livesHere}
        onChange={(livesHere) => {
          form.set({ livesHere });
        }}
      />
    </FormDialog>
  );
}

interface KnownFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly knownName: string;
  readonly taken: readonly (string | null)[];
}

/** Somebody with a file here, found by name among those whom the reader may see. */
function KnownField({ knownName, taken, ...field }: KnownFieldProps) {
  const { t } = useTranslation('homes');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(field.value !== '');
  const { data: found = [] } = useRead(
    'people.pick',
    { text, after: null },
    { enabled: isOpen, keepPrevious: true },
  );
  const people = found.filter(({ caseId }) => !taken.includes(caseId) && caseId !== field.value);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('household.known')}</summary>
      <div className="ks-home-known">
        <SearchField
          label={t('household.find')}
          placeholder={t('household.find')}
          value={text}
          onChange={setText}
        />
        <SelectField
          {...field}
          label={t('household.known')}
          help={t('household.knownHelp')}
          choices={[
            { value: '', label: t('household.notKnown') },
            ...(field.value === '' ? [] : [{ value: field.value, label: nameOf(field.value) }]),
            ...people.map(({ caseId, name, caseNumber }) => ({
              value: caseId,
              label: name === '' ? caseNumber : name,
            })),
          ]}
        />
      </div>
    </details>
  );

  function nameOf(id: string): string {
    const picked = found.find(({ caseId }) => caseId === id);
    return picked === undefined ? knownName : picked.name;
  }
}
