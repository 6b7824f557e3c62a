import { supervisionFunctions, type SupervisionFunction } from './supervision-codes.ts';

/** What a year's picture is made from: which functions each item of the record was about. */
interface MarkedItem {
  readonly functions: readonly SupervisionFunction[];
}

interface FunctionCount {
  readonly name: SupervisionFunction;
  readonly count: number;
}

/** How often each function got attention, in the model's order, and what the two may ask themselves. */
export interface YearPicture {
  readonly counts: readonly FunctionCount[];
  /** One function took more than half of the attention, and another got the least; null when nothing stands out. */
  readonly remark: { readonly mostly: SupervisionFunction; readonly roomFor: SupervisionFunction } | null;
}

/** Under five marks nothing is said about shares (domain.md 14, no percentage on fewer than five). */
const fewestForRemark = 5;
/** Which of several equally neglected functions is named first: support, as in the example of domain.md 10.3. */
const askFirst: readonly SupervisionFunction[] = ['support', 'development', 'mediation', 'management'];

/** Counts which functions got attention over the items given (domain.md 10.3, yearly chart). */
export function yearPicture(items: readonly MarkedItem[]): YearPicture {
  const counts = supervisionFunctions.map((name) => ({
    name,
    count: items.filter(({ functions }) => functions.includes(name)).length,
  }));
  const marks = counts.reduce((sum, { count }) => sum + count, 0);
  const mostly = counts.find(({ count }) => count * 2 > marks);
  if (mostly === undefined || marks < fewestForRemark) return { counts, remark: null };
  const least = Math.min(...counts.map(({ count }) => count));
  const roomFor = askFirst.find((name) => counts.some((each) => each.name === name && each.count === least));
  return { counts, remark: roomFor === undefined ? null : { mostly: mostly.name, roomFor } };
}
