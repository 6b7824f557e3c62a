/** Kinds of supervision agreement (domain.md 10.2). */
export const agreementKinds = ['line', 'external', 'clinical', 'peer_group'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** How a session takes place (domain.md 10.2). */
export const sessionModes = ['in_person', 'video', 'phone'] as const;
export type SessionMode = (typeof sessionModes)[number];

export const sessionStatuses = ['planned', 'held', 'cancelled'] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** Sections of a record, in their order (domain.md 10.2). */
export const supervisionSections = [
  'agenda',
  'previous_actions',
  'wellbeing',
  'workload',
  'case_discussion',
  'practice_and_reflection',
  'safety_and_safeguarding',
  'standards_and_feedback',
  'development',
  'team_and_organisation',
  'appreciation',
  'actions',
] as const;
export type SupervisionSection = (typeof supervisionSections)[number];

/** `carried_over` means that a later session has an action that goes on with this one (domain.md 10.2). */
export const actionStatuses = ['open', 'done', 'carried_over', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** What the optional wellbeing check asks, each 1 to 5 (domain.md 10.2). */
export const wellbeingQuestions = ['energy', 'workload', 'support', 'safety', 'meaning'] as const;
export type WellbeingQuestion = (typeof wellbeingQuestions)[number];

/** The four functions of the 4×4×4 model by Tony Morrison and Jane Wonnacott (domain.md 10.3). */
export const supervisionFunctions = ['management', 'development', 'support', 'mediation'] as const;
export type SupervisionFunction = (typeof supervisionFunctions)[number];

/** Its four stakeholders (domain.md 10.3). */
export const supervisionStakeholders = ['people', 'staff', 'organisation', 'partners'] as const;

/** Its cycle of four elements, in order (domain.md 10.3). */
export const cycleElements = ['experience', 'reflection', 'analysis', 'planning'] as const;

/** Texts of an agreement, in the order of domain.md 10.2. */
export const agreementTexts = [
  'place',
  'confidentiality',
  'preparation',
  'recordKeeping',
  'cancellation',
  'differences',
  'expectSupervisee',
  'expectSupervisor',
] as const;

/** What somebody may bring from elsewhere in Keystead (domain.md 10.2, 10.5). */
export const offerKinds = ['callover_action', 'reflective_log'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Defaults of a new agreement: days between sessions, minutes, months to its review (domain.md 10.2). */
export const agreementDefaults = { everyDays: 30, minutes: 90, reviewMonths: 12 } as const;

/** Cases of one session (domain.md 10.2: one to three, chosen by either). */
export const mostCases = 3;
