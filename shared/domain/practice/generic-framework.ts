import { competencyLevels } from './practice-codes.ts';

/**
 * Keystead's own set of competencies; its words are ours and stand in the catalogue (domain.md 10.4: the text of S4 is
 * never shipped). The numbers are the same for each here, other frameworks may number each competency differently.
 */
export const genericCompetencies = [
  'hopeful_relationships',
  'holding_a_home',
  'listening',
  'following_the_lead',
  'safety_with_dignity',
  'getting_things_moving',
  'side_by_side',
  'opening_doors',
  'own_practice',
  'fair_records',
] as const;
export type GenericCompetency = (typeof genericCompetencies)[number];

/** Label and number of each level of the generic set, lowest first. */
export const genericLevels = competencyLevels.map((label, index) => ({ label, levelNumber: index + 1 }));
