/** Metric scores for the raw scores 7 to 35 of the short form, the complete published table (domain.md 2.3). */
const metrics = [
  7.0, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
  20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35.0,
] as const;

const lowest = 7;

/**
 * The metric score for a raw one; nothing is interpolated, raw scores are whole numbers.
 * @throws RangeError outside 7 to 35
 */
export function metricOfRaw(raw: number): number {
  const metric = metrics[raw - lowest];
  if (metric === undefined) throw new RangeError('a raw score of the short form is 7 to 35');
  return metric;
}
