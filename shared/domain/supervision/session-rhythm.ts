import { addDays, daysBetween } from '../dates/calendar.ts';

/** A session counts as on time up to so many days after the agreed interval (domain.md 10.2, late rule). */
export const graceDays = 14;

/**
 * Whether a session was held on time: within the agreed interval and 14 days of the one before (domain.md 10.2).
 * @param before the last session that was held, or the day the agreement began when there was none
 */
export function isOnTime(before: string, heldOn: string, everyDays: number): boolean {
  return daysBetween(before, heldOn) <= everyDays + graceDays;
}

/** Where an agreement stands today: nothing is due, the interval has passed, or the 14 days after it as well. */
export const rhythmStates = ['in_rhythm', 'due', 'make_time'] as const;
export type RhythmState = (typeof rhythmStates)[number];

/** @param before as in `isOnTime` */
export function rhythmState(before: string, today: string, everyDays: number): RhythmState {
  if (daysBetween(before, today) <= everyDays) return 'in_rhythm';
  return isOnTime(before, today, everyDays) ? 'due' : 'make_time';
}

/**
 * The day proposed for the next session: the same day of the week, so many whole weeks on as come nearest to the
 * interval; intervals under a week are counted in days (domain.md 10.2; picture 10).
 */
export function proposeNext(heldOn: string, everyDays: number): string {
  return addDays(heldOn, everyDays < 7 ? everyDays : Math.round(everyDays / 7) * 7);
}
