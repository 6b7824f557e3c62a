import {
  type Consequence,
  consequences,
  type Likelihood,
  likelihoods,
  type SituationLevel,
} from './safety-codes.ts';

/** Steps of likelihood and of consequence; the organisation chooses (domain.md 7.3). */
export const gridSizes = [5, 3] as const;
export type GridSize = (typeof gridSizes)[number];

/** Highest product of each level, lowest level first (domain.md 7.3). */
const upTo: Readonly<Record<GridSize, readonly (readonly [highest: number, level: SituationLevel])[]>> = {
  5: [
    [4, 'low'],
    [9, 'medium'],
    [16, 'high'],
    [25, 'very_high'],
  ],
  3: [
    [2, 'low'],
    [4, 'medium'],
    [9, 'high'],
  ],
};

/**
 * The level of one situation: likelihood times consequence, each from 1 to the size of the grid (domain.md 7.3, 14).
 * The product itself is shown nowhere.
 * @throws RangeError outside the grid
 */
export function situationLevel(likelihood: number, consequence: number, size: GridSize): SituationLevel {
  const inGrid = (step: number) => Number.isInteger(step) && step >= 1 && step <= size;
  const found = upTo[size].find(([highest]) => likelihood * consequence <= highest);
  if (!inGrid(likelihood) || !inGrid(consequence) || found === undefined)
    throw new RangeError('not a place in the grid');
  return found[1];
}

/** Words of the steps, lowest first: their place in the list, from 1, is what a plan keeps. */
export function gridSteps(size: GridSize): {
  readonly likelihoods: readonly Likelihood[];
  readonly consequences: readonly Consequence[];
} {
  const left = (likelihoods.length - size) / 2;
  return {
    likelihoods: likelihoods.slice(left, left + size),
    consequences: consequences.slice(left, left + size),
  };
}

/** One place in the grid, as codes that have words. */
export interface GridPlace {
  readonly likelihood: Likelihood;
  readonly consequence: Consequence;
  readonly level: SituationLevel;
}

interface RatedFactor {
  readonly isSelfHarmRelated: boolean;
  readonly likelihoodBefore: number | null;
  readonly consequenceBefore: number | null;
  readonly likelihoodAfter: number | null;
  readonly consequenceAfter: number | null;
}

/**
 * Where a situation stands before and with the plan; null where nobody said. Nothing for suicide and self-harm: no grid
 * foresees them, so the plan asks for needs, supports and next steps instead (domain.md 7.3).
 */
export function gridPlaces(
  factor: RatedFactor,
  size: GridSize,
): { readonly before: GridPlace | null; readonly after: GridPlace | null } | null {
  if (factor.isSelfHarmRelated) return null;
  const steps = gridSteps(size);
  const place = (across: number | null, up: number | null): GridPlace | null => {
    const likelihood = steps.likelihoods[(across ?? 0) - 1];
    const consequence = steps.consequences[(up ?? 0) - 1];
    if (across === null || up === null || likelihood === undefined || consequence === undefined) return null;
    return { likelihood, consequence, level: situationLevel(across, up, size) };
  };
  const before = place(factor.likelihoodBefore, factor.consequenceBefore);
  const after = place(factor.likelihoodAfter, factor.consequenceAfter);
  return before === null && after === null ? null : { before, after };
}
