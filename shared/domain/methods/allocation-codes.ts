/** What is talked over before a method is chosen, in order (domain.md 4.5). */
export const allocationPrompts = [
  'use_of_services',
  'duration',
  'transition',
  'nine_months',
  'health_complexity',
  'treatment_in_team',
  'daily_life',
  'coordination',
  'experience_relations',
] as const;
export type AllocationPrompt = (typeof allocationPrompts)[number];

/** Answers in the order in which they stand below a question; the last two point nowhere (domain.md 4.5). */
export const allocationAnswers = ['a', 'b', 'c', 'unsure', 'skipped'] as const;
export type AllocationAnswer = (typeof allocationAnswers)[number];

/** The methods that answers point towards: one column each. */
export const pointedMethods = ['cti', 'icm', 'act'] as const;
export type PointedMethod = (typeof pointedMethods)[number];

/** Why another method was chosen than the one that was wanted (domain.md 4.5); the first two are unmet need. */
export const otherMethodReasons = ['not_offered', 'no_place', 'another_reason'] as const;
export type OtherMethodReason = (typeof otherMethodReasons)[number];
