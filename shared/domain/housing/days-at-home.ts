import { compareDays, daysBetween } from '../dates/calendar.ts';

/** A time somewhere, as the history of accommodation and tenancies tells it (domain.md 6.6, 9.2). */
export interface Stay {
  /** Null when nobody knows; then it does not count. */
  readonly isSettled: boolean | null;
  /** Null when the start is not known; then the days cannot be counted. */
  readonly from: string | null;
  /** The first day no longer there; null while it lasts. */
  readonly until: string | null;
}

/**
 * Nights from one day to another, the last one not included, that lie in any of these times; a night that is covered
 * twice counts once, and a time that ends before it starts counts nothing.
 */
export function daysCovered(stays: readonly Omit<Stay, 'isSettled'>[], from: string, to: string): number {
  const begun = stays.flatMap((stay) => (stay.from === null ? [] : [{ from: stay.from, until: stay.until }]));
  let days = 0;
  let counted = from;
  for (const stay of begun.toSorted((a, b) => compareDays(a.from, b.from))) {
    const start = stay.from > counted ? stay.from : counted;
    const end = stay.until === null || stay.until > to ? to : stay.until;
    if (end > start) {
      days += daysBetween(start, end);
      counted = end;
    }
  }
  return days;
}

/**
 * Days in any settled home since the first move-in under this case: the start day counts, the end day does not, and a
 * day covered twice counts once (domain.md 6.6). A home that the person already had counts from the day support
 * opened. Nights in hospital, prison or away count while the home is kept, so a stay elsewhere takes nothing off.
 * @returns whole days; null when there has been no settled home
 */
export function daysAtHome(stays: readonly Stay[], openedOn: string, today: string): number | null {
  const hasHome = stays.some(
    ({ isSettled, from, until }) =>
      isSettled === true && from !== null && from <= today && (until === null || until > openedOn),
  );
  if (!hasHome) return null;
  return daysCovered(
    stays.filter(({ isSettled }) => isSettled === true),
    openedOn,
    today,
  );
}

/** The settled home a person lives in today, the one moved into last when there are several; undefined without one. */
export function findCurrentHome<S extends Stay>(stays: readonly S[], today: string): S | undefined {
  return stays
    .filter(
      ({ isSettled, from, until }) =>
        isSettled === true && from !== null && from <= today && (until === null || until > today),
    )
    .toSorted((a, b) => compareDays(a.from ?? '', b.from ?? ''))
    .at(-1);
}

/** Days since the move into the current home; undefined without one (domain.md 6.6). */
export function findCurrentHomeDays(stays: readonly Stay[], today: string): number | undefined {
  const from = findCurrentHome(stays, today)?.from;
  return from === undefined || from === null ? undefined : daysBetween(from, today);
}
