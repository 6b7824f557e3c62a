import { addDays, daysBetween } from '../dates/calendar.ts';

/** Days from one to the other, both counted. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A stretch of days; `until` is the day on which it is over, null while it goes on. */
export interface Stretch {
  readonly from: string;
  readonly until: string | null;
}

/** Days of a stretch that lie in the period. */
export function daysIn({ from, until }: Stretch, period: Period): number {
  const begin = from > period.from ? from : period.from;
  const after = addDays(period.to, 1);
  const end = until !== null && until < after ? until : after;
  return Math.max(0, daysBetween(begin, end));
}

/** Days in the period on which support was open and not paused; pauses that overlap count once. */
export function activeDays(
  { open, pauses }: { readonly open: Stretch; readonly pauses: readonly Stretch[] },
  period: Period,
): number {
  let reached = open.from;
  let active = 0;
  const end = open.until ?? addDays(period.to, 1);
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from > reached) {
      active += daysIn({ from: reached, until: pause.from < end ? pause.from : end }, period);
    }
    const over = pause.until ?? end;
    if (over > reached) reached = over;
  }
  return active + (reached < end ? daysIn({ from: reached, until: end }, period) : 0);
}
