import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import { payFrequencies, type Repeated } from './frequency.ts';
import { rentEntryKinds } from './money-codes.ts';
import {
  owedOn,
  readArrears,
  type RentLine,
  runAccount,
  suggestNextDue,
  usualArrearsSettings,
} from './rent-account.ts';

let serial = 0;
const line = (on: string, kind: RentLine['kind'], amount: number): RentLine => {
  serial += 1;
  return { id: String(serial).padStart(6, '0'), on, kind, amount };
};
const due = (on: string, amount = 10_000) => line(on, 'due', amount);
const paid = (on: string, amount = 10_000) => line(on, 'paid', amount);

const weekly: Repeated = { amount: 10_000, frequency: 'weekly' };
const legal = { ...usualArrearsSettings, legalThreshold: { count: 2, unit: 'month' } } as const;
const anyLine = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    kind: fc.constantFrom(...rentEntryKinds),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ day, kind, amount }) => line(addDays('2026-01-01', day), kind, amount));

describe('a rent account', () => {
  it('is owed what fell due less what was paid and credited, and adjustments as they are', () => {
    const lines = [
      due('2026-11-02'),
      paid('2026-11-02', 6000),
      line('2026-11-05', 'credit', 1000),
      line('2026-11-06', 'adjustment', -500),
      line('2026-11-07', 'adjustment', 200),
    ];
    expect(runAccount(lines).map(({ owed }) => owed)).toEqual([10_000, 4000, 3000, 2500, 2700]);
    expect(owedOn(lines, '2026-11-05')).toBe(3000);
  });

  it('stands in the order of days, rent before its payment, whatever order it was written in', () => {
    const lines = [paid('2026-11-09'), due('2026-11-09'), due('2026-11-02')];
    expect(runAccount(lines).map(({ owed }) => owed)).toEqual([10_000, 20_000, 10_000]);
  });

  it('ends with the same amount in any order of writing', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const last = runAccount(lines.toReversed()).at(-1)?.owed ?? 0;
        expect(last).toBe(owedOn(lines, '9999-12-31'));
      }),
    );
  });
});

