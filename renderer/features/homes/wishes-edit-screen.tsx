import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { ChoiceChips, ManyChips } from '#renderer/ui/choice-chips.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { homeTypes, liveWithWishes } from '#shared/domain/housing/search-codes.ts';
import {
  newWishes,
  wishesBodyOf,
  type WishesForm,
  wishesForm,
  wishesFormOf,
  wishesProblems,
} from './wishes-form.ts';

type Known = Parameters<typeof newWishes>[2];

function useTool(known: Known): RecordTool<'housing_wishes', WishesForm> {
  const today = useToday();
  return {
    kind: 'housing_wishes',
    shape: wishesForm,
    begin: (last) => newWishes(today, last, known),
    formOf: wishesFormOf,
    bodyOf: wishesBodyOf,
    check: (form) => wishesProblems(form, today),
    fieldOf: (field) => field.split('.')[0] ?? field,
    fields: (form, called) => <WishesFields form={form} called={called} />,
  };
}

/** Wishes for a home, written together: filled from the last version, a first one from what is known. */
export function WishesEditScreen() {
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  const person = useRead('people.get', { caseId });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => (
        <ReadArea query={person} height={480}>
          {({ details }) => (
            <NextWishes
              known={{ strengths: strengths.map(({ text }) => text), accessNeeds: details.accessNeeds }}
            />
          )}
        </ReadArea>
      )}
    </ReadArea>
  );
}

function NextWishes({ known }: { readonly known: Known }) {
  return <NextRecord tool={useTool(known)} />;
}

/** Corrects kept wishes. */
export function WishesCorrectScreen() {
  return <CorrectRecord tool={useTool({ strengths: [], accessNeeds: [] })} />;
}

interface WishesFieldsProps {
  readonly form: Form<WishesForm>;
  readonly called: string;
}

function WishesFields({ form, called }: WishesFieldsProps) {
  const { t } = useTranslation(['homes', 'domain']);
  const { field, values } = form;
  return (
    <>
      <Section title={t('wishes.strengths')}>
        <WordsField
          {...field('strengths')}
          label={t('wishes.strengths')}
          help={t('wishes.strengthsHelp')}
          rows={3}
        />
      </Section>
      <Section title={t('wishes.wish')}>
        <Fields>
          <WordsField {...field('notes')} label={t('wishes.notes')} rows={3} />
          <WordsField {...field('areas')} label={t('wishes.areas')} help={t('wishes.areasHelp')} rows={2} />
          <ManyChips
            {...field('homeTypes')}
            label={t('wishes.homeTypes')}
            chips={homeTypes.map((value) => ({ value, label: t(`domain:homeType.${value}`) }))}
            onChange={(types) => {
              form.set({ homeTypes: [...types] });
            }}
          />
          <ChoiceChips
            {...field('liveWith')}
            label={t('wishes.liveWith')}
            chips={liveWithWishes.map((value) => ({ value, label: t(`domain:liveWith.${value}`) }))}
          />
          {values.liveWith !== 'alone' && values.liveWith !== 'open' && (
            <TextField {...field('liveWithWho')} label={t('wishes.liveWithWho')} maxLength={300} />
          )}
          <FieldsRow>
            <TextField {...field('floorOrAccess')} label={t('wishes.floorOrAccess')} maxLength={300} />
            <TextField {...field('pets')} label={t('wishes.pets')} maxLength={300} />
          </FieldsRow>
          <WordsField
            {...field('mustHave')}
            label={t('wishes.mustHave')}
            help={t('wishes.linesHelp')}
            rows={2}
          />
          <WordsField
            {...field('mustNotHave')}
            label={t('wishes.mustNotHave')}
            help={t('wishes.linesHelp')}
            rows={2}
          />
        </Fields>
      </Section>
      <Section title={t('wishes.answer')}>
        <Fields>
          <MadeFields form={form} called={called} />
          <AnswerFields form={form} called={called} />
        </Fields>
      </Section>
    </>
  );
}
