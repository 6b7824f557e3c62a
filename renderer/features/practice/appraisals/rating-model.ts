import type { AppraisalView } from '#shared/contracts/appraisals.ts';

export type Rating = AppraisalView['ratings'][number];

/** The rating of a competency, empty where there is none yet. */
export function ratingOf(ratings: readonly Rating[], competencyKey: string): Rating {
  const found = ratings.find((rating) => rating.competencyKey === competencyKey);
  return found ?? { competencyKey, levelNumber: null, evidence: '' };
}

/** The ratings with one changed; what says nothing is left out. */
export function withRating(ratings: readonly Rating[], changed: Rating): Rating[] {
  const others = ratings.filter(({ competencyKey }) => competencyKey !== changed.competencyKey);
  return changed.levelNumber === null && changed.evidence === '' ? others : [...others, changed];
}
