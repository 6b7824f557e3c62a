import { fewestAnswers } from './feedback-codes.ts';

/** How many answers came in one month, `YYYY-MM`. */
export interface MonthCount {
  readonly month: string;
  readonly answers: number;
}

/** Months whose answers are shown together. */
export interface AnswerBatch {
  readonly from: string;
  readonly to: string;
  readonly answers: number;
}

interface Release {
  readonly batches: readonly AnswerBatch[];
  /** Answers that wait for more before they are shown. */
  readonly waiting: number;
}

/**
 * Puts months that are over together until each batch has at least five answers (domain.md 11.4). A batch never changes
 * once it is there, and everything that is shown is a union of batches: so no two figures differ by fewer than five
 * people, today or later, and nobody's answer can be found by subtracting.
 * @param months of one form in one service, each month once; later answers must never be dated back into a past month
 * @param thisMonth the month that still collects
 */
export function releaseBatches(months: readonly MonthCount[], thisMonth: string): Release {
  const batches: AnswerBatch[] = [];
  let open: AnswerBatch | undefined;
  const over = months
    .filter(({ month }) => month < thisMonth)
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
  for (const { month, answers } of over) {
    open = { from: open?.from ?? month, to: month, answers: (open?.answers ?? 0) + answers };
    if (open.answers < fewestAnswers) continue;
    batches.push(open);
    open = undefined;
  }
  const collecting = months
    .filter(({ month }) => month >= thisMonth)
    .reduce((sum, { answers }) => sum + answers, 0);
  return { batches, waiting: (open?.answers ?? 0) + collecting };
}
