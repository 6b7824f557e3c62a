import type { FieldCode, FieldProblems } from '../../lib/app-error.ts';
import { addDays, daysBetween, isDay } from '../dates/calendar.ts';
import type { AreaScores } from './reported-score.ts';
import type { LeftOutReason, ReadingMethod } from './star-codes.ts';
import type { StarShape } from './star-template.ts';

/** Days from a reading to its review, and from opening to the prompt for a first one (domain.md 1.8). */
export const reviewDays = { least: 30, usual: 90, most: 365 } as const;
const firstReadingPromptDays = 90;

/** One area as it is answered: at least one number, or the reason why it was left out. */
export interface AreaAnswer extends AreaScores {
  readonly areaKey: string;
  readonly leftOutReason: LeftOutReason | null;
  /** The person's own top; null means that of the scale. */
  readonly ceiling: number | null;
}

/** A reading before it is saved. */
export interface ReadingDraft {
  readonly readingDate: string;
  readonly method: ReadingMethod;
  readonly nextReviewDate: string | null;
  readonly scores: readonly AreaAnswer[];
}

/** Whose numbers a way of working can give: an agreed one needs both. */
const numbersOf = {
  together: ['personScore', 'workerScore', 'agreedScore'],
  person_alone: ['personScore'],
  worker_alone: ['workerScore'],
} as const satisfies Readonly<Record<ReadingMethod, readonly (keyof AreaScores)[]>>;

type Problem = readonly [path: string, code: FieldCode];

function numberProblem(path: string, number: number | null, scaleMax: number): Problem[] {
  if (number === null) return [];
  if (!Number.isInteger(number)) return [[path, 'not_a_number']];
  if (number < 1) return [[path, 'too_small']];
  return number > scaleMax ? [[path, 'too_big']] : [];
}

/** True when the area carries a number of anybody. */
export function isAnswered(scores: AreaScores): boolean {
  return scores.personScore !== null || scores.workerScore !== null || scores.agreedScore !== null;
}

function answerProblems(
  path: string,
  answer: AreaAnswer,
  method: ReadingMethod,
  scaleMax: number,
): Problem[] {
  const possible: readonly (keyof AreaScores)[] = numbersOf[method];
  const problems = numberProblem(`${path}.ceiling`, answer.ceiling, scaleMax);
  for (const source of numbersOf.together) {
    problems.push(...numberProblem(`${path}.${source}`, answer[source], scaleMax));
    if (answer[source] !== null && !possible.includes(source))
      problems.push([`${path}.${source}`, 'invalid']);
  }
  const isLeftOut = answer.leftOutReason !== null;
  if (isLeftOut === isAnswered(answer)) {
    problems.push([`${path}.leftOutReason`, isLeftOut ? 'does_not_match' : 'required']);
  }
  return problems;
}

function areaProblems(answers: readonly AreaAnswer[], shape: StarShape): Problem[] {
  const open = new Set(shape.areas.map(({ key }) => key));
  const known = new Set(open);
  const problems = answers.flatMap(({ areaKey }, index): Problem[] => {
    const path = `scores.${index}.areaKey`;
    if (!known.has(areaKey)) return [[path, 'not_a_choice']];
    return open.delete(areaKey) ? [] : [[path, 'duplicate']];
  });
  if (open.size > 0) problems.push(['scores', 'too_few']);
  else if (!answers.some(isAnswered)) problems.push(['scores', 'required']);
  return problems;
}

function dateProblems(draft: ReadingDraft, today: string): Problem[] {
  if (!isDay(draft.readingDate)) return [['readingDate', 'not_a_date']];
  if (draft.readingDate > today) return [['readingDate', 'in_the_future']];
  if (draft.nextReviewDate === null) return [];
  if (!isDay(draft.nextReviewDate)) return [['nextReviewDate', 'not_a_date']];
  const days = daysBetween(draft.readingDate, draft.nextReviewDate);
  if (days < reviewDays.least) return [['nextReviewDate', 'too_small']];
  return days > reviewDays.most ? [['nextReviewDate', 'too_big']] : [];
}

/**
 * What keeps a reading from being saved, by field; empty when nothing does (domain.md 1.7, 1.8). Every area of the
 * star has to be there once, with a number or a reason; a reading without any number is `required` at `scores`.
 */
export function findReadingProblems(draft: ReadingDraft, shape: StarShape, today: string): FieldProblems {
  return Object.fromEntries([
    ...dateProblems(draft, today),
    ...areaProblems(draft.scores, shape),
    ...draft.scores.flatMap((answer, i) =>
      answerProblems(`scores.${i}`, answer, draft.method, shape.scaleMax),
    ),
  ]);
}

/** Adds the areas nobody came to as not discussed, so that a conversation may stop anywhere and be kept. */
export function withAreasNotDiscussed(answers: readonly AreaAnswer[], shape: StarShape): AreaAnswer[] {
  const given = new Map(answers.map((answer) => [answer.areaKey, answer]));
  return shape.areas.map(
    ({ key }) =>
      given.get(key) ?? {
        areaKey: key,
        personScore: null,
        workerScore: null,
        agreedScore: null,
        leftOutReason: 'not_discussed',
        ceiling: null,
      },
  );
}

/** What orders the readings of one case; ids are time-ordered, so they decide within a day. */
export interface ReadingInOrder {
  readonly id: string;
  /** The star through all its versions. */
  readonly familyId: string;
  readonly readingDate: string;
}

/** True when a later reading with the same star exists: from then on a correction is a dated amendment (domain.md 1.8). */
export function isReadingLocked(reading: ReadingInOrder, readingsOfCase: readonly ReadingInOrder[]): boolean {
  return readingsOfCase.some(
    (other) =>
      other.familyId === reading.familyId &&
      (other.readingDate > reading.readingDate ||
        (other.readingDate === reading.readingDate && other.id > reading.id)),
  );
}

/** The day a review is suggested for: 90 days on, unless the organisation chose 30 to 365 (domain.md 1.8). */
export function suggestedReview(readingDate: string, days: number = reviewDays.usual): string {
  return addDays(readingDate, Math.min(Math.max(days, reviewDays.least), reviewDays.most));
}

/** True on and after the day the review was planned for. */
export function isReviewDue(nextReviewDate: string | null, today: string): boolean {
  return nextReviewDate !== null && nextReviewDate <= today;
}

/** True when more than 90 days after opening nobody has done a first star: a gentle prompt, never an error (domain.md 1.8). */
export function isFirstReadingPromptDue(openedOn: string, readings: number, today: string): boolean {
  return readings === 0 && daysBetween(openedOn, today) > firstReadingPromptDays;
}
