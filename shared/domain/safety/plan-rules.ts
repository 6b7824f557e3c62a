import type { FieldProblems } from '../../lib/app-error.ts';
import type { GridSize } from './situation-grid.ts';

interface Factor {
  readonly id: string;
  readonly situation: string;
  readonly isSelfHarmRelated: boolean;
  readonly likelihoodBefore: number | null;
  readonly consequenceBefore: number | null;
  readonly likelihoodAfter: number | null;
  readonly consequenceAfter: number | null;
  readonly acceptedRisk: { readonly accepted: boolean; readonly why: string };
}

interface Plan {
  readonly notCoProducedReason: string;
  readonly gridSize: GridSize;
  readonly factors: readonly Factor[];
  readonly noContact: { readonly afterDays: number | null; readonly steps: readonly string[] };
}

/** Days until the plan is looked at again, unless something happens before (domain.md 7.2). */
export const reviewAfterDays = 90;

function steps(factor: Factor): readonly (number | null)[] {
  return [factor.likelihoodBefore, factor.consequenceBefore, factor.likelihoodAfter, factor.consequenceAfter];
}

/** A place in the grid has both sides and lies inside it; self-harm has none (domain.md 7.3). */
function isPlacedWell(factor: Factor, size: GridSize): boolean {
  const all = steps(factor);
  if (factor.isSelfHarmRelated) return all.every((step) => step === null);
  return (
    all.every((step) => step === null || (step >= 1 && step <= size)) &&
    (factor.likelihoodBefore === null) === (factor.consequenceBefore === null) &&
    (factor.likelihoodAfter === null) === (factor.consequenceAfter === null)
  );
}

function factorProblems(factor: Factor, size: GridSize): FieldProblems {
  const path = `factors.${factor.id}`;
  return {
    ...(factor.situation.trim() === '' ? { [`${path}.situation`]: 'required' } : {}),
    ...(isPlacedWell(factor, size) ? {} : { [`${path}.grid`]: 'invalid' }),
    ...(factor.acceptedRisk.accepted && factor.acceptedRisk.why.trim() === ''
      ? { [`${path}.why`]: 'required' }
      : {}),
  };
}

/**
 * What keeps a plan from being kept, by field; a situation's problems stand under its id.
 * @param tookPart false when it is the worker's view only: then the plan says why (domain.md 7.2)
 */
export function findPlanProblems(plan: Plan, tookPart: boolean): FieldProblems {
  const { notCoProducedReason, gridSize, factors, noContact } = plan;
  return {
    ...(!tookPart && notCoProducedReason.trim() === '' ? { notCoProducedReason: 'required' } : {}),
    ...Object.assign({}, ...factors.map((factor) => factorProblems(factor, gridSize))),
    ...(noContact.steps.length > 0 && noContact.afterDays === null ? { noContactDays: 'required' } : {}),
  };
}
