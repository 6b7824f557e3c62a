import type { AppraisalDetail } from '#shared/contracts/appraisals.ts';
import type { FrameworkContent } from '#shared/domain/practice/framework.ts';
import type { Rater } from '#shared/domain/practice/practice-codes.ts';

type Parts = Pick<AppraisalDetail, 'self' | 'manager' | 'together'>;

/** How one person sees one competency. */
interface SeenRating {
  readonly rater: Rater;
  /** Who it is, for voices from outside; empty when they did not want to be named. */
  readonly from: string;
  readonly levelNumber: number | null;
  readonly evidence: string;
}

export interface SeenCompetency {
  readonly competency: FrameworkContent['competencies'][number];
  readonly seen: readonly SeenRating[];
}

/** Competencies in the set's order with everybody who looked at them; never an average (domain.md 0.3). */
export function seenCompetencies(content: FrameworkContent, parts: Parts): readonly SeenCompetency[] {
  const sources = [
    { rater: 'self' as const, from: '', ratings: parts.self?.ratings ?? [] },
    { rater: 'manager' as const, from: '', ratings: parts.manager?.ratings ?? [] },
    ...(parts.together?.feedback ?? []),
  ];
  return content.competencies.map((competency) => ({
    competency,
    seen: sources.flatMap(({ rater, from, ratings }) =>
      ratings
        .filter(({ competencyKey }) => competencyKey === competency.key)
        .map(({ levelNumber, evidence }) => ({ rater, from, levelNumber, evidence })),
    ),
  }));
}
