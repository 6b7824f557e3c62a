import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsClamped,
  compareDays,
  daysBetween,
  endOfWeek,
  isDay,
  weekdays,
} from './calendar.ts';

const year = fc.integer({ min: 1, max: 9999 });
const anyDay = fc
  .record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(
    (d) =>
      `${String(d.year).padStart(4, '0')}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`,
  );
const middleDay = anyDay.filter((day) => day > '1000' && day < '9000');

/** The platform's own calendar, in UTC, as an independent judge. */
function byDate(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

describe('isDay', () => {
  it.each(['2026-11-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('knows %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-11-31',
    '2023-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026-01-01T00:00:00Z',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof isDay(text)).toBe('boolean');
      }),
    );
  });
});

describe('addDays', () => {
  it('agrees with the platform calendar', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -300_000, max: 300_000 }), (day, days) => {
        expect(addDays(day, days)).toBe(byDate(day, days));
      }),
    );
  });

  it('is undone by its opposite and measured by daysBetween', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -100_000, max: 100_000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(isDay(moved)).toBe(true);
        expect(addDays(moved, -days)).toBe(day);
        expect(daysBetween(day, moved)).toBe(days);
      }),
    );
  });

  it('keeps to the years it can write', () => {
    expect(addDays('0001-01-02', -1)).toBe('0001-01-01');
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('addMonthsClamped', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-30', 6, '2027-05-30'],
    ['2026-11-30', 9, '2027-08-30'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonthsClamped(day, months)).toBe(expected);
  });

  it('gives a real day in the right month, and never one later in the month', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        const moved = addMonthsClamped(day, months);
        expect(isDay(moved)).toBe(true);
        const monthsOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthsOf(moved) - monthsOf(day)).toBe(months);
        expect(Number(moved.slice(8)) <= Number(day.slice(8))).toBe(true);
      }),
    );
  });

  it('refuses what it cannot write', () => {
    expect(() => addMonthsClamped('9999-12-01', 1)).toThrow(RangeError);
    expect(() => addMonthsClamped('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  it('counts nights, over leap days too', () => {
    expect(daysBetween('2025-10-08', '2026-11-24')).toBe(412);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('compareDays', () => {
  it('sorts as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(compareDays(a, b)).toBe(Math.sign(daysBetween(b, a)));
      }),
    );
  });
});

describe('endOfWeek', () => {
  it.each([
    ['2026-11-22', 1, '2026-11-22'],
    ['2026-11-23', 1, '2026-11-29'],
    ['2026-11-22', 7, '2026-11-28'],
    ['2026-11-21', 7, '2026-11-21'],
    ['2026-11-22', 6, '2026-11-27'],
  ] as const)('of %s in a week from %i is %s', (day, weekStartsOn, end) => {
    expect(endOfWeek(day, weekStartsOn)).toBe(end);
  });

  it('is at most six days ahead, on the day before the week begins', () => {
    fc.assert(
      fc.property(middleDay, fc.constantFrom(...weekdays), (day, weekStartsOn) => {
        const end = endOfWeek(day, weekStartsOn);
        expect(daysBetween(day, end)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, end)).toBeLessThan(7);
        const next = new Date(`${addDays(end, 1)}T00:00:00Z`).getUTCDay();
        expect(next).toBe(weekStartsOn % 7);
      }),
    );
  });
});
