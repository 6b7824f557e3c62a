import { daysBetween } from '../domain/dates/calendar.ts';
import { minorDigits, toDecimal } from '../domain/money/currency.ts';
import { dayOf } from '../lib/clock.ts';
import { localeOf } from './i18n.ts';

/** A day `YYYY-MM-DD` as noon UTC, so that no time zone can move it. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function capital(text: string, locale: string): string {
  const [first = '', ...rest] = Array.from(text);
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Days, times and numbers in words of one language, for screens and print pages alike. Days are `YYYY-MM-DD`. */
export interface Formatters {
  readonly locale: string;
  /** 24 November 2026 */
  readonly day: (day: string) => string;
  /** 24 Nov 2026 */
  readonly shortDay: (day: string) => string;
  /** 24 Nov, with the year only when it is another one than that of `today`. */
  readonly nearDay: (day: string, today: string) => string;
  /** Tuesday 24 November */
  readonly weekday: (day: string) => string;
  /** Tue 24 Nov */
  readonly shortWeekday: (day: string) => string;
  /** Today, Yesterday, Tomorrow; within a week its name (Thursday); else as `nearDay`. */
  readonly relativeDay: (day: string, today: string) => string;
  /** November 2026, of `YYYY-MM`. */
  readonly month: (month: string) => string;
  /** 24/11/2026 or 24.11.2026, as a hint how a day is written. */
  readonly figures: (day: string) => string;
  /** 14:32, on this PC's clock. */
  readonly time: (instant: string) => string;
  /** 24 Nov 2026, 14:32 */
  readonly moment: (instant: string) => string;
  /** 1,234.5 */
  readonly number: (value: number) => string;
  /** 412 days */
  readonly days: (count: number) => string;
  /** 50 min; 1 hr 30 min */
  readonly minutes: (count: number) => string;
  /** £1,234.50 from minor units (pence) and an ISO 4217 code. */
  readonly money: (minorUnits: number, currency: string) => string;
  /** Jonas, Tereza and Petr */
  readonly list: (items: readonly string[]) => string;
  /** Orders names as this language's dictionaries do. */
  readonly compare: (a: string, b: string) => number;
}

function build(language: string): Formatters {
  const locale = localeOf(language);
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = inUtc({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayMonth = inUtc({ day: 'numeric', month: 'short' });
  const month = inUtc({ month: 'long', year: 'numeric' });
  const weekday = inUtc({ weekday: 'long', day: 'numeric', month: 'long' });
  const shortWeekday = inUtc({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekdayName = inUtc({ weekday: 'long' });
  const figures = inUtc({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'short' });
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { usage: 'sort', sensitivity: 'base', numeric: true });

  const moneyIn = new Map<string, Intl.NumberFormat>();

  const nearDay = (value: string, today: string) =>
    (value.slice(0, 4) === today.slice(0, 4) ? dayMonth : shortDay).format(noon(value));

  return {
    locale,
    day: (value) => day.format(noon(value)),
    shortDay: (value) => shortDay.format(noon(value)),
    nearDay,
    weekday: (value) => weekday.format(noon(value)).replace(',', ''),
    shortWeekday: (value) => shortWeekday.format(noon(value)).replace(',', ''),
    relativeDay: (value, today) => {
      const distance = daysBetween(today, value);
      if (Math.abs(distance) <= 1) return capital(relative.format(distance, 'day'), locale);
      if (distance > 1 && distance < 7) return capital(weekdayName.format(noon(value)), locale);
      return nearDay(value, today);
    },
    month: (value) => month.format(noon(`${value}-01`)),
    figures: (value) => figures.format(noon(value)),
    time: (instant) => time.format(new Date(instant)),
    moment: (instant) => `${shortDay.format(noon(dayOf(instant)))}, ${time.format(new Date(instant))}`,
    number: (value) => number.format(value),
    days: (count) => days.format(count),
    minutes: (count) => {
      const whole = Math.floor(count / 60);
      const rest = count % 60;
      return [whole > 0 && hours.format(whole), (rest > 0 || whole === 0) && minutes.format(rest)]
        .filter(Boolean)
        .join(' ');
    },
    money: (minorUnits, currency) => {
      const digits = {
        minimumFractionDigits: minorDigits(currency),
        maximumFractionDigits: minorDigits(currency),
      };
      const known = moneyIn.get(currency);
      const format = known ?? new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
      if (known === undefined) moneyIn.set(currency, format);
      return format.format(toDecimal(minorUnits, currency));
    },
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

const built = new Map<string, Formatters>();

/** The formatters of a language, made once. */
export function formatters(language: string): Formatters {
  const known = built.get(language);
  if (known !== undefined) return known;
  const made = build(language);
  built.set(language, made);
  return made;
}
