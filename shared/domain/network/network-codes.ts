/** What an agency or a service of the directory is for; needs that nobody could meet are counted by the same list. */
export const serviceKinds = [
  'housing',
  'money_and_debt',
  'work_and_learning',
  'health',
  'mental_health',
  'alcohol_and_drugs',
  'food_and_things',
  'legal',
  'family',
  'safety',
  'leisure_and_community',
  'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** Whether we may speak with an agency about the person; said plainly wherever the agency is shown (domain.md 9.4). */
export const speakingStates = ['may_speak', 'no_consent', 'withdrawn', 'expired', 'not_yet'] as const;
export type SpeakingState = (typeof speakingStates)[number];

/** From us to somebody, or from somebody to us. */
export const referralDirections = ['out', 'in'] as const;

/** How it was sent. */
export const referralWays = ['together', 'phone', 'letter', 'email', 'form', 'person_went'] as const;

/** Where a referral stands; nothing of it says that the person failed (domain.md 0.3). */
export const referralStates = [
  'waiting_for_answer',
  'accepted',
  'waiting_list',
  'refused',
  'changed_mind',
  'nothing_there',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What came of it, as the person sees it. */
export const referralOutcomes = ['helped', 'helped_a_little', 'did_not_fit', 'not_known'] as const;

/** What happened in the network of a person, as the timeline has it. */
export const networkActs = [
  'agency_began',
  'agency_ended',
  'referral_sent',
  'referral_received',
  'need_unmet',
  'referral_answered',
  'referral_outcome',
  'peer_offered',
  'supporter_met',
  'supporter_agreed',
  'supporter_ended',
  'group_came',
] as const;
export type NetworkAct = (typeof networkActs)[number];

/** Fields of a directory entry that a column of a CSV file can fill. */
export const directoryFields = [
  'name',
  'organisation',
  'kind',
  'whatFor',
  'howToReach',
  'openingHours',
  'eligibility',
  'languages',
  'checkedOn',
  'externalId',
] as const;
export type DirectoryField = (typeof directoryFields)[number];

/** What a row of an imported directory would do. */
export const directoryRowStates = ['new', 'changed', 'same', 'kept', 'broken'] as const;
export type DirectoryRowState = (typeof directoryRowStates)[number];

/** Why a file or a row of a directory cannot be taken as it is. */
export const directoryFindings = [
  'not_a_directory',
  'unreadable_text',
  'bad_quotes',
  'file_cut_off',
  'no_header',
  'too_large',
  'name_missing',
  'id_missing',
  'id_twice',
  'organisation_unknown',
  'too_long',
  'day_wrong',
  'kind_unknown',
] as const;
export type DirectoryFinding = (typeof directoryFindings)[number];
