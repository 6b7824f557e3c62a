import type { CaseSummariesTable } from './cases.table.ts';
import { dayNumber } from './case-summary.service.ts';

/** Days in any settled home up to a day, from a case's row of the lists (domain.md 6.6); null before the first. */
export function findDaysAtHome(
  row: Pick<CaseSummariesTable, 'settled_days_before' | 'home_since_day'>,
  today: string,
): number | null {
  if (row.settled_days_before === null) return null;
  return row.settled_days_before + (row.home_since_day === null ? 0 : dayNumber(today) - row.home_since_day);
}
