import type { ComparableReading } from './change.ts';
import type { StarShape } from './star-template.ts';

/** Readings a chart shows at once, in the order they are drawn (domain.md 1.8). */
export const overlayRoles = ['first', 'previous', 'latest'] as const;
export type OverlayRole = (typeof overlayRoles)[number];

/** Neighbouring answered areas, joined by a line. */
export interface RadarRun {
  /** Axis indexes in drawing order; a run may pass twelve o'clock. */
  readonly axes: readonly number[];
  /** True when every area is answered: the line closes and only then may the shape be filled as one. */
  readonly isClosed: boolean;
}

/** One reading on the chart. */
export interface RadarSeries<R> {
  readonly role: OverlayRole;
  readonly reading: R;
  /** Score of each axis; null is a gap and never zero. */
  readonly scores: readonly (number | null)[];
  readonly runs: readonly RadarRun[];
}

/** What a chart draws, without size, colour or words. */
export interface RadarModel<R> {
  /** Bars when the latest reading has fewer than three answered areas (domain.md 1.8). */
  readonly form: 'radar' | 'bars';
  readonly axes: readonly { readonly areaKey: string; readonly angle: number }[];
  /** Radii of the rings, one at the upper edge of every band, as parts of the full radius. */
  readonly rings: readonly number[];
  readonly series: readonly RadarSeries<R>[];
}

/** Angle of an axis in radians, clockwise from twelve o'clock. */
export function axisAngle(index: number, count: number): number {
  return (2 * Math.PI * index) / count;
}

/** Place of a score with the centre at 0,0, the full radius 1, and y growing downwards as on a screen. */
export function radarPoint(
  index: number,
  count: number,
  score: number,
  scaleMax: number,
): { readonly x: number; readonly y: number } {
  const radius = score / scaleMax;
  const angle = axisAngle(index, count);
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** Splits the axes at the gaps; the run across twelve o'clock stays whole. */
export function findRuns(scores: readonly (number | null)[]): RadarRun[] {
  const count = scores.length;
  const firstGap = scores.indexOf(null);
  if (firstGap === -1) return [{ axes: scores.map((_, index) => index), isClosed: true }];
  const runs: RadarRun[] = [];
  let axes: number[] = [];
  for (let step = 1; step <= count; step += 1) {
    const index = (firstGap + step) % count;
    if (scores[index] !== null) axes.push(index);
    else if (axes.length > 0) {
      runs.push({ axes, isClosed: false });
      axes = [];
    }
  }
  return runs;
}

/** First, previous and latest of the readings made with the latest one's star and version; at most three (domain.md 1.8). */
export function chooseOverlays<R extends ComparableReading>(
  oldestFirst: readonly R[],
): { readonly role: OverlayRole; readonly reading: R }[] {
  const latest = oldestFirst.at(-1);
  if (latest === undefined) return [];
  const comparable = oldestFirst.filter(
    (reading) => reading.familyId === latest.familyId && reading.version === latest.version,
  );
  const [first] = comparable;
  const previous = comparable.at(-2);
  return [
    ...(first === undefined || first === latest ? [] : [{ role: 'first' as const, reading: first }]),
    ...(previous === undefined || previous === first
      ? []
      : [{ role: 'previous' as const, reading: previous }]),
    { role: 'latest' as const, reading: latest },
  ];
}

/** The chart of a case's readings, given oldest first. */
export function radarModel<R extends ComparableReading>(
  shape: StarShape,
  oldestFirst: readonly R[],
): RadarModel<R> {
  const series = chooseOverlays(oldestFirst).map(({ role, reading }) => {
    const byArea = new Map(reading.points.map(({ areaKey, score }) => [areaKey, score]));
    const scores = shape.areas.map(({ key }) => byArea.get(key) ?? null);
    return { role, reading, scores, runs: findRuns(scores) };
  });
  const answered = series.at(-1)?.scores.filter((score) => score !== null).length ?? 0;
  return {
    form: answered < 3 ? 'bars' : 'radar',
    axes: shape.areas.map(({ key }, index) => ({
      areaKey: key,
      angle: axisAngle(index, shape.areas.length),
    })),
    rings: shape.bands.map(({ to }) => to / shape.scaleMax),
    series,
  };
}
