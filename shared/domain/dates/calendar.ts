/**
 * Arithmetic on calendar days written `YYYY-MM-DD`, years 0001 to 9999, Gregorian throughout.
 * Nothing here touches `Date`: a day has no time zone and no clock change, so neither can shift it.
 * Days compare correctly as strings.
 */
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The number that these digits write; NaN when one of them is something else. */
function readDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** Read digit by digit: lists work out several days a row, and a pattern takes five times as long. */
function findParts(text: string): Parts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const [year, month, day] = [readDigits(text, 0, 4), readDigits(text, 5, 7), readDigits(text, 8, 10)];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

function getParts(day: string): Parts {
  const parts = findParts(day);
  if (parts === undefined) throw new RangeError('not a calendar day');
  return parts;
}

function write({ year, month, day }: Parts): string {
  if (year < 1 || year > 9999) throw new RangeError('outside the years 0001 to 9999');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 0000-03-01; years that begin in March put the leap day last, so every month starts at a fixed offset. */
function toNumber({ year, month, day }: Parts): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

function fromNumber(days: number): Parts {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** True for a day that exists, written `YYYY-MM-DD`; `2026-11-31` and `2026-1-1` are not. */
export function isDay(text: string): boolean {
  return findParts(text) !== undefined;
}

/**
 * The day so many days later, or earlier when negative.
 * @throws RangeError for a day that does not exist or a result outside the years 0001 to 9999
 */
export function addDays(day: string, days: number): string {
  return write(fromNumber(toNumber(getParts(day)) + days));
}

/**
 * The same day of the month so many months later; when that month is shorter, its last day (domain.md 14, CTI dates).
 * Count from the original day each time: adding one month twice may differ from adding two.
 * @throws RangeError for a day that does not exist or a result outside the years 0001 to 9999
 */
export function addMonthsClamped(day: string, months: number): string {
  const parts = getParts(day);
  const total = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return write({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/**
 * Nights from one day to another; negative when `to` is earlier.
 * @throws RangeError for a day that does not exist
 */
export function daysBetween(from: string, to: string): number {
  return toNumber(getParts(to)) - toNumber(getParts(from));
}

/** Order of two days for sorting, earlier first. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Days of the week as ISO 8601 counts them: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * The last day of the calendar week that a day lies in.
 * @throws RangeError for a day that does not exist
 */
export function endOfWeek(day: string, weekStartsOn: Weekday): string {
  const number = toNumber(getParts(day));
  // Day 0 of the count, 0000-03-01, was a Wednesday.
  const daysIntoWeek = (number + 3 - weekStartsOn + 7) % 7;
  return write(fromNumber(number + 6 - daysIntoWeek));
}
