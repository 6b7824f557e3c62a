/** Feelings to choose from; anybody may add own words (domain.md 10.5, `feelingsTags`). */
export const feelings = [
  'calm',
  'warm',
  'hopeful',
  'proud',
  'grateful',
  'glad',
  'moved',
  'curious',
  'confident',
  'relieved',
  'unsure',
  'surprised',
  'tired',
  'stuck',
  'torn',
  'worried',
  'afraid',
  'angry',
  'irritated',
  'sad',
  'helpless',
  'guilty',
  'lonely',
  'overwhelmed',
] as const;
export type Feeling = (typeof feelings)[number];

/** A log is `open` while somebody writes in it; closing and opening again are what the audit notes. */
export const writingStates = ['open', 'closed'] as const;

/** Team reflection (domain.md 10.5, `ReflectionSession`). */
export const sessionKinds = [
  'team_weekly',
  'team_external',
  'post_incident',
  'away_day',
  'worker_profile',
  'coaching',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const reflectionActionStates = ['open', 'done', 'dropped'] as const;
export type ReflectionActionState = (typeof reflectionActionStates)[number];

/** What a worker is to a household at a time; a team may edit the list (domain.md 10.5 [K]). */
export const workerProfiles = [
  'getting_acquainted',
  'practical_helper',
  'guide_through_offices',
  'coach',
  'mediator',
  'advocate',
  'stepping_back',
] as const;

/** Where an author stands with a request to search the own logs (security.md 3.4). */
export const searchStates = ['to_do', 'none', 'disclosed', 'left'] as const;
export type SearchState = (typeof searchStates)[number];
