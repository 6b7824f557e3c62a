import { monthlySum, type PayFrequency, toMonthly } from './frequency.ts';
import { type DebtArrangement, type IncomeStatus, isBeingPaid, isPaying } from './money-codes.ts';

interface Dated {
  readonly amount: number | null;
  readonly frequency: PayFrequency;
  /** First and last day on which it counts; null is open. */
  readonly from: string | null;
  readonly until: string | null;
}

interface Income extends Dated {
  readonly status: IncomeStatus;
}

interface Expense extends Dated {
  readonly essential: boolean;
}

interface Debt {
  readonly balance: number | null;
  readonly instalment: number | null;
  readonly frequency: PayFrequency;
  readonly arrangement: DebtArrangement;
  readonly isPriority: boolean;
}

/** What is known of somebody's money; amounts in minor units, null where nobody knows them yet. */
export interface MoneyKnown {
  readonly income: readonly Income[];
  readonly expenses: readonly Expense[];
  readonly debts: readonly Debt[];
}

/** A month in figures, by the month; minor units. */
export interface MonthFigures {
  readonly moneyIn: number;
  readonly essentials: number;
  readonly otherExpenses: number;
  readonly instalments: number;
  /** What is left; less than nothing where more goes out than comes in. */
  readonly left: number;
  readonly debts: number;
  readonly priorityDebts: number;
  /** How many amounts nobody knows: the figures are without them. */
  readonly unknown: number;
}

/** Whether something counts in a month `YYYY-MM`: also when it began or ended within it. */
export function countsInMonth({ from, until }: Pick<Dated, 'from' | 'until'>, month: string): boolean {
  return (from === null || from.slice(0, 7) <= month) && (until === null || until.slice(0, 7) >= month);
}

/** A debt at which nothing is owed any more. */
export function isSettled({ balance, arrangement }: Pick<Debt, 'balance' | 'arrangement'>): boolean {
  return balance === 0 || arrangement === 'written_off';
}

const known = <T extends { readonly amount: number | null; readonly frequency: PayFrequency }>(
  items: readonly T[],
) => items.flatMap(({ amount, frequency }) => (amount === null ? [] : [{ amount, frequency }]));

/**
 * What comes in, goes out and is owed, by the month (domain.md 9.3). Only what is being paid counts as coming in; each
 * sum is exact until it is rounded once, and what is left is the difference of the sums shown.
 * @param month `YYYY-MM`
 */
export function monthFigures({ income, expenses, debts }: MoneyKnown, month: string): MonthFigures {
  const paying = income.filter((item) => isPaying(item.status) && countsInMonth(item, month));
  const spent = expenses.filter((item) => countsInMonth(item, month));
  const open = debts.filter((debt) => !isSettled(debt));
  const paidOff = open
    .filter(({ arrangement }) => isBeingPaid(arrangement))
    .map(({ instalment: amount, frequency }) => ({ amount, frequency }));
  const balances = (list: readonly Debt[]) => list.reduce((sum, { balance }) => sum + (balance ?? 0), 0);
  const moneyIn = monthlySum(known(paying));
  const essentials = monthlySum(known(spent.filter(({ essential }) => essential)));
  const otherExpenses = monthlySum(known(spent.filter(({ essential }) => !essential)));
  const instalments = monthlySum(known(paidOff));
  return {
    moneyIn,
    essentials,
    otherExpenses,
    instalments,
    left: moneyIn - essentials - otherExpenses - instalments,
    debts: balances(open),
    priorityDebts: balances(open.filter(({ isPriority }) => isPriority)),
    unknown:
      [...paying, ...spent, ...paidOff].filter(({ amount }) => amount === null).length +
      open.filter(({ balance }) => balance === null).length,
  };
}

/** The month before or after, `YYYY-MM`. */
export function moveMonth(month: string, by: -1 | 1): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** One amount by the month, for a line of the page; null while nobody knows it. */
export function monthlyOf(item: {
  readonly amount: number | null;
  readonly frequency: PayFrequency;
}): number | null {
  return item.amount === null ? null : toMonthly({ amount: item.amount, frequency: item.frequency });
}
