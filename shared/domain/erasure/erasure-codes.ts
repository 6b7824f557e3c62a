/** Under which words records of a person are counted before they are erased, in the order in which they are shown. */
export const holdingGroups = [
  'about_person',
  'household',
  'support',
  'timeline',
  'notes',
  'documents',
  'records',
  'stars',
  'wellbeing',
  'plans',
  'homes',
  'money',
  'incidents',
  'agreements',
  'network',
  'peers_groups',
  'callovers',
  'dates',
  'voices',
  'requests',
  'drafts',
  'imports',
] as const;
export type HoldingGroup = (typeof holdingGroups)[number];

/** Why a file is erased (GDPR Art. 17(1)); the last is our own rule for how long files are kept. */
export const erasureGrounds = [
  'no_longer_needed',
  'consent_withdrawn',
  'objected',
  'unlawful',
  'legal_duty',
  'time_over',
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** Why a file may be kept although erasing was asked for (GDPR Art. 17(3)). */
export const keepGrounds = [
  'legal_obligation',
  'public_task',
  'legal_claims',
  'public_health',
  'archive_research',
  'expression',
] as const;
export type KeepGround = (typeof keepGrounds)[number];

/** What stays after an erasure, and is said before it. */
export const keptThings = ['audit', 'tombstone', 'backups', 'private_logs', 'own_copies'] as const;

/** How far an erasure is: what it does after its rows are gone is finished at the next opening if it was stopped. */
export const erasureStates = ['compacting', 'done'] as const;
export type ErasureState = (typeof erasureStates)[number];

/** Kinds of files that have a time of their own (domain.md 9.4, `RetentionRule.category`). */
export const retentionCategories = ['supported', 'not_taken_up'] as const;
export type RetentionCategory = (typeof retentionCategories)[number];

/**
 * What the review list suggests once the time is over. There is no `anonymise`: in an organisation of ordinary size the
 * dates of one person's support lead back to that person.
 */
export const retentionActions = ['review', 'erase'] as const;
export type RetentionAction = (typeof retentionActions)[number];

/** Where else somebody may be named. */
export const mentionPlaces = ['other_files', 'meetings', 'lists'] as const;
export type MentionPlace = (typeof mentionPlaces)[number];
