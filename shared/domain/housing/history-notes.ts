import { addDays, compareDays, daysBetween } from '../dates/calendar.ts';

/** One place of a history, as far as days tell. */
export interface HistoryPlace {
  readonly from: string | null;
  /** The first day no longer there; null while it lasts. */
  readonly until: string | null;
  readonly isSettled: boolean;
  readonly approximate: boolean;
}

/** A stretch of a history that is worth a question: nothing is written for it, or two places at once. */
export interface HistoryNote {
  readonly kind: 'gap' | 'overlap';
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
}

/** Days that nobody asks about: the last day of one place and the first of the next are often told apart. */
const slack = { exact: 1, approximate: 31 } as const;

interface Span {
  readonly from: string;
  readonly until: string;
  readonly isSettled: boolean;
  readonly approximate: boolean;
}

function spansOf(places: readonly HistoryPlace[], today: string): Span[] {
  return places
    .flatMap(({ from, until, ...place }) => {
      if (from === null) return [];
      const end = until ?? addDays(today, 1);
      return end > from ? [{ from, until: end, ...place }] : [];
    })
    .toSorted((a, b) => compareDays(a.from, b.from) || compareDays(a.until, b.until));
}

function slackOf(a: Span, b: Span | undefined): number {
  return a.approximate || b?.approximate === true ? slack.approximate : slack.exact;
}

function note(kind: HistoryNote['kind'], from: string, until: string, allowed: number): HistoryNote[] {
  return daysBetween(from, until) > allowed ? [{ kind, from, until }] : [];
}

/**
 * Where a history leaves days open or says two places at once, oldest first, so that somebody may ask. A home that is
 * kept while the person is elsewhere is no contradiction (domain.md 6.6); places without a first day are left alone.
 */
export function listHistoryNotes(places: readonly HistoryPlace[], today: string): HistoryNote[] {
  const notes: HistoryNote[] = [];
  let latest: Span | undefined;
  const earlier: Span[] = [];
  for (const span of spansOf(places, today)) {
    if (latest !== undefined) notes.push(...note('gap', latest.until, span.from, slackOf(latest, span)));
    for (const other of earlier) {
      if (other.isSettled !== span.isSettled) continue;
      const end = other.until < span.until ? other.until : span.until;
      notes.push(...(end > span.from ? note('overlap', span.from, end, slackOf(other, span)) : []));
    }
    if (latest === undefined || span.until >= latest.until) latest = span;
    earlier.push(span);
  }
  if (latest !== undefined)
    notes.push(...note('gap', latest.until, addDays(today, 1), slackOf(latest, undefined)));
  return notes.toSorted((a, b) => compareDays(a.from, b.from));
}
