import { addDays, compareDays, daysBetween, endOfWeek } from '../dates/calendar.ts';

/** What the rule needs to know of a backup that was checked and found good. */
export interface GoodBackup {
  readonly id: string;
  /** The day on this PC on which it was made. */
  readonly day: string;
  /** Instant in UTC; tells apart those of one day. */
  readonly madeAt: string;
  /** Made before the vault was brought to a newer schema. */
  readonly beforeMigration: boolean;
}

const daily = 7;
const weekly = 5;
const monthly = 2;
/** Nothing but the newest outlives this, so that an erasure reaches every backup (security.md 3.7, 3.8). */
export const longestDays = 90;

/**
 * Which of the good backups stay: the newest of each of the last 7 days, 5 weeks and 2 months that have one, and the
 * newest from before a migration; none older than 90 days. The newest of all always stays (security.md 3.7).
 */
export function keptBackups(backups: readonly GoodBackup[], today: string): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const [newest] = newestFirst;
  if (newest === undefined) return new Set();
  const young = newestFirst.filter(({ day }) => daysBetween(day, today) <= longestDays);
  const kept = [
    newest,
    ...newestOfEach(young, ({ day }) => day).slice(0, daily),
    ...newestOfEach(young, ({ day }) => endOfWeek(day, 1)).slice(0, weekly),
    ...newestOfEach(young, ({ day }) => day.slice(0, 7)).slice(0, monthly),
    ...young.filter(({ beforeMigration }) => beforeMigration).slice(0, 1),
  ];
  return new Set(kept.map(({ id }) => id));
}

/** From newest to oldest, the first of each day, week or month. */
function newestOfEach(
  newestFirst: readonly GoodBackup[],
  periodOf: (backup: GoodBackup) => string,
): readonly GoodBackup[] {
  const seen = new Set<string>();
  return newestFirst.filter((backup) => {
    const period = periodOf(backup);
    if (seen.has(period)) return false;
    seen.add(period);
    return true;
  });
}

/** Whether something that was put aside on a day has been kept for all its days. */
export function isOver(day: string, days: number, today: string): boolean {
  return compareDays(addDays(day, days), today) < 0;
}
