import { isDay } from '../dates/calendar.ts';
import { foldForSearch } from '../people/search-key.ts';
import type { DateOrder } from './sheet-codes.ts';

/** A day as somebody wrote it: read, of unclear order, or no day. `approximate` where only month or year are known. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: string; readonly approximate: boolean; readonly time: string }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'bad' };

/** Nobody whom a record is about was born earlier, and a year like 0021 is a slip. */
const firstYear = 1900;
const lastYear = 2199;

const bad: WrittenDay = { kind: 'bad' };

/** Languages whose names of months are read. */
const monthLanguages = 'en de fr es pt it nl da sv nb fi pl cs sk hu ro'.split(' ');

let months: ReadonlyMap<string, number> | undefined;

/** Month by its folded name or short name; a word that means two months in two languages means none. */
function monthNames(): ReadonlyMap<string, number> {
  if (months !== undefined) return months;
  const found = new Map<string, number>();
  const torn = new Set<string>();
  for (const language of monthLanguages) {
    for (let month = 1; month <= 12; month += 1) {
      const date = new Date(Date.UTC(2001, month - 1, 15));
      for (const style of ['long', 'short'] as const) {
        for (const day of [undefined, 'numeric'] as const) {
          const parts = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
          const written = parts.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
          const name = foldForSearch(written).replace(/\.$/u, '');
          const other = found.get(name);
          if (other !== undefined && other !== month) torn.add(name);
          if (/\p{L}/u.test(name)) found.set(name, month);
        }
      }
    }
  }
  for (const name of torn) found.delete(name);
  months = found;
  return found;
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayOf(year: number, month: number, date: number, time: string): WrittenDay {
  if (year < firstYear || year > lastYear) return bad;
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { kind: 'day', day, approximate: false, time } : bad;
}

/** A year of two figures is one of this century; of a birth nobody can say, so it is none. */
function yearOf(written: string, isBirth: boolean): number {
  if (written.length === 4) return Number(written);
  return isBirth ? Number.NaN : 2000 + Number(written);
}

const timeAfter = /^(.*?)[\sT,]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm|a\.m\.|p\.m\.|Z)?$/iu;
const yearFirst = /^(\d{4})([-/.\s])(\d{1,2})\2(\d{1,2})\.?$/u;
const run = /^(\d{4})(\d{2})(\d{2})$/u;
const yearLast = /^(\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?$/u;
const about = /^(?:~|≈|ca\.?|c\.|circa|about|approx\.?|around)\s*/iu;

/** A time of day as `HH:MM`; undefined for anything else. `14:30`, `2.30 pm`, `14h30`, `9 am`. */
export function readWrittenTime(written: string): string | undefined {
  const match = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})(?::\d{2})?)?\s*(am|pm|a\.m\.|p\.m\.|uhr|h)?$/iu.exec(
    written.trim(),
  );
  if (match === null) return undefined;
  const [, hourText = '', minuteText, suffix = ''] = match;
  if (minuteText === undefined && suffix === '') return undefined;
  const half = suffix.toLowerCase().replaceAll('.', '');
  const hour = Number(hourText);
  const minute = Number(minuteText ?? '0');
  if (minute > 59) return undefined;
  if (half !== 'am' && half !== 'pm') return hour > 23 ? undefined : `${two(hour)}:${two(minute)}`;
  if (hour < 1 || hour > 12) return undefined;
  return `${two((hour % 12) + (half === 'pm' ? 12 : 0))}:${two(minute)}`;
}

function readNamedMonth(text: string, isBirth: boolean, time: string): WrittenDay | undefined {
  const words = foldForSearch(text)
    .replace(/,/gu, ' ')
    .split(/[\s./-]+/u)
    .filter((word) => word !== '' && !['de', 'del', 'of', 'the'].includes(word))
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|o|º)$/u, '$1'));
  const named = words.flatMap((word) => monthNames().get(word) ?? []);
  const [month] = named;
  if (month === undefined || named.length !== 1) return undefined;
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  if (numbers.length + 1 !== words.length) return bad;
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1 && first.length === 4 && isBirth) {
    return approximately(dayOf(Number(first), month, 1, ''));
  }
  if (numbers.length !== 2) return bad;
  const [date, year] = first.length === 4 ? [second, first] : [first, second];
  return date.length > 2 ? bad : dayOf(yearOf(year, isBirth), month, Number(date), time);
}

