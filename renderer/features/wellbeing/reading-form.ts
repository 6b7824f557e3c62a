import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import type { WellbeingReading, WellbeingScale } from '#shared/contracts/wellbeing.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { isTooNear, suggestedNext } from '#shared/domain/wellbeing/rhythm.ts';
import { wellbeingModes } from '#shared/domain/wellbeing/wellbeing-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

/** A reading as it stands in its form; kept whole as the draft. */
export const readingForm = z.strictObject({
  scaleId: z.string(),
  completedOn: z.string().nullable(),
  mode: z.enum(wellbeingModes),
  /** By code: the number as text, `prefer_not`, or empty. */
  answers: z.record(z.string(), z.string()),
  personComment: z.string(),
  nextReviewOn: z.string().nullable(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: z.string(),
  /** Why a kept reading is corrected; stays empty in a new one. */
  reason: z.string(),
});
export type ReadingForm = z.infer<typeof readingForm>;

type Content = InputOf<'wellbeing.saveReading'>['content'];

/** A new reading of today. @param earlier days of the readings with this scale */
export function newReading(scale: WellbeingScale, today: string, earlier: readonly string[]): ReadingForm {
  return {
    scaleId: scale.id,
    completedOn: today,
    mode: 'self_paper',
    answers: {},
    personComment: '',
    nextReviewOn: suggestedNext(today, earlier.length),
    sharedWithPerson: 'shown',
    withheldReason: '',
    reason: '',
  };
}

/** The form over a kept reading, to correct it. */
export function readingFormOf(reading: WellbeingReading): ReadingForm {
  const { scaleId, completedOn, mode, personComment, nextReviewOn, sharedWithPerson, withheldReason } =
    reading;
  return {
    scaleId,
    completedOn,
    mode,
    answers: Object.fromEntries(
      Object.entries(reading.answers).map(([code, answer]) => [code, answer === null ? '' : String(answer)]),
    ),
    personComment,
    nextReviewOn,
    sharedWithPerson,
    withheldReason,
    reason: '',
  };
}

function answerOf(text: string | undefined): Content['answers'][string] {
  if (text === undefined || text === '') return null;
  return text === 'prefer_not' ? text : Number(text);
}

/** What is kept: an answer, or none, to everything that the scale asks. */
export function readingContentOf(form: ReadingForm, scale: WellbeingScale, today: string): Content {
  const { reason: _reason, ...content } = form;
  return {
    ...content,
    completedOn: form.completedOn ?? today,
    answers: Object.fromEntries(scale.items.map(({ code }) => [code, answerOf(form.answers[code])])),
    withheldReason:
      form.sharedWithPerson === 'withheld_third_party_or_harm' ? form.withheldReason.trim() : '',
  };
}

/** What keeps a reading from being kept, by field of the form. @param otherDays of other readings with this scale */
export function checkReading(
  form: ReadingForm,
  scale: WellbeingScale,
  today: string,
  otherDays: readonly string[],
): FieldProblems {
  const { completedOn, nextReviewOn, sharedWithPerson, withheldReason } = form;
  const isWithheld = sharedWithPerson === 'withheld_third_party_or_harm';
  const isEmpty = scale.items.every(({ code }) => answerOf(form.answers[code]) === null);
  return {
    ...(completedOn === null ? { completedOn: 'required' } : {}),
    ...(completedOn !== null && completedOn > today ? { completedOn: 'in_the_future' } : {}),
    ...(completedOn !== null && isTooNear(scale.key, completedOn, otherDays)
      ? { completedOn: 'duplicate' }
      : {}),
    ...(isEmpty ? { answers: 'required' } : {}),
    ...(completedOn !== null && nextReviewOn !== null && nextReviewOn <= completedOn
      ? { nextReviewOn: 'before_start' }
      : {}),
    ...(isWithheld && withheldReason.trim() === '' ? { withheldReason: 'required' } : {}),
  };
}
