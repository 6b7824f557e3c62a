import { shippedScales, type ScaleShape } from './scales.ts';
import { metricOfRaw } from './swemwbs-table.ts';

/** A number; `prefer_not` is an answer too and counts as missing; null was left empty (domain.md 2.4). */
export type Answer = number | 'prefer_not' | null;
export type Answers = Readonly<Record<string, Answer>>;

/** What a reading amounts to. Both scores are null where items stand for themselves, and when it is incomplete. */
export interface Score {
  readonly status: 'complete' | 'incomplete';
  /** Sum of the answers. */
  readonly raw: number | null;
  /** Of the scales that have a table (short form) or a factor (WHO index): what is reported. */
  readonly metric: number | null;
  readonly isEstimated: boolean;
}

/** Gaps over which the long form may be estimated when the organisation says so (domain.md 2.4). */
const mostGaps = 3;

const incomplete: Score = { status: 'incomplete', raw: null, metric: null, isEstimated: false };

/** Codes whose answer is no whole number inside the scale; none when all can be kept. */
export function findWrongAnswers(scale: ScaleShape, answers: Answers): string[] {
  const codes = new Set(scale.items.map(({ code }) => code));
  return Object.entries(answers).flatMap(([code, answer]) => {
    const isInside =
      typeof answer !== 'number' ||
      (Number.isInteger(answer) && answer >= scale.minAnswer && answer <= scale.maxAnswer);
    return codes.has(code) && isInside ? [] : [code];
  });
}

function metricOf(scale: ScaleShape, raw: number): number | null {
  if (scale.scoring !== 'sum_then_table') return null;
  return scale.key === 'who5' ? raw * 4 : metricOfRaw(raw);
}

/**
 * Scores one reading (domain.md 2.1–2.4, 2.8). A gap leaves it without a score; the long form alone may be estimated
 * over up to three gaps as 14 × the mean of what was answered, rounded.
 * @throws RangeError for an answer outside the scale
 */
export function scoreReading(scale: ScaleShape, answers: Answers, mayEstimate: boolean): Score {
  if (findWrongAnswers(scale, answers).length > 0) throw new RangeError('an answer outside the scale');
  const given = scale.items.flatMap(({ code }) => {
    const answer = answers[code];
    return typeof answer === 'number' ? [answer] : [];
  });
  const gaps = scale.items.length - given.length;
  if (scale.scoring === 'per_item') {
    return gaps === 0 ? { ...incomplete, status: 'complete' } : incomplete;
  }
  const sum = given.reduce((total, answer) => total + answer, 0);
  if (gaps === 0) {
    return { status: 'complete', raw: sum, metric: metricOf(scale, sum), isEstimated: false };
  }
  if (scale.key !== 'wemwbs14' || !mayEstimate || gaps > mostGaps) return incomplete;
  const raw = Math.round((scale.items.length * sum) / given.length);
  return { status: 'complete', raw, metric: null, isEstimated: true };
}

/** The short form worked out from a complete long one; undefined while an item of it is missing (domain.md 2.4). */
export function deriveShort(answers: Answers): { readonly raw: number; readonly metric: number } | undefined {
  const short = shippedScales.swemwbs7;
  const long = scoreReading(shippedScales.wemwbs14, answers, false);
  if (long.status !== 'complete') return undefined;
  const own = Object.fromEntries(short.items.map(({ code }) => [code, answers[code] ?? null]));
  const { raw, metric } = scoreReading(short, own, false);
  return raw === null || metric === null ? undefined : { raw, metric };
}

/** What is reported of a score: the metric one where there is one. */
export function figureOf({ raw, metric }: Pick<Score, 'raw' | 'metric'>): number | null {
  return metric ?? raw;
}
