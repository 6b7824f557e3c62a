/** Whom or what a situation could touch (domain.md 7.3). */
export const factorDirections = [
  'to_self',
  'to_others',
  'from_others',
  'property_or_home',
  'health',
  'worker_safety',
] as const;
export type FactorDirection = (typeof factorDirections)[number];

/** Steps of the finest grid, lowest first; a grid of three leaves out the ends (domain.md 7.3). */
export const likelihoods = ['rare', 'unlikely', 'possible', 'likely', 'almost_certain'] as const;
export type Likelihood = (typeof likelihoods)[number];
export const consequences = ['negligible', 'minor', 'moderate', 'major', 'severe'] as const;
export type Consequence = (typeof consequences)[number];

/** Level of a situation, never of a person (domain.md 7.3). */
export const situationLevels = ['low', 'medium', 'high', 'very_high'] as const;
export type SituationLevel = (typeof situationLevels)[number];

/** Parts of the plan that may stand on the page for others when the person agrees to each (domain.md 5.5, 7.2). */
export const safetySections = [
  'triggers',
  'early_signs_self',
  'early_signs_others',
  'self_help',
  'others_can_help',
  'please_avoid',
  'contacts',
  'safer_environment',
  'inclusion',
  'concerns',
  'no_contact',
] as const;
export type SafetySection = (typeof safetySections)[number];

/** What happened (domain.md 7.4). */
export const incidentKinds = [
  'aggression',
  'threat',
  'self_harm',
  'overdose',
  'medical',
  'death',
  'exploitation_or_cuckooing',
  'domestic_abuse',
  'hate',
  'theft_damage',
  'fire',
  'missing',
  'eviction_event',
  'data_breach',
  'worker_safety',
  'restrictive_practice',
  'compliment_or_near_miss_avoided',
  'other',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How grave an event was, of the event only (domain.md 7.4). */
export const incidentSeverities = ['near_miss', 'minor', 'serious', 'critical'] as const;
export type IncidentSeverity = (typeof incidentSeverities)[number];

/** Whether safeguarding was considered; each answer has its reason (domain.md 7.4). */
export const safeguardingAnswers = ['yes_raised', 'yes_not_raised', 'no'] as const;
export type SafeguardingAnswer = (typeof safeguardingAnswers)[number];

/** Whether something is still to be done after an incident (domain.md 7.4 `status`). */
export const incidentStatuses = ['following_up', 'all_done'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];
