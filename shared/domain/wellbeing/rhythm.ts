import { addDays, addMonthsClamped } from '../dates/calendar.ts';
import { daysUntilRepeat } from './scales.ts';
import type { WellbeingKey } from './wellbeing-codes.ts';

/**
 * When a scale is meant to be looked at next: three months after the first, then every six months; a last time when
 * support closes is up to the worker (domain.md 2.8).
 * @param earlier how many readings of the scale there were before
 */
export function suggestedNext(completedOn: string, earlier: number): string {
  return addMonthsClamped(completedOn, earlier === 0 ? 3 : 6);
}

/** The first day on which the scale may be filled in again; undefined when it was never filled in. */
export function repeatableFrom(key: WellbeingKey, days: readonly string[]): string | undefined {
  const last = days.toSorted().at(-1);
  return last === undefined ? undefined : addDays(last, daysUntilRepeat(key));
}

/** True when another reading of the same scale lies so near that both would ask about the same days (domain.md 2.8). */
export function isTooNear(key: WellbeingKey, day: string, others: readonly string[]): boolean {
  const apart = daysUntilRepeat(key);
  return others.some((other) => day > addDays(other, -apart) && day < addDays(other, apart));
}
