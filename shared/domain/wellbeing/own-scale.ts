import type { FieldProblems } from '../../lib/app-error.ts';
import type { Scoring } from './wellbeing-codes.ts';

/** A scale that an organisation makes for itself (domain.md 2.8). */
interface OwnScale {
  readonly name: string;
  readonly items: readonly { readonly label: string }[];
  readonly minAnswer: number;
  readonly maxAnswer: number;
  readonly scoring: Scoring;
}

/** Widest step between lowest and highest answer, so that every answer still has its box. */
const widest = 10;

/** What keeps an own scale from being used, by field. */
export function findScaleProblems({ name, items, minAnswer, maxAnswer, scoring }: OwnScale): FieldProblems {
  const labels = items.map(({ label }) => label.trim().toLocaleLowerCase());
  return {
    ...(name.trim() === '' ? { name: 'required' } : {}),
    ...(items.length === 0 ? { items: 'required' } : {}),
    ...(labels.includes('') ? { items: 'required' } : {}),
    ...(new Set(labels).size < labels.length ? { items: 'duplicate' } : {}),
    ...(maxAnswer <= minAnswer ? { maxAnswer: 'too_small' } : {}),
    ...(maxAnswer - minAnswer > widest ? { maxAnswer: 'too_big' } : {}),
    // A table belongs to the scale it was published for.
    ...(scoring === 'sum_then_table' ? { scoring: 'not_a_choice' } : {}),
  };
}
