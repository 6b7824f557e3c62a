/** Levels that the shipped set uses; an own framework may name its levels freely (domain.md 10.4). */
export const competencyLevels = ['entry', 'desired', 'exceptional'] as const;
export type CompetencyLevelCode = (typeof competencyLevels)[number];

/** Who looks at a colleague's work (domain.md 10.1, 10.4). */
export const raters = ['self', 'manager', 'colleague', 'person_using_service', 'partner'] as const;
export type Rater = (typeof raters)[number];

/** Those whose words are brought in by the two: everybody but the two themselves. */
export const feedbackRaters = ['colleague', 'person_using_service', 'partner'] as const;

/** The six measures of S4, in our own words (domain.md 10.4). */
export const readyStandards = [
  'plans',
  'caseload',
  'outcomes',
  'policies',
  'service_growth',
  'team_part',
] as const;

export const objectiveStatuses = ['open', 'reached', 'changed', 'set_aside'] as const;

/** How a learning need can be met (domain.md 10.4, DevelopmentPlan). */
export const developmentActivities = [
  'training',
  'shadowing',
  'mentoring',
  'coaching',
  'reading',
  'network',
  'project',
  'secondment',
] as const;

/** Learning from somebody at work (domain.md 10.1). */
export const practiceRecordKinds = ['coaching', 'mentoring', 'shadowing'] as const;

/** What a colleague can lean on (domain.md 10.1). */
export const supportSections = ['ally', 'confidential_help', 'creative_break', 'community'] as const;

/** Where a colleague stands with a training, in words and never in ranks. */
export const trainingStates = ['has', 'renew_soon', 'renew', 'wanted', 'open'] as const;
export type TrainingState = (typeof trainingStates)[number];
