import { daysBetween } from '../dates/calendar.ts';

/** The printed kit is tried once a year, so that nobody finds out too late that it is the wrong sheet (security.md 3.2). */
const drillEveryDays = 365;

/** Whether a try of the kit is due. @param since the day of the last try, or on which the kit was made */
export function isDrillDue(since: string, today: string): boolean {
  return daysBetween(since, today) >= drillEveryDays;
}
