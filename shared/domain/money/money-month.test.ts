import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsInMonth, monthFigures, moveMonth } from './money-month.ts';
import { balanceAfter, runBook } from './petty-cash.ts';

const always = { from: null, until: null } as const;

describe('a month of money', () => {
  it('counts what is paid, what goes out, instalments that are kept, and what nobody knows', () => {
    const figures = monthFigures(
      {
        income: [
          { ...always, amount: 8000, frequency: 'weekly', status: 'in_payment' },
          { ...always, amount: 5000, frequency: 'monthly', status: 'reduced' },
          { ...always, amount: 9000, frequency: 'monthly', status: 'claimed' },
          { ...always, amount: null, frequency: 'monthly', status: 'in_payment' },
        ],
        expenses: [
          { ...always, amount: 6000, frequency: 'weekly', essential: true },
          { ...always, amount: 1200, frequency: 'yearly', essential: false },
          { amount: 7777, frequency: 'monthly', essential: true, from: '2026-12-01', until: null },
        ],
        debts: [
          { balance: 40_000, instalment: 500, frequency: 'weekly', arrangement: 'agreed', isPriority: true },
          { balance: 9000, instalment: 700, frequency: 'weekly', arrangement: 'broken', isPriority: false },
          { balance: 0, instalment: 700, frequency: 'weekly', arrangement: 'kept', isPriority: true },
          {
            balance: 800,
            instalment: 100,
            frequency: 'weekly',
            arrangement: 'written_off',
            isPriority: true,
          },
        ],
      },
      '2026-11',
    );
    expect(figures).toEqual({
      moneyIn: 34_667 + 5000,
      essentials: 26_000,
      otherExpenses: 100,
      instalments: 2167,
      left: 39_667 - 26_000 - 100 - 2167,
      debts: 49_000,
      priorityDebts: 40_000,
      unknown: 1,
    });
  });

  it.each([
    [{ from: null, until: null }, true],
    [{ from: '2026-11-30', until: null }, true],
    [{ from: '2026-12-01', until: null }, false],
    [{ from: null, until: '2026-11-01' }, true],
    [{ from: null, until: '2026-10-31' }, false],
  ])('%j counts in November: %s', (span, counts) => {
    expect(countsInMonth(span, '2026-11')).toBe(counts);
  });

  it('moves over the end of a year', () => {
    expect(moveMonth('2026-12', 1)).toBe('2027-01');
    expect(moveMonth('2027-01', -1)).toBe('2026-12');
  });
});

describe('a petty cash book', () => {
  it('says after each line what is in the box, and a counter-entry takes a line back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 40 }), (amounts) => {
        const lines = amounts.map((amount, index) => ({ number: index + 1, amount }));
        const book = runBook(lines.toReversed());
        book.forEach(({ number, balance }) => {
          expect(balance).toBe(balanceAfter(lines, number));
        });
        const countered = [
          ...lines,
          ...lines.map(({ number, amount }) => ({ number: number + lines.length, amount: -amount })),
        ];
        expect(runBook(countered).at(-1)?.balance ?? 0).toBe(0);
      }),
    );
  });
});
