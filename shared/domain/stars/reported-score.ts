import type { ScoreSource } from './star-codes.ts';

/** The up to three numbers of one area (domain.md 1.8); null where nobody gave one. */
export interface AreaScores {
  readonly personScore: number | null;
  readonly workerScore: number | null;
  readonly agreedScore: number | null;
}

/** Orders in which a report may look for a number; a switched order is printed on the report (domain.md 1.8). */
export const scoreOrders = {
  person_first: ['agreed', 'person', 'worker'],
  worker_first: ['agreed', 'worker', 'person'],
} as const satisfies Readonly<Record<string, readonly ScoreSource[]>>;
export type ScoreOrder = keyof typeof scoreOrders;

/** The number that counts for one area, and whose it is. */
export interface ReportedScore {
  readonly score: number;
  readonly source: ScoreSource;
}

/** The first number in the order, by default agreed, then the person's, then the worker's; undefined when there is none. */
export function findReportedScore(
  scores: AreaScores,
  order: ScoreOrder = 'person_first',
): ReportedScore | undefined {
  for (const source of scoreOrders[order]) {
    const score = scores[`${source}Score`];
    if (score !== null) return { score, source };
  }
  return undefined;
}
