import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../dates/calendar.ts';
import { daysAtHome, findCurrentHome, findCurrentHomeDays, type Stay } from './days-at-home.ts';

function home(from: string | null, until: string | null = null): Stay {
  return { isSettled: true, from, until };
}

function elsewhere(from: string, until: string | null, isSettled: boolean | null = false): Stay {
  return { isSettled, from, until };
}

describe('daysAtHome', () => {
  const opened = '2025-12-01';

  it('counts the start day and not the end day', () => {
    expect(daysAtHome([home('2025-10-08')], '2025-10-08', '2026-11-24')).toBe(412);
    expect(daysAtHome([home('2026-01-01', '2026-01-02')], opened, '2026-06-01')).toBe(1);
    expect(daysAtHome([home('2026-01-01')], opened, '2026-01-01')).toBe(0);
  });

  it('counts nights in hospital while the home is kept (domain.md 14)', () => {
    const stays = [home('2026-01-01', '2026-06-01'), elsewhere('2026-03-01', '2026-03-20')];
    expect(daysAtHome(stays, opened, '2026-06-01')).toBe(151);
  });

  it('does not count the gap between two homes (domain.md 14)', () => {
    const stays = [
      home('2026-06-20'),
      home('2026-01-01', '2026-06-01'),
      elsewhere('2026-06-01', '2026-06-20'),
    ];
    expect(daysAtHome(stays, opened, '2026-07-01')).toBe(151 + 11);
  });

  it('counts a day once when two records cover it', () => {
    const stays = [
      home('2026-01-01', '2026-03-01'),
      home('2026-02-01', '2026-02-10'),
      home('2026-02-20', '2026-04-01'),
    ];
    expect(daysAtHome(stays, opened, '2026-06-01')).toBe(daysBetween('2026-01-01', '2026-04-01'));
  });

  it('counts a home that was there before from the day support opened', () => {
    expect(daysAtHome([home('2020-01-01')], opened, '2025-12-11')).toBe(10);
    expect(daysAtHome([home('2020-01-01', '2021-01-01')], opened, '2025-12-11')).toBeNull();
  });

  it('is null without a settled home', () => {
    expect(daysAtHome([], opened, '2026-06-01')).toBeNull();
    expect(daysAtHome([elsewhere('2026-01-01', null)], opened, '2026-06-01')).toBeNull();
    expect(daysAtHome([elsewhere('2026-01-01', null, null)], opened, '2026-06-01')).toBeNull();
    expect(daysAtHome([home(null)], opened, '2026-06-01')).toBeNull();
    expect(daysAtHome([home('2026-07-01')], opened, '2026-06-01')).toBeNull();
  });

  it('passes over a stay that ends before it starts, and ends a planned end today', () => {
    expect(daysAtHome([home('2026-05-01', '2026-04-01'), home('2026-05-20')], opened, '2026-06-01')).toBe(12);
    expect(daysAtHome([home('2026-05-20', '2027-01-01')], opened, '2026-06-01')).toBe(12);
  });

  it('agrees with counting the days one by one', () => {
    const start = '2026-01-01';
    const stay = fc
      .record({
        at: fc.integer({ min: -20, max: 60 }),
        length: fc.option(fc.integer({ min: -3, max: 40 })),
        settled: fc.boolean(),
      })
      .map(({ at, length, settled }): Stay => {
        const from = addDays(start, at);
        return { isSettled: settled, from, until: length === null ? null : addDays(from, length) };
      });
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), fc.nat(70), (stays, passed) => {
        const today = addDays(start, passed);
        let expected = 0;
        for (let day = start; day < today; day = addDays(day, 1)) {
          const isHome = stays.some(
            ({ isSettled, from, until }) =>
              isSettled === true && from !== null && from <= day && (until === null || until > day),
          );
          if (isHome) expected += 1;
        }
        expect(daysAtHome(stays, start, today) ?? 0).toBe(expected);
        expect(daysAtHome(stays.toReversed(), start, today)).toBe(daysAtHome(stays, start, today));
      }),
    );
  });
});

describe('the current home', () => {
  const today = '2026-11-24';

  it('is the one moved into last', () => {
    const stays = [home('2026-05-01'), home('2025-10-08'), home('2026-12-01'), elsewhere('2026-11-01', null)];
    expect(findCurrentHome(stays, today)).toBe(stays[0]);
    expect(findCurrentHomeDays(stays, today)).toBe(daysBetween('2026-05-01', today));
  });

  it('starts today or lasts at least until tomorrow', () => {
    expect(findCurrentHomeDays([home(today)], today)).toBe(0);
    expect(findCurrentHomeDays([home('2026-01-01', today)], today)).toBeUndefined();
    expect(findCurrentHomeDays([home('2026-01-01', '2026-11-25')], today)).toBe(
      daysBetween('2026-01-01', today),
    );
    expect(findCurrentHomeDays([home(null)], today)).toBeUndefined();
    expect(findCurrentHomeDays([], today)).toBeUndefined();
  });
});
