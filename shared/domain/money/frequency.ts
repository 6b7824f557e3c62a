/** How often something is paid (domain.md 9.3). */
export const payFrequencies = ['weekly', 'fortnightly', 'four_weekly', 'monthly', 'yearly'] as const;
export type PayFrequency = (typeof payFrequencies)[number];

/** Payments in a year; a month is a twelfth of it (domain.md 9.3: weekly × 52/12, fortnightly × 26/12, four-weekly × 13/12). */
const paymentsPerYear: Readonly<Record<PayFrequency, number>> = {
  weekly: 52,
  fortnightly: 26,
  four_weekly: 13,
  monthly: 12,
  yearly: 1,
};

/** An amount in minor units and how often it comes. */
export interface Repeated {
  readonly amount: number;
  readonly frequency: PayFrequency;
}

/** Whole division, halves away from nothing. */
function divideRounded(dividend: bigint, divisor: bigint): number {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return Number(dividend < 0n ? -rounded : rounded);
}

/** What several repeated amounts come to in a month, in minor units: summed exactly and rounded once. */
export function monthlySum(items: readonly Repeated[]): number {
  const inYear = items.reduce(
    (sum, { amount, frequency }) => sum + BigInt(amount) * BigInt(paymentsPerYear[frequency]),
    0n,
  );
  return divideRounded(inYear, 12n);
}

/** One repeated amount by the month, in minor units. */
export function toMonthly(item: Repeated): number {
  return monthlySum([item]);
}

/** Whether an amount is more than so many weeks or months of a repeated one; compared exactly, nothing is rounded. */
export function owesMoreThan(
  amount: number,
  count: number,
  unit: 'week' | 'month',
  { amount: repeated, frequency }: Repeated,
): boolean {
  const unitsPerYear = unit === 'week' ? 52n : 12n;
  return (
    BigInt(amount) * unitsPerYear > BigInt(count) * BigInt(repeated) * BigInt(paymentsPerYear[frequency])
  );
}
