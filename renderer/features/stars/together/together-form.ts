import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { sharedWithPersonStates } from '#shared/domain/people/person-codes.ts';
import { suggestedReview } from '#shared/domain/stars/reading.ts';
import { leftOutReasons, readingContexts, readingMethods } from '#shared/domain/stars/star-codes.ts';
import { type DrawnReading, findScore, type Reading, reportedScore, type StarScore } from '../star-model.ts';

const points = z.number().int().min(1).max(10).nullable();

/** One area as it is filled in. `number` is the one both say, or the person's own once they differ. */
export const areaAnswer = z.strictObject({
  number: points,
  differs: z.boolean(),
  worker: points,
  agreed: points,
  leftOut: z.enum(leftOutReasons).nullable(),
  ceiling: points,
  isFocus: z.boolean(),
  note: z.string(),
});
export type AreaAnswer = z.infer<typeof areaAnswer>;

/** Everything of a star in the making, as it is kept in its draft. */
export const togetherForm = z.strictObject({
  templateId: z.string(),
  /** −1 before the beginning, the number of areas for the finishing page. */
  step: z.number().int().min(-1).max(12),
  readingDate: z.string(),
  context: z.enum(readingContexts),
  method: z.enum(readingMethods),
  place: z.string(),
  areas: z.record(z.string(), areaAnswer),
  personComment: z.string(),
  nextReviewDate: z.string().nullable(),
  sharedWithPerson: z.enum(sharedWithPersonStates),
  withheldReason: z.string(),
  reason: z.string(),
});
export type TogetherForm = z.infer<typeof togetherForm>;

type Content = InputOf<'stars.saveReading'>['content'];

export const emptyAnswer: AreaAnswer = {
  number: null,
  differs: false,
  worker: null,
  agreed: null,
  leftOut: null,
  ceiling: null,
  isFocus: false,
  note: '',
};

/** The answer of one area; an empty one before anybody said anything. */
export function answerOf(form: TogetherForm, areaKey: string): AreaAnswer {
  return form.areas[areaKey] ?? emptyAnswer;
}

/** True once the area carries a number of anybody and was not left out. */
export function hasNumber(answer: AreaAnswer): boolean {
  return answer.leftOut === null && (answer.number !== null || (answer.differs && answer.worker !== null));
}

/** The number that the shape so far draws. */
export function shownNumber(answer: AreaAnswer): number | null {
  if (!hasNumber(answer)) return null;
  return (answer.differs ? answer.agreed : null) ?? answer.number ?? answer.worker;
}

/** A new star: today, together, with the own tops of last time, because they are seldom for one day only. */
export function beginForm(
  template: StarTemplateView,
  last: Reading | undefined,
  today: string,
  context: TogetherForm['context'],
): TogetherForm {
  const tops = template.areas.flatMap(({ key }) => {
    const ceiling = last === undefined ? null : (findScore(last, key)?.ceiling ?? null);
    return ceiling === null ? [] : [[key, { ...emptyAnswer, ceiling }] as const];
  });
  return {
    templateId: template.id,
    step: -1,
    readingDate: today,
    context,
    method: 'together',
    place: '',
    areas: Object.fromEntries(tops),
    personComment: '',
    nextReviewDate: suggestedReview(today),
    sharedWithPerson: 'shown',
    withheldReason: '',
    reason: '',
  };
}

function answerFrom(score: StarScore, method: TogetherForm['method']): AreaAnswer {
  const { personScore, workerScore, agreedScore, leftOutReason, ceiling, isFocus, note } = score;
  const differs = method === 'together' && (personScore !== null || workerScore !== null);
  return {
    number: differs ? personScore : reportedScore(score),
    differs,
    worker: differs ? workerScore : null,
    agreed: differs ? agreedScore : null,
    leftOut: leftOutReason === 'not_discussed' ? null : leftOutReason,
    ceiling,
    isFocus,
    note,
  };
}

/** A kept reading, opened again to correct it; it begins at the finishing page. */
export function formOfReading(view: StarReadingView, template: StarTemplateView): TogetherForm {
  return {
    templateId: view.templateId,
    step: template.areas.length,
    readingDate: view.readingDate,
    context: view.context,
    method: view.method,
    place: view.place,
    areas: Object.fromEntries(view.scores.map((score) => [score.areaKey, answerFrom(score, view.method)])),
    personComment: view.personComment,
    nextReviewDate: view.nextReviewDate,
    sharedWithPerson: view.sharedWithPerson,
    withheldReason: view.withheldReason,
    reason: '',
  };
}

function numbersOf(answer: AreaAnswer, method: TogetherForm['method']) {
  const none = { personScore: null, workerScore: null, agreedScore: null };
  if (!hasNumber(answer)) return none;
  const { number, differs, worker, agreed } = answer;
  switch (method) {
    case 'together':
      return differs
        ? { personScore: number, workerScore: worker, agreedScore: agreed }
        : { ...none, agreedScore: number };
    case 'person_alone':
      return { ...none, personScore: number ?? agreed ?? worker };
    case 'worker_alone':
      return { ...none, workerScore: (differs ? worker : null) ?? number };
  }
}

/**
 * What is sent to be kept. Areas nobody came to are kept as not discussed, so that a conversation may end anywhere.
 * @param workerComment stays as it was: it is written elsewhere, never while the person looks on
 */
export function contentOf(form: TogetherForm, template: StarTemplateView, workerComment: string): Content {
  const withheld = form.sharedWithPerson === 'withheld_third_party_or_harm';
  return {
    templateId: form.templateId,
    readingDate: form.readingDate,
    context: form.context,
    method: form.method,
    place: form.place.trim(),
    personComment: form.personComment,
    workerComment,
    nextReviewDate: form.nextReviewDate,
    sharedWithPerson: form.sharedWithPerson,
    withheldReason: withheld ? form.withheldReason.trim() : '',
    scores: template.areas.map(({ key }) => {
      const answer = answerOf(form, key);
      const numbers = numbersOf(answer, form.method);
      return {
        areaKey: key,
        ...numbers,
        leftOutReason: hasNumber(answer) ? null : (answer.leftOut ?? 'not_discussed'),
        ceiling: answer.ceiling === template.scaleMax ? null : answer.ceiling,
        isFocus: answer.isFocus,
        note: answer.note.trim(),
      };
    }),
  };
}

/** How many areas are neither answered nor left out on purpose. */
export function openAreas(form: TogetherForm, template: StarTemplateView): number {
  return template.areas.filter(({ key }) => {
    const answer = answerOf(form, key);
    return !hasNumber(answer) && answer.leftOut === null;
  }).length;
}

/** The star in the making as a reading, for drawing the shape so far. */
export function readingSoFar(form: TogetherForm, template: StarTemplateView): DrawnReading {
  const { readingDate, scores } = contentOf(form, template, '');
  return {
    familyId: template.familyId,
    version: template.version,
    points: template.areas.map(({ key }) => {
      const answer = answerOf(form, key);
      return { areaKey: key, score: shownNumber(answer), ceiling: answer.ceiling };
    }),
    view: { readingDate, scores },
  };
}
