import { z } from 'zod';
import type { ReadinessReviewBody } from '#shared/contracts/closing.ts';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import {
  readinessAnswers,
  readinessIndicators,
  stepBackAnswers,
} from '#shared/domain/closing/closing-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const answerForm = z.strictObject({
  indicator: z.enum(readinessIndicators),
  person: z.enum(readinessAnswers).nullable(),
  worker: z.enum(readinessAnswers).nullable(),
  note: z.string(),
});
export type AnswerForm = z.infer<typeof answerForm>;

/** The talk as it stands in its form; every indicator has its line. Kept whole as the draft. */
export const readinessForm = z.strictObject({
  ...headForm.shape,
  wantsToStepBack: z.enum(stepBackAnswers).nullable(),
  wantsWords: z.string(),
  strengths: z.string(),
  answers: z.array(answerForm),
  note: z.string(),
});
export type ReadinessForm = z.infer<typeof readinessForm>;

/** Days until being ready is talked about again, as a first thought. */
const lookAgainAfter = 90;

function bodyFormOf({ content }: Pick<ReadinessReviewBody, 'content'>) {
  return {
    wantsToStepBack: content.wantsToStepBack,
    wantsWords: content.wantsWords,
    strengths: content.strengths.join('\n'),
    answers: readinessIndicators.map(
      (indicator): AnswerForm =>
        content.answers.find((answer) => answer.indicator === indicator) ?? {
          indicator,
          person: null,
          worker: null,
          note: '',
        },
    ),
    note: content.note,
  };
}

/** The next talk: strengths and the last answers are there, what the person wants is asked anew. */
export function newReadiness(
  today: string,
  last: KeptRecordOf<'readiness_review'> | null,
  strengths: readonly string[],
): ReadinessForm {
  const known = {
    content: { wantsToStepBack: null, wantsWords: '', strengths: [...strengths], answers: [], note: '' },
  };
  const body = bodyFormOf(last?.body ?? known);
  return {
    ...newHead(today, last, lookAgainAfter),
    ...body,
    wantsToStepBack: null,
    wantsWords: '',
    note: '',
  };
}

/** A kept talk, to correct it. */
export function readinessFormOf(record: KeptRecordOf<'readiness_review'>): ReadinessForm {
  return { ...headFormOf(record.head, record.version), ...bodyFormOf(record.body) };
}

/** What is kept of the form; indicators about which nobody said anything are left out. */
export function readinessBodyOf(form: ReadinessForm): ReadinessReviewBody {
  return {
    kind: 'readiness_review',
    content: {
      wantsToStepBack: form.wantsToStepBack,
      wantsWords: form.wantsWords,
      strengths: [...linesOf(form.strengths)],
      answers: form.answers
        .map((answer) => ({ ...answer, note: answer.note.trim() }))
        .filter(({ person, worker, note }) => person !== null || worker !== null || note !== ''),
      note: form.note,
    },
    team: null,
  };
}

/** What is to be looked at before the talk can be kept. */
export function readinessProblems(form: ReadinessForm, today: string): FieldProblems {
  const strengths = linesOf(form.strengths);
  return {
    ...(strengths.some((line) => line.length > 500) ? { strengths: 'too_long' } : {}),
    ...(strengths.length > 40 ? { strengths: 'too_many' } : {}),
    ...headFormProblems(form, today),
  };
}
