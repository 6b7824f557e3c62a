import { addDays, addMonthsClamped, daysBetween } from '../dates/calendar.ts';
import { addWorkingDays, isWorkingDay } from '../dates/working-days.ts';

/** Days on which the clock of a request stood still; `until` is the first day on which it ran again. */
export interface ClockPause {
  readonly from: string;
  readonly until: string | null;
}

/** What decides by when a request must be answered (GDPR Art. 12(3)). */
export interface RequestClock {
  readonly receivedOn: string;
  /** 0, 1 or 2. */
  readonly extendedMonths: number;
  /** They do not overlap, and at most the last one is open. */
  readonly pauses: readonly ClockPause[];
}

/** Most months that a request may take on top of the first (GDPR Art. 12(3)). */
export const mostExtraMonths = 2;

/** Whole days on which the clock stood still up to `today`. */
export function pausedDays(pauses: readonly ClockPause[], today: string): number {
  return pauses.reduce((sum, { from, until }) => {
    const end = until ?? today;
    return end > from ? sum + daysBetween(from, end) : sum;
  }, 0);
}

/** The day by which the person must hear from us, or that it takes longer: one calendar month, and what was paused. */
export function firstDueOn(clock: RequestClock, today: string): string {
  return addDays(addMonthsClamped(clock.receivedOn, 1), pausedDays(clock.pauses, today));
}

/**
 * The day by which a request must be answered: one calendar month after it came, the last day of a shorter month, plus
 * the extension counted from the day it came, plus the days on which the clock stood still.
 */
export function requestDueOn(clock: RequestClock, today: string): string {
  const months = addMonthsClamped(clock.receivedOn, 1 + clock.extendedMonths);
  return addDays(months, pausedDays(clock.pauses, today));
}

/** The working day that may count instead of a due day at a weekend, as a hint; null on a working day. */
export function nextWorkingDay(day: string): string | null {
  return isWorkingDay(day) ? null : addWorkingDays(day, 1);
}

/** True while the clock stands still. */
export function isPaused(pauses: readonly ClockPause[]): boolean {
  return pauses.some(({ until }) => until === null);
}
