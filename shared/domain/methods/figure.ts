import type { FidelityMetric } from './fidelity-codes.ts';

/** What one case, team or week adds to a figure. */
export interface MetricRow {
  /** Whose it is: a case, a team with its week, or nobody. */
  readonly of: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** A figure with what it is made of; `value` is null where it would say more than it knows. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

/** Below so many no percentage is shown (domain.md 4.4, 14). */
export const fewestForPercent = 5;

/** How a figure is worked out from its rows. */
const kinds: Readonly<Record<FidelityMetric, 'percent' | 'ratio' | 'median' | 'days'>> = {
  caseload_per_fte: 'ratio',
  contacts_per_week: 'median',
  face_to_face_share: 'percent',
  in_vivo_share: 'percent',
  support_minutes_per_week: 'ratio',
  team_approach: 'percent',
  days_to_home: 'days',
  offers_per_person: 'ratio',
  offer_declined_without_loss: 'percent',
  choice_rating: 'ratio',
  taper_ratio: 'ratio',
  follow_up_done: 'percent',
  no_early_drop: 'percent',
  weekly_team_meeting: 'percent',
  supervision_on_time: 'percent',
  separation_support_ended: 'percent',
  separation_home_ended: 'percent',
  worker_continuity: 'percent',
};

/** True for figures that are shares of a whole. */
export function isShare(metric: FidelityMetric): boolean {
  return kinds[metric] === 'percent';
}

/** The middle one; between two the mean of them; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The figure that rows add up to (domain.md 4.4): a share in percent, hidden below five; a ratio; the median of the rows;
 * for days to the home the median of those who moved in, with how many did, of all.
 */
export function figureOf(metric: FidelityMetric, rows: readonly MetricRow[]): Figure {
  const sum = (pick: (row: MetricRow) => number) => rows.reduce((all, row) => all + pick(row), 0);
  if (kinds[metric] === 'days') {
    const moved = rows.filter(({ denominator }) => denominator === 1);
    return {
      numerator: moved.length,
      denominator: rows.length,
      value: median(moved.map((row) => row.numerator)),
    };
  }
  const numerator = sum((row) => row.numerator);
  const denominator = sum((row) => row.denominator);
  switch (kinds[metric]) {
    case 'percent':
      return {
        numerator,
        denominator,
        value: denominator < fewestForPercent ? null : (100 * numerator) / denominator,
      };
    case 'median':
      return {
        numerator,
        denominator,
        value: median(
          rows.filter((row) => row.denominator > 0).map((row) => row.numerator / row.denominator),
        ),
      };
    case 'ratio':
      return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
  }
}

/** The shortest and the longest wait until the home, and for how many it goes on. */
export interface WaitSpread {
  readonly least: number | null;
  readonly most: number | null;
  readonly waiting: number;
}

/** Range of the days to the home, of those who moved in, and how many still wait. */
export function waitSpread(rows: readonly MetricRow[]): WaitSpread {
  const days = rows.filter(({ denominator }) => denominator === 1).map(({ numerator }) => numerator);
  return {
    least: days.length === 0 ? null : Math.min(...days),
    most: days.length === 0 ? null : Math.max(...days),
    waiting: rows.length - days.length,
  };
}
