import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { DocumentWords } from '#shared/contracts/documents.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** What is written about a document, while it is being typed. */
export interface DocumentForm extends Omit<DocumentWords, 'receivedOn'> {
  readonly receivedOn: string | null;
}

/** What the page can tell by itself. */
export function findWordProblems({ title, receivedOn }: DocumentForm): FieldProblems {
  return {
    ...(title.trim() === '' ? { title: 'required' as const } : {}),
    ...(receivedOn === null ? { receivedOn: 'required' as const } : {}),
  };
}

/** The fields about a document, the same when it comes in and when they are changed. */
export function DocumentFields({ form }: { readonly form: Pick<Form<DocumentForm>, 'field'> }) {
  const { t } = useTranslation(['documents', 'domain']);
  const today = useToday();
  return (
    <>
      <TextField {...form.field('title')} label={t('name')} help={t('nameHelp')} maxLength={200} required />
      <DateField {...form.field('receivedOn')} label={t('day')} max={today} required />
      <TextareaField {...form.field('note')} label={t('note')} maxLength={1000} />
      <SelectField
        {...form.field('sharedWithPerson')}
        label={t('shared')}
        choices={sharedWithPersonStates.map((value) => ({
          value,
          label: t(`domain:sharedWithPerson.${value}`),
        }))}
      />
    </>
  );
}
