import type { StarReadingView, StarTemplateView } from '#shared/contracts/stars.ts';
import { type ComparableReading, compareReadings, type Comparison } from '#shared/domain/stars/change.ts';
import { findReportedScore } from '#shared/domain/stars/reported-score.ts';

export type StarScore = StarReadingView['scores'][number];

/** What a chart needs of a reading, kept or still in the making. */
export interface DrawnReading extends ComparableReading {
  readonly view: Pick<StarReadingView, 'readingDate' | 'scores'>;
}

/** A kept reading with the numbers that count, ready for the rules of `shared/domain/stars`. */
export interface Reading extends DrawnReading {
  readonly view: StarReadingView;
}

/** The number that counts for one area (domain.md 1.8), or null when it was left out. */
export function reportedScore(score: StarScore): number | null {
  return findReportedScore(score)?.score ?? null;
}

/** A reading as rules need it. Two versions of one star share their family, so that they are told apart by version. */
export function readingOf(view: StarReadingView, template: StarTemplateView): Reading {
  const scores = new Map(view.scores.map((score) => [score.areaKey, score]));
  return {
    view,
    familyId: template.familyId,
    version: template.version,
    points: template.areas.map(({ key }) => {
      const score = scores.get(key);
      return {
        areaKey: key,
        score: score === undefined ? null : reportedScore(score),
        ceiling: score?.ceiling ?? null,
      };
    }),
  };
}

/** All readings oldest first; those whose template is unknown cannot be drawn and are left out. */
export function readingsOldestFirst(
  newestFirst: readonly StarReadingView[],
  templates: readonly StarTemplateView[],
): Reading[] {
  return newestFirst.toReversed().flatMap((view) => {
    const template = templates.find(({ id }) => id === view.templateId);
    return template === undefined ? [] : [readingOf(view, template)];
  });
}

/** What changed between two readings, by the rules of domain.md 1.5. */
export function comparisonOf(earlier: Reading, later: Reading, template: StarTemplateView): Comparison {
  return compareReadings(earlier, later, template.bands);
}

/** The score of one area of a reading; areas that the reading does not know have none. */
export function findScore(reading: DrawnReading, areaKey: string): StarScore | undefined {
  return reading.view.scores.find((score) => score.areaKey === areaKey);
}
