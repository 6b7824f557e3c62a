import type { ClosureReason } from '../cases/case-codes.ts';
import { addMonthsClamped } from '../dates/calendar.ts';

/** Months after support ended in which a return is looked for (domain.md 5.4), from inclusive, to exclusive. */
export const returnBands = [
  { key: 'months_0_6', from: 0, to: 6 },
  { key: 'months_6_12', from: 6, to: 12 },
  { key: 'months_12_24', from: 12, to: 24 },
] as const;
export const returnBandKeys = returnBands.map(({ key }) => key);
type ReturnBand = (typeof returnBands)[number]['key'];

/** One end of support and what came after. */
export interface EndedSupport {
  readonly endedOn: string;
  readonly reason: ClosureReason | null;
  /** First day of the next episode; coming back for support is a good use of an open door. */
  readonly cameBackOn: string | null;
  /** First day after the end on which the person was known to have no home of their own. */
  readonly lostHomeOn: string | null;
}

/** Two separate counts of one band over the same people. */
export interface ReturnCount {
  readonly band: ReturnBand;
  /** Ends of support whose band has wholly passed; those who died are not among them. */
  readonly of: number;
  readonly cameBack: number;
  readonly lostHome: number;
}

/**
 * How many came back for support, and how many lost the home, in each band after support ended (domain.md 5.4). Only
 * ends of support whose band has wholly passed are counted, so that nobody counts as "did not" too early.
 */
export function countReturns(ended: readonly EndedSupport[], today: string): ReturnCount[] {
  const living = ended.filter(({ reason }) => reason !== 'died');
  return returnBands.map(({ key, from, to }) => {
    const passed = living.filter(({ endedOn }) => addMonthsClamped(endedOn, to) <= today);
    const within = (on: string | null, endedOn: string) =>
      on !== null && on >= addMonthsClamped(endedOn, from) && on < addMonthsClamped(endedOn, to);
    return {
      band: key,
      of: passed.length,
      cameBack: passed.filter(({ cameBackOn, endedOn }) => within(cameBackOn, endedOn)).length,
      lostHome: passed.filter(({ lostHomeOn, endedOn }) => within(lostHomeOn, endedOn)).length,
    };
  });
}
