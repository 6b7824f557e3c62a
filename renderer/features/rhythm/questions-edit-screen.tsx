import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { headFormProblems } from '#renderer/features/records/head-form.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { engagementQuestions } from '#shared/domain/callover/callover-codes.ts';
import {
  newQuestions,
  questionsBodyOf,
  type QuestionsForm,
  questionsForm,
  questionsFormOf,
} from './questions-form.ts';

function useTool(): RecordTool<'contact_questions', QuestionsForm> {
  const today = useToday();
  return {
    kind: 'contact_questions',
    shape: questionsForm,
    begin: (last) => newQuestions(today, last),
    formOf: questionsFormOf,
    bodyOf: questionsBodyOf,
    check: (form) => headFormProblems(form, today),
    fieldOf: (field) => (field.startsWith('answers') ? 'answers' : field),
    fields: (form) => <QuestionFields form={form} />,
  };
}

/** Goes through the questions for thin contact, alone or in the team. */
export function QuestionsEditScreen() {
  return <NextRecord tool={useTool()} />;
}

/** Corrects what was written down. */
export function QuestionsCorrectScreen() {
  return <CorrectRecord tool={useTool()} />;
}

function QuestionFields({ form }: { readonly form: Form<QuestionsForm> }) {
  const { t } = useTranslation(['rhythm', 'records', 'domain']);
  const { values, field } = form;
  return (
    <>
      <Section title={t('questions.answers')} help={t('questions.explain')}>
        <Fields>
          {engagementQuestions.map((question) => (
            <TextareaField
              key={question}
              id={`record-answer-${question}`}
              label={t(`domain:engagementQuestion.${question}`)}
              rows={2}
              maxLength={100_000}
              value={values.answers[question]}
              onChange={(text) => {
                form.set({ answers: { ...values.answers, [question]: text } });
              }}
            />
          ))}
        </Fields>
      </Section>
      <Section title={t('questions.outcome')}>
        <Fields>
          <WordsField {...field('personSays')} label={t('questions.personSays')} rows={2} />
          <TextareaField {...field('willChange')} label={t('questions.willChange')} rows={2} />
          <Checkbox
            label={t('questions.inTeam')}
            help={t('questions.inTeamHelp')}
            checked={values.talkedInTeam}
            onChange={(talkedInTeam) => {
              form.set({ talkedInTeam });
            }}
          />
          <FieldsRow>
            <DateField {...field('madeOn')} label={t('records:field.madeOn')} />
            <DateField {...field('reviewOn')} label={t('records:field.reviewOn')} />
          </FieldsRow>
        </Fields>
      </Section>
    </>
  );
}