function approximately(day: WrittenDay): WrittenDay {
  return day.kind === 'day' ? { ...day, approximate: true } : day;
}

/** A birth of which only the year, or the month, is known: the first day of it. */
function readPartOfBirth(text: string): WrittenDay | undefined {
  const year = /^(\d{4})$/u.exec(text)?.[1];
  if (year !== undefined) return approximately(dayOf(Number(year), 1, 1, ''));
  const month = /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})[/.-](\d{1,2}))$/u.exec(text);
  if (month === null) return undefined;
  const [, month1, year1, year2, month2] = month;
  return approximately(dayOf(Number(year1 ?? year2), Number(month1 ?? month2), 1, ''));
}

function readFigures(text: string, order: DateOrder | null, isBirth: boolean, time: string): WrittenDay {
  const iso = yearFirst.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), time);
  const packed = run.exec(text);
  if (packed !== null) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]), time);
  const parts = yearLast.exec(text);
  if (parts === null) return bad;
  const [first = '', third = ''] = [parts[1], parts[4]];
  const second = parts[3] ?? '';
  if (order === 'ymd') {
    // Only `24/03/09`: a year of four figures is not in first place here.
    return third.length === 4 ? bad : dayOf(yearOf(first, isBirth), Number(second), Number(third), time);
  }
  if (order === null) return { kind: 'unclear' };
  const [date, month] = order === 'dmy' ? [first, second] : [second, first];
  return dayOf(yearOf(third, isBirth), Number(month), Number(date), time);
}

/**
 * Reads a date as people write it: `2024-03-09`, `9.3.2024`, `3/9/2024`, `9 March 2024`, `20240309`, with a time of day
 * after it or without. 04/05/2022 is two different days on the two sides of the Atlantic: without an order it is unclear,
 * and a day that the order does not have is bad.
 * @param isBirth then a year or a month is enough and makes it approximate, and years have four figures
 */
export function readWrittenDay(written: string, order: DateOrder | null, isBirth = false): WrittenDay {
  const trimmed = written.trim().replace(/\s+/gu, ' ');
  const timed = timeAfter.exec(trimmed);
  const time =
    timed === null ? '' : readWrittenTime(`${timed[2] ?? ''}:${timed[3] ?? ''} ${halfOf(timed[4])}`);
  if (time === undefined) return bad;
  const withoutTime = (timed?.[1] ?? trimmed).replace(/,$/u, '');
  const text = isBirth ? withoutTime.replace(about, '') : withoutTime;
  const isAbout = text !== withoutTime;
  const read =
    (isBirth ? readPartOfBirth(text) : undefined) ??
    readNamedMonth(text, isBirth, time) ??
    readFigures(text, order, isBirth, time);
  return isAbout ? approximately(read) : read;
}

const halfOf = (suffix: string | undefined): string =>
  suffix === undefined || suffix.toUpperCase() === 'Z' ? '' : suffix;

/** Which order dates have, by those that can be read in one way only; null where they leave it open or disagree. */
export function guessDateOrder(written: Iterable<string>): DateOrder | null {
  const possible = new Set<DateOrder>(['dmy', 'mdy', 'ymd']);
  let seen = 0;
  for (const each of written) {
    const trimmed = each.trim().replace(/\s+/gu, ' ');
    const text = timeAfter.exec(trimmed)?.[1]?.replace(/,$/u, '') ?? trimmed;
    if (!yearLast.test(text)) continue;
    seen += 1;
    for (const order of possible) {
      if (readFigures(text, order, false, '').kind === 'bad') possible.delete(order);
    }
  }
  const [only] = possible;
  return seen > 0 && possible.size === 1 && only !== undefined ? only : null;
}
