import type { FieldProblems } from '../../lib/app-error.ts';
import { type DebtArrangement, isBeingPaid, type RentEntryKind } from './money-codes.ts';

/** What keeps a source of income or an expense from being kept, by field. */
export function findSpanProblems({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): FieldProblems {
  return from !== null && until !== null && until < from ? { until: 'before_start' } : {};
}

interface Debt {
  readonly balance: number | null;
  readonly asOf: string | null;
  readonly instalment: number | null;
  readonly arrangement: DebtArrangement;
}

/** What keeps a debt from being kept, by field: a balance has its day, an agreement its instalment (domain.md 9.3). */
export function findDebtProblems(debt: Debt, today: string): FieldProblems {
  const { balance, asOf, instalment, arrangement } = debt;
  return {
    ...(balance !== null && asOf === null ? { asOf: 'required' } : {}),
    ...(asOf !== null && asOf > today ? { asOf: 'in_the_future' } : {}),
    ...(isBeingPaid(arrangement) && instalment === null ? { instalment: 'required' } : {}),
  };
}

interface RentEntry {
  readonly on: string;
  readonly kind: RentEntryKind;
  readonly amount: number;
}

/**
 * What keeps a rent entry from being kept, by field: rent may fall due on a day to come, money that moved has moved;
 * only an adjustment may be less than nothing, and nothing is no entry.
 */
export function findRentEntryProblems({ on, kind, amount }: RentEntry, today: string): FieldProblems {
  return {
    ...(kind !== 'due' && on > today ? { on: 'in_the_future' } : {}),
    ...(amount === 0 || (amount < 0 && kind !== 'adjustment') ? { amount: 'too_small' } : {}),
  };
}

interface LentThing {
  readonly lentOn: string;
  readonly backBy: string | null;
}

/** What keeps a lent thing from being written down, by field. */
export function findLentProblems({ lentOn, backBy }: LentThing, today: string): FieldProblems {
  return {
    ...(lentOn > today ? { lentOn: 'in_the_future' } : {}),
    ...(backBy !== null && backBy < lentOn ? { backBy: 'before_start' } : {}),
  };
}
