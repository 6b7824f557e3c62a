import { addMonthsClamped } from '../dates/calendar.ts';
import type { CaseState } from '../cases/case-codes.ts';
import type { RetentionAction, RetentionCategory } from './erasure-codes.ts';

/** Longer than any law asks for. */
export const maxKeepYears = 100;

/** domain.md 9.4: six years after the end, then somebody looks. */
export const defaultRule: { readonly keepYears: number; readonly action: RetentionAction } = {
  keepYears: 6,
  action: 'review',
};

/** States from which the time of a file runs; support that goes on has none. */
export const endedStates = ['closed', 'not_taken_up'] as const satisfies readonly CaseState[];

/** The rule that a file in one of these states goes by. */
export function categoryOf(state: CaseState): RetentionCategory {
  return state === 'not_taken_up' ? 'not_taken_up' : 'supported';
}

/**
 * The day on which a file comes up for review.
 * @param since day on which support ended, `YYYY-MM-DD`
 * @param keptUntil last day that somebody decided to keep it for, with a reason
 */
export function reviewDay(since: string, keepYears: number, keptUntil: string | null): string {
  const byRule = addMonthsClamped(since, keepYears * 12);
  return keptUntil !== null && keptUntil > byRule ? keptUntil : byRule;
}

/** A hold stands until it is lifted or its last day is over. */
export function doesHoldStand(
  hold: { readonly until: string | null; readonly liftedOn: string | null },
  today: string,
): boolean {
  return hold.liftedOn === null && (hold.until === null || hold.until >= today);
}
