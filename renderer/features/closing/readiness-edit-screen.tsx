import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { AnswerFields, MadeFields } from '#renderer/features/records/head-fields.tsx';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { stepBackAnswers } from '#shared/domain/closing/closing-codes.ts';
import { ReadinessRows } from './readiness-rows.tsx';
import {
  newReadiness,
  readinessBodyOf,
  type ReadinessForm,
  readinessForm,
  readinessFormOf,
  readinessProblems,
} from './readiness-form.ts';

function useTool(strengths: readonly string[]): RecordTool<'readiness_review', ReadinessForm> {
  const today = useToday();
  return {
    kind: 'readiness_review',
    shape: readinessForm,
    begin: (last) => newReadiness(today, last, strengths),
    formOf: readinessFormOf,
    bodyOf: readinessBodyOf,
    check: (form) => readinessProblems(form, today),
    fieldOf: (field) => field.split('.')[0] ?? field,
    fields: (form, called) => <ReadinessFields form={form} called={called} />,
  };
}

/** A talk about being ready, written together: what the person wants comes first. */
export function ReadinessEditScreen() {
  const caseId = useCaseId();
  const overview = useRead('cases.overview', { caseId });
  return (
    <ReadArea query={overview} height={480}>
      {({ strengths }) => <NextReadiness strengths={strengths.map(({ text }) => text)} />}
    </ReadArea>
  );
}

function NextReadiness({ strengths }: { readonly strengths: readonly string[] }) {
  return <NextRecord tool={useTool(strengths)} />;
}

/** Corrects a kept talk. */
export function ReadinessCorrectScreen() {
  return <CorrectRecord tool={useTool([])} />;
}

interface ReadinessFieldsProps {
  readonly form: Form<ReadinessForm>;
  readonly called: string;
}

function ReadinessFields({ form, called }: ReadinessFieldsProps) {
  const { t } = useTranslation(['closing', 'domain']);
  const { field } = form;
  return (
    <>
      <Section
        title={called === '' ? t('readiness.wishNobody') : t('readiness.wish', { name: called })}
        help={t('readiness.nothingFollows')}
      >
        <Fields>
          <div className="ks-ready-wish">
            <ChoiceChips
              {...field('wantsToStepBack')}
              label={t('readiness.wants')}
              chips={stepBackAnswers.map((value) => ({ value, label: t(`domain:stepBackAnswer.${value}`) }))}
            />
          </div>
          <WordsField
            {...field('wantsWords')}
            label={t('readiness.wantsWords')}
            rows={3}
            maxLength={100_000}
          />
        </Fields>
      </Section>
      <Section title={t('readiness.strengths')} help={t('linesHelp')}>
        <WordsField {...field('strengths')} label={t('strengthsField')} rows={3} />
      </Section>
      <Section title={t('readiness.indicators')} help={t('readiness.indicatorsHelp')}>
        <ReadinessRows
          answers={form.values.answers}
          called={called}
          onChange={(answers) => {
            form.set({ answers });
          }}
        />
      </Section>
      <Section title={t('readiness.note')}>
        <TextareaField {...field('note')} label={t('readiness.note')} rows={2} maxLength={100_000} />
      </Section>
      <Section title={t('readiness.made')}>
        <MadeFields form={form} called={called} />
      </Section>
      <Section title={t('readiness.answer')}>
        <AnswerFields form={form} called={called} />
      </Section>
    </>
  );
}
