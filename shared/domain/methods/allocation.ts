import type { FieldProblems } from '../../lib/app-error.ts';
import type { SupportMethod } from '../cases/case-codes.ts';
import {
  type AllocationAnswer,
  type AllocationPrompt,
  allocationPrompts,
  type OtherMethodReason,
  type PointedMethod,
  pointedMethods,
} from './allocation-codes.ts';

/** Answers so far; a question without one was not talked about. */
export type AllocationAnswers = Readonly<Partial<Record<AllocationPrompt, AllocationAnswer>>>;

type Telling = Exclude<AllocationAnswer, 'unsure' | 'skipped'>;

/** Which methods an answer points towards (domain.md 4.5, from S5). The question of a transition has two answers. */
const towards: Readonly<
  Record<AllocationPrompt, Readonly<Partial<Record<Telling, readonly PointedMethod[]>>>>
> = {
  use_of_services: { a: ['cti'], b: ['icm'], c: ['act'] },
  duration: { a: ['cti'], b: ['icm', 'act'], c: ['act'] },
  transition: { a: ['cti'], b: ['icm', 'act'] },
  nine_months: { a: ['cti'], b: ['icm'], c: ['icm', 'act'] },
  health_complexity: { a: ['cti'], b: ['icm'], c: ['act'] },
  treatment_in_team: { a: ['cti', 'icm'], b: ['icm'], c: ['act'] },
  daily_life: { a: ['cti'], b: ['icm'], c: ['act'] },
  coordination: { a: ['cti'], b: ['icm'], c: ['act'] },
  experience_relations: { a: ['cti', 'icm'], b: ['icm'], c: ['act'] },
};

function isTelling(answer: AllocationAnswer | undefined): answer is Telling {
  return answer === 'a' || answer === 'b' || answer === 'c';
}

/** The answers that a question offers, in order. */
export function answersTo(prompt: AllocationPrompt): readonly AllocationAnswer[] {
  return [
    ...(towards[prompt].c === undefined ? (['a', 'b'] as const) : (['a', 'b', 'c'] as const)),
    'unsure',
    'skipped',
  ];
}

/** One answer as it stands in a column. */
export interface Pointer {
  readonly prompt: AllocationPrompt;
  readonly answer: AllocationAnswer;
}

/** What the answers say: a column for each method, and what is still open. No number is made of it (domain.md 4.5). */
export interface AllocationPicture {
  readonly columns: readonly { readonly method: PointedMethod; readonly pointers: readonly Pointer[] }[];
  /** Not talked about, left out, or not sure. */
  readonly open: readonly AllocationPrompt[];
  /** False below five answers: not enough to go on yet. */
  readonly isEnough: boolean;
  /** Two signs that a team with treatment on board may be needed: use of services and treatment both point to ACT. */
  readonly hasTwoSigns: boolean;
}

/** Questions that have to be answered before the columns say anything (domain.md 4.5). */
const enough = 5;

/** The answers laid out by method, in the order of the questions. */
export function allocationPicture(answers: AllocationAnswers): AllocationPicture {
  const told = allocationPrompts.flatMap((prompt) => {
    const answer = answers[prompt];
    return isTelling(answer) ? [{ prompt, answer, methods: towards[prompt][answer] ?? [] }] : [];
  });
  return {
    columns: pointedMethods.map((method) => ({
      method,
      pointers: told
        .filter(({ methods }) => methods.includes(method))
        .map(({ prompt, answer }) => ({ prompt, answer })),
    })),
    open: allocationPrompts.filter((prompt) => !isTelling(answers[prompt])),
    isEnough: told.length >= enough,
    hasTwoSigns: answers.use_of_services === 'c' && answers.treatment_in_team === 'c',
  };
}

/** What is written down about which support fits (domain.md 4.5, `AllocationConsideration`). */
export interface Allocation {
  readonly answers: AllocationAnswers;
  readonly personWish: string;
  /** Why there is no wish written down; asking is not optional. */
  readonly noWishReason: string;
  readonly preferred: SupportMethod | null;
  readonly offered: readonly SupportMethod[];
  /** Null while nothing is decided. */
  readonly chosen: SupportMethod | null;
  readonly otherBecause: OtherMethodReason | null;
  readonly rationale: string;
  readonly decidedBy: string;
  /** Why nine months of CTI are tried although they are doubtful. */
  readonly ctiReason: string;
}

/** True when CTI is being chosen although nine months are doubtful or too short (domain.md 4.5). */
export function asksWhyCti({ answers, chosen }: Pick<Allocation, 'answers' | 'chosen'>): boolean {
  return chosen === 'cti' && (answers.nine_months === 'b' || answers.nine_months === 'c');
}

/** True when something else was chosen than what was wanted: then one says why. */
export function choseOther({ preferred, chosen }: Pick<Allocation, 'preferred' | 'chosen'>): boolean {
  return preferred !== null && chosen !== null && preferred !== chosen;
}

/** What keeps it from being kept, by field. */
export function findAllocationProblems(allocation: Allocation): FieldProblems {
  const { answers, personWish, noWishReason, chosen, otherBecause, rationale, decidedBy, ctiReason } =
    allocation;
  const isEmpty = (text: string) => text.trim() === '';
  const wrong = allocationPrompts.some((prompt) => {
    const answer = answers[prompt];
    return answer !== undefined && !answersTo(prompt).includes(answer);
  });
  return {
    ...(wrong ? { answers: 'not_a_choice' } : {}),
    ...(isEmpty(personWish) && isEmpty(noWishReason) ? { noWishReason: 'required' } : {}),
    ...(chosen !== null && isEmpty(rationale) ? { rationale: 'required' } : {}),
    ...(chosen !== null && isEmpty(decidedBy) ? { decidedBy: 'required' } : {}),
    ...(choseOther(allocation) && otherBecause === null ? { otherBecause: 'required' } : {}),
    ...(asksWhyCti(allocation) && isEmpty(ctiReason) ? { ctiReason: 'required' } : {}),
  };
}
