/** Life of an action plan (domain.md 7.5). */
export const planStatuses = ['active', 'replaced'] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** What was looked at before a plan was made (domain.md 7.5). */
export const planSources = ['star', 'overview', 'framework', 'ecomap'] as const;

/** Where a goal stands (domain.md 7.5); there is no word for failing. */
export const goalStatuses = ['idea', 'agreed', 'working_on_it', 'reached', 'changed', 'resting'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** Where a step stands (domain.md 7.5). */
export const stepStatuses = ['to_do', 'doing', 'done', 'changed', 'not_now'] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** Who does a step (domain.md 7.5). */
export const stepDoers = ['person', 'team', 'together', 'other'] as const;
export type StepDoer = (typeof stepDoers)[number];

/** How much help the person wants with a step (domain.md 7.1). */
export const supportsWanted = ['none', 'information', 'do_together', 'lead'] as const;
export type SupportWanted = (typeof supportsWanted)[number];

/** Whose idea a step was (domain.md 0.3: every step records who said it). */
export const stepVoices = ['person', 'worker', 'other'] as const;
export type StepVoice = (typeof stepVoices)[number];

/** Where a step came from. */
export const stepOrigins = ['plan', 'callover'] as const;
export type StepOrigin = (typeof stepOrigins)[number];

/** What happened to a plan or a goal, as it stands in the timeline. */
export const planActs = [
  'plan_began',
  'noted',
  'agreed',
  'working_on_it',
  'reviewed',
  'reached',
  'changed',
  'resting',
  'taken_up_again',
] as const;
export type PlanAct = (typeof planActs)[number];

/** What is said of a step's date (domain.md 7.5). */
export const dueWords = ['overdue', 'look_at_again', 'today', 'soon', 'later'] as const;
export type DueWord = (typeof dueWords)[number];
