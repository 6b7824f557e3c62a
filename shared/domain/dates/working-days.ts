import { addDays, endOfWeek } from './calendar.ts';

/** Monday to Friday. Public holidays are not known here, so they count as working days (domain.md 6.5). */
export function isWorkingDay(day: string): boolean {
  const sunday = endOfWeek(day, 1);
  return day !== sunday && day !== addDays(sunday, -1);
}

/**
 * The working day so many working days later; the day itself does not count, so two from a Friday is Tuesday.
 * @param count whole and not negative; 0 gives the day itself, also on a weekend
 * @throws RangeError for a day that does not exist or a result outside the years 0001 to 9999
 */
export function addWorkingDays(day: string, count: number): string {
  let [on, left] = [day, count];
  while (left > 0) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}
