/** Who lets the home (domain.md 13.5, `Landlord`). */
export const landlordKinds = ['private', 'public_company', 'association', 'own_organisation'] as const;
export type LandlordKind = (typeof landlordKinds)[number];

/** On what terms a person lives in a home (domain.md 9.2, `Tenancy.contractKind`). */
export const contractKinds = [
  'open_ended',
  'fixed_term',
  'starter',
  'sublet',
  'licence',
  'verbal',
  'not_known',
] as const;
export type ContractKind = (typeof contractKinds)[number];

/** Why a tenancy ended; the first is the positive move of domain.md 6.6. */
export const tenancyEndReasons = [
  'chose_another_home',
  'chose_something_else',
  'contract_ended',
  'eviction',
  'abandonment_by_landlord',
  'surrender_under_pressure',
  'died',
  'other',
  'not_known',
] as const;
export type TenancyEndReason = (typeof tenancyEndReasons)[number];

/** Ends that count as a home lost (domain.md 6.6, `homesLost`). */
export const lostHomeReasons: readonly TenancyEndReason[] = [
  'eviction',
  'abandonment_by_landlord',
  'surrender_under_pressure',
];

/** How the rent reaches the landlord. */
export const paymentMethods = [
  'standing_order',
  'direct_debit',
  'benefit_to_landlord',
  'transfer',
  'card',
  'cash',
  'other',
  'not_known',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What is worrying about a tenancy (domain.md 6.5). Being harassed is one: the tenant is never assumed to be the cause. */
export const concernKinds = [
  'rent_arrears',
  'missed_payment',
  'benefit_problem',
  'neighbour_complaint',
  'noise',
  'visitors_taking_over',
  'harassment_of_tenant',
  'condition_of_home',
  'repairs_needed',
  'utilities_cut_off',
  'letter_from_landlord',
  'notice',
  'court_date',
  'eviction_date',
  'long_absence',
  'other',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Who raised it (domain.md 6.5). */
export const concernSources = ['tenant', 'landlord', 'neighbour', 'worker', 'police', 'other'] as const;
export type ConcernSource = (typeof concernSources)[number];

/** domain.md 6.5, in the order of how soon something has to happen. */
export const concernSeverities = ['note', 'act_soon', 'home_at_risk'] as const;
export type ConcernSeverity = (typeof concernSeverities)[number];

/** The seven steps of domain.md 6.5, in their order. */
export const concernSteps = [
  'understand_context',
  'talk_with_tenant',
  'plan_with_tenant',
  'share_plan',
  'weekly_review',
  'early_warning_agreement',
  'automatic_payment',
] as const;
export type ConcernStep = (typeof concernSteps)[number];

/** What was recorded of a step: done, or that it is not wanted; with the person's reason. */
export const stepRecordStates = ['done', 'not_wanted'] as const;
export type StepRecordState = (typeof stepRecordStates)[number];

/** Steps that a person may not want: the others are the service's own work. */
export const optionalSteps: readonly ConcernStep[] = [
  'share_plan',
  'early_warning_agreement',
  'automatic_payment',
];

/** How a concern ended (domain.md 6.5, 6.6). */
export const concernOutcomes = ['home_kept', 'moved_by_choice', 'home_lost', 'not_a_concern'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

/** Days that others set and that everybody has to remember. */
export const concernDateKinds = ['court', 'eviction', 'notice_ends', 'other'] as const;
export type ConcernDateKind = (typeof concernDateKinds)[number];

/** What a moment around a home was, as the timeline tells it. */
export const tenancyActs = [
  'begun',
  'ended',
  'concern_raised',
  'concern_step',
  'concern_changed',
  'concern_resolved',
  'repair',
  'repair_done',
  'welfare_check',
] as const;
export type TenancyAct = (typeof tenancyActs)[number];

/** Who asked that somebody look in. */
export const welfareCheckSources = ['person', 'worker', 'landlord', 'neighbour', 'family', 'other'] as const;
export type WelfareCheckSource = (typeof welfareCheckSources)[number];

/** What a look-in found. */
export const welfareCheckResults = ['met', 'no_answer', 'met_somebody_else', 'help_called'] as const;
export type WelfareCheckResult = (typeof welfareCheckResults)[number];
