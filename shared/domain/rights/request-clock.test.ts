import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonthsClamped } from '../dates/calendar.ts';
import { isWorkingDay } from '../dates/working-days.ts';
import { firstDueOn, isPaused, nextWorkingDay, pausedDays, requestDueOn } from './request-clock.ts';

const clock = (receivedOn: string, extendedMonths = 0) => ({ receivedOn, extendedMonths, pauses: [] });
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('one calendar month (GDPR Art. 12(3))', () => {
  it.each([
    ['2026-11-22', '2026-12-22'],
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-03-31', '2026-04-30'],
    ['2026-12-31', '2027-01-31'],
    ['2026-02-28', '2026-03-28'],
  ])('%s → %s', (received, due) => {
    expect(requestDueOn(clock(received), received)).toBe(due);
  });

  it.each([
    ['2025-11-30', 1, '2026-01-30'],
    ['2025-11-30', 2, '2026-02-28'],
    ['2026-11-22', 2, '2027-02-22'],
  ])('%s with %i more months → %s, counted from the day it came', (received, months, due) => {
    expect(requestDueOn(clock(received, months), received)).toBe(due);
    expect(firstDueOn(clock(received, months), received)).toBe(addMonthsClamped(received, 1));
  });
});

describe('a clock that stood still', () => {
  it('gives back every day of it, and moves on while it still stands', () => {
    const pauses = [
      { from: '2026-11-10', until: '2026-11-14' },
      { from: '2026-11-20', until: null },
    ];
    expect(pausedDays(pauses, '2026-11-22')).toBe(6);
    expect(requestDueOn({ ...clock('2026-11-05'), pauses }, '2026-11-22')).toBe('2026-12-11');
    expect(requestDueOn({ ...clock('2026-11-05'), pauses }, '2026-11-23')).toBe('2026-12-12');
    expect(isPaused(pauses)).toBe(true);
    expect(isPaused(pauses.slice(0, 1))).toBe(false);
  });

  it('adds nothing for a pause that ended on its day, or that has yet to begin', () => {
    expect(pausedDays([{ from: '2026-11-10', until: '2026-11-10' }], '2026-11-22')).toBe(0);
    expect(pausedDays([{ from: '2026-12-10', until: null }], '2026-11-22')).toBe(0);
  });

  it('never makes a request due earlier, whatever the days', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 2 }),
        (received, a, b, months) => {
          const from = addDays(received, a);
          const pauses = [{ from, until: addDays(from, b) }];
          const paused = { receivedOn: received, extendedMonths: months, pauses };
          expect(requestDueOn(paused, received)).toBe(
            addDays(requestDueOn(clock(received, months), received), b),
          );
        },
      ),
    );
  });
});

describe('a due day at a weekend', () => {
  it.each([
    ['2026-11-20', null],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
  ])('%s → %s', (day, next) => {
    expect(nextWorkingDay(day)).toBe(next);
  });

  it('is followed by the first working day within two', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDay(day);
        const working = [day, addDays(day, 1), addDays(day, 2)].find(isWorkingDay);
        expect(next ?? day).toBe(working);
      }),
    );
  });
});
