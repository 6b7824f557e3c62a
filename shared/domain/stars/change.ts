import type { AreaChange, MeanChange } from './star-codes.ts';
import type { StarBandRange } from './star-template.ts';

/** Least changes that count (domain.md 1.5); an organisation may set its own. */
export interface ChangeCutOffs {
  /** Points of one area. */
  readonly area: number;
  /** Points of one area. */
  readonly areaALot: number;
  /** Hundredths of a point of the mean. */
  readonly mean: number;
  /** Hundredths of a point of the mean. */
  readonly meanALot: number;
}

/** Cut-offs of domain.md 1.5: one point and two points; a mean of 0.25 and of 1.00. */
export const defaultCutOffs: ChangeCutOffs = { area: 1, areaALot: 2, mean: 25, meanALot: 100 };

/** One area of a reading, reduced to the number that counts. */
export interface ReadingPoint {
  readonly areaKey: string;
  /** Null when the area was left out. */
  readonly score: number | null;
  /** The person's own top, when it is not that of the scale. */
  readonly ceiling: number | null;
}

/** A reading as comparison needs it. */
export interface ComparableReading {
  /** The star through all its versions. */
  readonly familyId: string;
  readonly version: number;
  readonly points: readonly ReadingPoint[];
}

/** Change of one area answered both times. */
export interface AreaDifference {
  readonly areaKey: string;
  readonly earlier: number;
  readonly later: number;
  readonly change: AreaChange;
}

export type Comparison =
  | { readonly kind: 'not_comparable'; readonly reason: 'different_star' | 'different_version' }
  | {
      readonly kind: 'compared';
      /** Areas answered both times, in the later reading's order. Their number is shown beside the mean. */
      readonly areas: readonly AreaDifference[];
      /** Mean difference in points, to two decimals; null when no area was answered both times. */
      readonly mean: { readonly points: number; readonly change: MeanChange } | null;
    };

function classify(difference: number, small: number, big: number): MeanChange {
  const size = Math.abs(difference);
  if (size < small) return 'steady';
  if (difference > 0) return size >= big ? 'moved_on_a_lot' : 'moved_on';
  return size >= big ? 'stepped_back_a_lot' : 'stepped_back';
}

/**
 * Mean of whole numbers in hundredths, rounded half away from zero in whole numbers only, so that +0.125 becomes
 * 0.13 and −0.125 becomes −0.13, and neither binary fractions nor the sign can tip a value over a cut-off.
 */
export function meanInHundredths(wholeNumbers: readonly number[]): number {
  const count = wholeNumbers.length;
  const sum = wholeNumbers.reduce((total, number) => total + number, 0);
  const size = Math.floor((200 * Math.abs(sum) + count) / (2 * count));
  return sum < 0 ? 0 - size : size;
}

/** Change of one area in words (domain.md 1.5). No change at the top band or the person's ceiling is holding well. */
export function classifyArea(
  earlier: number,
  later: number,
  bands: readonly StarBandRange[],
  ceiling: number | null,
  cutOffs: ChangeCutOffs = defaultCutOffs,
): AreaChange {
  if (earlier === later) {
    const top = Math.min(bands.at(-1)?.from ?? Infinity, ceiling ?? Infinity);
    return later >= top ? 'holding_well' : 'steady';
  }
  return classify(later - earlier, cutOffs.area, cutOffs.areaALot);
}

/** Change of the mean in words (domain.md 1.5); takes hundredths, so the mean is rounded before it is classified. */
export function classifyMean(hundredths: number, cutOffs: ChangeCutOffs = defaultCutOffs): MeanChange {
  return classify(hundredths, cutOffs.mean, cutOffs.meanALot);
}

/**
 * Compares two readings area by area and on the mean (domain.md 1.5). Only the same star in the same version, only areas
 * answered both times; the ceiling is the one the person named in the later reading.
 */
export function compareReadings(
  earlier: ComparableReading,
  later: ComparableReading,
  bands: readonly StarBandRange[],
  cutOffs: ChangeCutOffs = defaultCutOffs,
): Comparison {
  if (earlier.familyId !== later.familyId) return { kind: 'not_comparable', reason: 'different_star' };
  if (earlier.version !== later.version) return { kind: 'not_comparable', reason: 'different_version' };
  const before = new Map(earlier.points.map(({ areaKey, score }) => [areaKey, score]));
  const areas = later.points.flatMap(({ areaKey, score, ceiling }): AreaDifference[] => {
    const from = before.get(areaKey) ?? null;
    if (from === null || score === null) return [];
    return [
      { areaKey, earlier: from, later: score, change: classifyArea(from, score, bands, ceiling, cutOffs) },
    ];
  });
  if (areas.length === 0) return { kind: 'compared', areas, mean: null };
  const hundredths = meanInHundredths(areas.map((area) => area.later - area.earlier));
  return {
    kind: 'compared',
    areas,
    mean: { points: hundredths / 100, change: classifyMean(hundredths, cutOffs) },
  };
}

/** True for a fall: then the page offers "what was going on?" (domain.md 1.5). */
export function isHarderNow(change: AreaChange): boolean {
  return change === 'stepped_back' || change === 'stepped_back_a_lot';
}
