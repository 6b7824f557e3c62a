import type { ComparableReading } from './change.ts';

/** One reading on the history line of an area. */
export interface HistoryPoint<R> {
  readonly reading: R;
  /** Null when the area was left out: a gap in the line. */
  readonly score: number | null;
  /** False at the first point, beside a gap, and where the star or its version changed: no line is drawn to here. */
  readonly isJoined: boolean;
}

/** The history line of one area, oldest first; only comparable neighbours are joined (domain.md 1.5, 1.8). */
export function areaHistory<R extends ComparableReading>(
  oldestFirst: readonly R[],
  areaKey: string,
): HistoryPoint<R>[] {
  let before: HistoryPoint<R> | undefined;
  return oldestFirst.map((reading) => {
    const score = reading.points.find((point) => point.areaKey === areaKey)?.score ?? null;
    const isJoined =
      score !== null &&
      before !== undefined &&
      before.score !== null &&
      before.reading.familyId === reading.familyId &&
      before.reading.version === reading.version;
    before = { reading, score, isJoined };
    return before;
  });
}
