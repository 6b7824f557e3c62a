import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { personAgreements } from '#shared/domain/records/record-codes.ts';
import { readingMethods } from '#shared/domain/stars/star-codes.ts';
import type { HeadForm } from './head-form.ts';

/** The part of a tool's form that is the same for all. */
interface HeadPart {
  readonly values: HeadForm;
  readonly set: (change: Partial<HeadForm>) => void;
  readonly field: (name: keyof HeadForm) => { readonly id: string; readonly error: string | undefined };
}

interface HeadFieldsProps {
  readonly form: HeadPart;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
}

/** When, and who made it together: the beginning of every record's form. */
export function MadeFields({ form }: HeadFieldsProps) {
  const { t } = useTranslation(['records', 'domain']);
  const { values, set, field } = form;
  return (
    <Fields>
      <ChoiceChips
        {...field('method')}
        label={t('field.method')}
        chips={readingMethods.map((value) => ({ value, label: t(`domain:readingMethod.${value}`) }))}
        value={values.method}
        onChange={(method) => {
          set({ method });
        }}
      />
      <FieldsRow>
        <DateField
          {...field('madeOn')}
          label={t('field.madeOn')}
          value={values.madeOn}
          onChange={(madeOn) => {
            set({ madeOn });
          }}
        />
        <DateField
          {...field('reviewOn')}
          label={t('field.reviewOn')}
          value={values.reviewOn}
          onChange={(reviewOn) => {
            set({ reviewOn });
          }}
        />
      </FieldsRow>
      <TextareaField
        {...field('others')}
        label={t('field.others')}
        help={t('field.linesHelp')}
        rows={1}
        value={values.others}
        onChange={(others) => {
          set({ others });
        }}
      />
      <TextField
        {...field('externalPlanRef')}
        label={t('field.externalPlanRef')}
        help={t('field.externalPlanRefHelp')}
        maxLength={300}
        value={values.externalPlanRef}
        onChange={(externalPlanRef) => {
          set({ externalPlanRef });
        }}
      />
    </Fields>
  );
}

/** What the person says to it, and whether they saw it: the end of every record's form. */
export function AnswerFields({ form, called }: HeadFieldsProps) {
  const { t } = useTranslation(['records', 'domain']);
  const { values, set, field } = form;
  return (
    <Fields>
      <ChoiceChips
        {...field('agreed')}
        label={called === '' ? t('field.agreedNobody') : t('field.agreed', { name: called })}
        chips={personAgreements.map((value) => ({ value, label: t(`domain:personAgreement.${value}`) }))}
        value={values.agreed}
        onChange={(agreed) => {
          set({ agreed });
        }}
      />
      <WordsField
        {...field('agreedWords')}
        label={called === '' ? t('field.agreedWordsNobody') : t('field.agreedWords', { name: called })}
        maxLength={100_000}
        value={values.agreedWords}
        onChange={(agreedWords) => {
          set({ agreedWords });
        }}
      />
      <SelectField
        {...field('sharedWithPerson')}
        label={called === '' ? t('field.sharedNobody') : t('field.shared', { name: called })}
        choices={sharedWithPersonStates.map((value) => ({
          value,
          label: t(`domain:sharedWithPerson.${value}`),
        }))}
        value={values.sharedWithPerson}
        onChange={(sharedWithPerson) => {
          set({ sharedWithPerson });
        }}
      />
      {values.sharedWithPerson === 'withheld_third_party_or_harm' && (
        <TextField
          {...field('withheldReason')}
          label={t('field.withheldReason')}
          help={t('field.withheldHelp')}
          maxLength={500}
          required
          value={values.withheldReason}
          onChange={(withheldReason) => {
            set({ withheldReason });
          }}
        />
      )}
    </Fields>
  );
}
