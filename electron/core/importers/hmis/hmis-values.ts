import { isDay } from '#shared/domain/dates/calendar.ts';

/** A date cell: nothing in it, a day, or something else. */
export type DayCell =
  { readonly kind: 'empty' } | { readonly kind: 'day'; readonly day: string } | { readonly kind: 'bad' };

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/** Nobody whom an export is about was born earlier, and a year like 0021 is a slip. */
const firstDay = '1900-01-01';

/**
 * Reads a date of type D or T (`yyyy-mm-dd`, a time after it is dropped; domain.md 9.5). Any other spelling is bad:
 * 04/05/2022 is two different days on the two sides of the Atlantic, so it is never guessed.
 */
export function readDay(cell: string): DayCell {
  if (cell === '') return { kind: 'empty' };
  const day = isoDay.exec(cell)?.[1] ?? '';
  return isDay(day) && day >= firstDay ? { kind: 'day', day } : { kind: 'bad' };
}

/** Code lists of domain.md 9.5; the empty cell is allowed everywhere. */
export const hmisCodes = {
  dataQuality: new Set(['', '1', '2', '8', '9', '99']),
  yesNo: new Set(['', '0', '1', '8', '9', '99']),
  relationship: new Set(['', '1', '2', '3', '4', '5', '99']),
  lengthOfStay: new Set(['', '10', '11', '2', '3', '4', '5', '8', '9', '99']),
  timesHomeless: new Set(['', '1', '2', '3', '4', '8', '9', '99']),
  monthsHomeless: new Set([
    '',
    ...Array.from({ length: 13 }, (_, index) => String(101 + index)),
    '8',
    '9',
    '99',
  ]),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/**
 * True for the two-digit living situations and destinations from before FY2024 (domain.md 9.5). The codes that were
 * already below 100 then and still are (8, 9, 17, 24, 30, 37, 99) are not old.
 */
export function isOldPlaceCode(code: string): boolean {
  return /^\d{1,2}$/.test(code) && !['8', '9', '17', '24', '30', '37', '99'].includes(code);
}

/** Names sent as a hash (Export.csv, `HashStatus`) are no names. */
export function looksHashed(name: string): boolean {
  return /^[0-9a-f]{32,128}$/i.test(name);
}
