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

interface Span {
  readonly from: string;
  readonly until: string;
}

/** Settled times that have begun, cut at today. A stay that ends before it starts is left out. */
function settledSpans(stays: readonly Stay[], today: string): Span[] {
  return stays.flatMap(({ isSettled, from, until }) => {
    if (isSettled !== true || from === null) return [];
    const end = until === null || until > today ? today : until;
    return from < end ? [{ from, until: end }] : [];
  });
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
  let days = 0;
  let counted = openedOn;
  for (const { from, until } of settledSpans(stays, today).toSorted((a, b) => compareDays(a.from, b.from))) {
    const start = from > counted ? from : counted;
    if (until > start) {
      days += daysBetween(start, until);
      counted = until;
    }
  }
  return days;
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