describe('arrears signals', () => {
  const signals = (
    lines: readonly RentLine[],
    today: string,
    rent: Repeated | null = weekly,
    settings = usualArrearsSettings,
  ) => readArrears(lines, rent, settings, today).signals;

  it('are silent while rent is paid, ahead, or within its days of grace', () => {
    expect(signals([], '2026-11-22')).toEqual([]);
    expect(signals([due('2026-11-02'), paid('2026-11-04')], '2026-11-22')).toEqual([]);
    expect(signals([paid('2026-11-01', 20_000), due('2026-11-02'), due('2026-11-09')], '2026-11-22')).toEqual(
      [],
    );
    expect(signals([due('2026-11-19')], '2026-11-22')).toEqual([]);
    expect(signals([due('2026-11-18')], '2026-11-22')).toEqual(['missed_payment']);
  });

  it('leave what is due and not yet late out of what is behind', () => {
    const monthly = { amount: 52_000, frequency: 'monthly' } as const;
    const picture = (lines: readonly RentLine[], today: string) =>
      readArrears(lines, monthly, usualArrearsSettings, today);
    const fresh = [due('2026-11-20', 52_000)];
    expect(picture(fresh, '2026-11-22')).toMatchObject({ owed: 52_000, dueNow: 52_000, signals: [] });
    expect(picture(fresh, '2026-11-24')).toMatchObject({
      owed: 52_000,
      dueNow: 0,
      signals: ['missed_payment', 'over_one_week', 'over_two_weeks'],
    });
    const behind = [line('2026-11-01', 'adjustment', 12_001), ...fresh];
    expect(picture(behind, '2026-11-22')).toMatchObject({
      owed: 64_001,
      dueNow: 52_000,
      signals: ['over_one_week'],
    });
    const ahead = [paid('2026-11-19', 40_000), ...fresh];
    expect(picture(ahead, '2026-11-22')).toMatchObject({ owed: 12_000, dueNow: 12_000, signals: [] });
    expect(picture([...ahead, paid('2026-11-21', 20_000)], '2026-11-22')).toMatchObject({
      owed: -8000,
      dueNow: 0,
    });
  });

  it('tell a missed from a part payment, since the first of the run', () => {
    const before = [due('2026-10-26'), paid('2026-10-26')];
    const part = [...before, due('2026-11-02'), paid('2026-11-03', 4000)];
    expect(readArrears(part, weekly, usualArrearsSettings, '2026-11-08')).toMatchObject({
      owed: 6000,
      signals: ['part_payment'],
      shortSince: '2026-11-02',
    });
    const both = [...part, due('2026-11-09')];
    expect(readArrears(both, weekly, usualArrearsSettings, '2026-11-15')).toMatchObject({
      owed: 16_000,
      signals: ['part_payment', 'missed_payment', 'over_one_week'],
      shortSince: '2026-11-02',
    });
    expect(signals([...both, paid('2026-11-15', 16_000)], '2026-11-15')).toEqual([]);
  });

  it('speak above one week, two weeks and a month, exactly', () => {
    const owing = (owed: number, rent: Repeated) =>
      signals([line('2026-11-01', 'adjustment', owed)], '2026-11-22', rent);
    expect(owing(10_000, weekly)).toEqual([]);
    expect(owing(10_001, weekly)).toEqual(['over_one_week']);
    expect(owing(20_001, weekly)).toEqual(['over_one_week', 'over_two_weeks']);
    expect(owing(43_333, weekly)).toEqual(['over_one_week', 'over_two_weeks']);
    expect(owing(43_334, weekly)).toEqual(['over_one_week', 'over_two_weeks', 'over_one_month']);
    const monthly = { amount: 52_000, frequency: 'monthly' } as const;
    expect(owing(12_000, monthly)).toEqual([]);
    expect(owing(12_001, monthly)).toEqual(['over_one_week']);
  });

  it('reach the legal threshold when exactly as much is owed, and only where one is set', () => {
    const monthly = { amount: 50_000, frequency: 'monthly' } as const;
    const at = (owed: number) =>
      signals([line('2026-11-01', 'adjustment', owed)], '2026-11-22', monthly, legal);
    expect(at(99_999)).not.toContain('legal_threshold');
    expect(at(100_000)).toContain('legal_threshold');
  });

  it('without a rent see only payments', () => {
    expect(signals([due('2026-11-02', 90_000)], '2026-11-22', null, legal)).toEqual(['missed_payment']);
  });

  it('tell the trend over three times that rent fell due', () => {
    const trend = (...payments: readonly number[]) => {
      const lines = payments.flatMap((amount, week) => {
        const on = addDays('2026-10-05', 7 * week);
        return [due(on), paid(on, amount)];
      });
      return readArrears(lines, weekly, usualArrearsSettings, '2026-11-22').trend;
    };
    expect(trend(0, 0)).toBeNull();
    expect(trend(0, 0, 0)).toBe('rising');
    expect(trend(0, 0, 12_000, 12_000)).toBe('falling');
    expect(trend(10_000, 10_000, 10_000)).toBe('steady');
    expect(trend(0, 12_000, 0)).toBe('steady');
  });

  it('never speak while nothing is owed, and bands come in their order', () => {
    const bands = ['over_one_week', 'over_two_weeks', 'over_one_month', 'legal_threshold'];
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), fc.integer({ min: 0, max: 400 }), (lines, day) => {
        const picture = readArrears(lines, weekly, legal, addDays('2026-01-01', day));
        expect(picture.owed > 0 || picture.signals.length === 0).toBe(true);
        const heard = picture.signals.filter((signal) => bands.includes(signal));
        expect(heard).toEqual(bands.slice(0, heard.length));
      }),
    );
  });
});

describe('the next rent', () => {
  const next = (frequency: Repeated['frequency'], ...days: readonly string[]) =>
    suggestNextDue(
      days.map((on) => due(on)),
      { amount: 9500, frequency },
      '2026-11-22',
    );

  it.each([
    ['weekly', ['2026-11-16'], '2026-11-23'],
    ['fortnightly', ['2026-11-16'], '2026-11-30'],
    ['four_weekly', ['2026-11-16'], '2026-12-14'],
    ['monthly', ['2026-11-01'], '2026-12-01'],
    ['monthly', ['2027-01-31'], '2027-02-28'],
    ['monthly', ['2027-01-31', '2027-02-28'], '2027-03-31'],
    ['monthly', ['2026-10-15', '2026-11-03'], '2026-11-15'],
    ['yearly', ['2024-02-29', '2025-02-28'], '2026-02-28'],
    ['weekly', [], '2026-11-22'],
  ] as const)('%s after %j falls due on %s', (frequency, days, on) => {
    expect(next(frequency, ...days)).toEqual({ on, amount: 9500 });
  });

  it('is unknown without a rent', () => {
    expect(suggestNextDue([], null, '2026-11-22')).toBeNull();
  });

  it('always comes after the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...payFrequencies),
        (days, frequency) => {
          const lines = days.map((day) => due(addDays('2024-01-01', day)));
          const last =
            lines
              .map(({ on }) => on)
              .toSorted()
              .at(-1) ?? '';
          const suggested = suggestNextDue(lines, { amount: 1, frequency }, '2026-11-22');
          expect(suggested !== null && suggested.on > last).toBe(true);
        },
      ),
    );
  });
});
