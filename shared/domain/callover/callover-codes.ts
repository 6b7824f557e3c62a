/** Meetings that share the callover's frame (domain.md 6.2 `residents_weekly`, 10.5, 10.6). */
export const calloverKinds = [
  'callover',
  'daily_exchange',
  'weekly_round',
  'in_depth_study',
  'solution_space',
] as const;
export type CalloverKind = (typeof calloverKinds)[number];

/** Life of a meeting; a closed one changes only by amendments. */
export const calloverStates = ['planned', 'running', 'closed'] as const;
export type CalloverState = (typeof calloverStates)[number];

/** Steps of a running order (domain.md 10.6): `person` is one entry of the round, `own` a step the team named itself. */
export const agendaCodes = [
  'welcome',
  'last_actions',
  'same_day',
  'home_at_risk',
  'not_in_touch',
  'person',
  'in_depth',
  'learning',
  'read_back',
  'own',
] as const;
export type AgendaCode = (typeof agendaCodes)[number];

/** Why a case is suggested (domain.md 10.6); always something that happened, never a worry about a person. */
export const reasonCodes = [
  'persons_message',
  'good_news',
  'first_week_home',
  'no_contact',
  'home_at_risk',
  'concern',
  'incident',
  'star_change',
  'hunch',
  'review_passed',
  'cti_phase_end',
  'change_planned',
  'not_discussed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Whose review day has passed. */
export const reviewKinds = ['star', 'external_tool', 'consent', 'safety_plan'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** Kinds of decision (domain.md 10.6). */
export const decisionKinds = [
  'contact_rhythm',
  'approach',
  'worker_change_or_second_worker',
  'goal_or_plan',
  'safety',
  'tenancy_concern',
  'referral_or_partner',
  'step_down',
  'closing',
  'keep_going',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What became of a decision (domain.md 10.6). */
export const decisionStatuses = ['proposed', 'agreed_with_person', 'changed_by_person', 'done'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What became of an action; `carried` was still open when a later meeting looked at it, and stays open. */
export const actionStatuses = ['open', 'done', 'dropped', 'carried'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Ways of working that a team may have tried; our words, for domain.md 10.6 `techniquesTried`. */
export const techniques = [
  'listened_first',
  'asked_what_helps',
  'small_steps',
  'did_it_together',
  'went_to_meet',
  'short_and_light',
  'fixed_time',
  'other_time_or_place',
  'practical_first',
  'choices_offered',
  'good_things_named',
  'person_in_charge',
  'people_around_invited',
  'peer_or_volunteer',
  'creative_way',
  'waited',
] as const;

/** Worker's questions when contact is thin (domain.md 6.3), in their order; every answer is optional. */
export const engagementQuestions = [
  'own_values',
  'access_needs',
  'other_agency',
  'shared_plans',
  'groups_instead',
  'our_place',
  'other_colleague',
  'time_of_day',
  'amount_of_support',
  'formality_and_paper',
  'peer_or_volunteer',
  'ask_the_person',
] as const;

/** Consents that ask for a word with the person: begins later, ends within 30 days, ended without a new one. */
export const pendingConsents = ['not_yet', 'ends_soon', 'expired'] as const;

/** How a printed card names the person (domain.md 10.6). */
export const cardNames = ['initials', 'chosen_name'] as const;
export type CardName = (typeof cardNames)[number];

/** Where a decision in the case file came from (domain.md 13.5, `CaseDecision`). */
export const decisionOrigins = ['supervision', 'callover', 'multi_agency', 'other'] as const;
export type DecisionOrigin = (typeof decisionOrigins)[number];

/** Whether a decision in the case file was agreed with the person (domain.md 13.5); `no` needs a reason. */
export const agreedAnswers = ['yes', 'to_be_discussed', 'no'] as const;
export type AgreedAnswer = (typeof agreedAnswers)[number];
