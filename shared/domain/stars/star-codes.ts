/** `generic` ships with Keystead, `custom` is an organisation's own (domain.md 1.8). */
export const starTemplateKinds = ['generic', 'custom'] as const;
export type StarTemplateKind = (typeof starTemplateKinds)[number];

/** Life of a template version (domain.md 1.8). */
export const starTemplateStatuses = ['draft', 'in_use', 'retired'] as const;
export type StarTemplateStatus = (typeof starTemplateStatuses)[number];

/** Upper end of the scale; the lower end is always 1 (domain.md 1.8). */
export const starScaleMaxima = [5, 10] as const;
export type StarScaleMax = (typeof starScaleMaxima)[number];

/** On what right an organisation enters its own star (domain.md 1.6). */
export const rightsBases = ['own_content', 'written_permission'] as const;
export type RightsBasis = (typeof rightsBases)[number];

/** Occasion of a reading (domain.md 1.8). */
export const readingContexts = ['first', 'review', 'closing', 'follow_up'] as const;
export type ReadingContext = (typeof readingContexts)[number];

/** Who placed the reading (domain.md 1.8). */
export const readingMethods = ['together', 'person_alone', 'worker_alone'] as const;
export type ReadingMethod = (typeof readingMethods)[number];

/** Why an area has no score (domain.md 1.7). */
export const leftOutReasons = ['not_discussed', 'not_relevant_to_me', 'prefer_not_to_say'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Whose number it is (domain.md 1.8). */
export const scoreSources = ['agreed', 'person', 'worker'] as const;
export type ScoreSource = (typeof scoreSources)[number];

/** Change of one area (domain.md 1.5). `holding_well` never applies to a mean. */
export const areaChanges = [
  'moved_on_a_lot',
  'moved_on',
  'steady',
  'holding_well',
  'stepped_back',
  'stepped_back_a_lot',
] as const;
export type AreaChange = (typeof areaChanges)[number];

/** Change of the mean of all areas answered both times (domain.md 1.5). */
export type MeanChange = Exclude<AreaChange, 'holding_well'>;

/** Areas of the Housing Support Star, in the order of its axes (domain.md 1.7). */
export const housingSupportAreas = [
  'home',
  'money',
  'body',
  'mind',
  'people',
  'days',
  'substances',
  'learning_work',
  'safety',
  'hope',
] as const;
export type HousingSupportArea = (typeof housingSupportAreas)[number];

/** Bands of the Housing Support Star, from low to high (domain.md 1.7). */
export const housingSupportBands = ['very_hard', 'hard_with_help', 'mixed', 'mostly_ok', 'my_way'] as const;
export type HousingSupportBand = (typeof housingSupportBands)[number];
