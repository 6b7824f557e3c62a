/** States of a case file, in the order of a usual way through support (domain.md 5.1). */
export const caseStates = [
  'enquiry',
  'not_taken_up',
  'opening',
  'active',
  'paused',
  'stepping_down',
  'closing',
  'closed',
  'follow_up',
  'reopened',
] as const;
export type CaseState = (typeof caseStates)[number];

/** States in which somebody works with the person (domain.md 5.1): the open cases of a team. */
export const statesInSupport: readonly CaseState[] = [
  'opening',
  'active',
  'paused',
  'stepping_down',
  'closing',
  'reopened',
];

/** Support methods an episode may use (domain.md 5.0). */
export const supportMethods = ['cti', 'icm', 'act', 'm_act', 'ordinary_support', 'other'] as const;
export type SupportMethod = (typeof supportMethods)[number];

/** What a worker is to one person (domain.md 5.0, `CaseAssignment`). */
export const assignmentRoles = ['main', 'second', 'cover', 'peer', 'volunteer'] as const;
export type AssignmentRole = (typeof assignmentRoles)[number];

/** Whether the person chose this worker (domain.md 5.0, `CaseAssignment`). */
export const chosenByPersonAnswers = ['yes', 'no_choice', 'not_asked'] as const;
export type ChosenByPerson = (typeof chosenByPersonAnswers)[number];

/** Why support ended (domain.md 5.3). Behaviour is not among them: it is no reason in Housing First. */
export const closureReasons = [
  'goals_reached_own_view',
  'wishes_to_stop',
  'moved_to_other_support',
  'moved_away',
  'long_stay_institution',
  'died',
  'contact_lost',
  'service_ended',
  'other',
] as const;
export type ClosureReason = (typeof closureReasons)[number];

/** How far one checklist step is (domain.md 5.2); only `to_do` leaves it open. */
export const checklistItemStates = ['to_do', 'done', 'not_needed', 'person_declined'] as const;
export type ChecklistItemState = (typeof checklistItemStates)[number];

/** Steps of opening (domain.md 5.2). */
export const openingItems = [
  'op_01',
  'op_02',
  'op_03',
  'op_04',
  'op_05',
  'op_06',
  'op_07',
  'op_08',
  'op_09',
  'op_10',
  'op_11',
  'op_12',
  'op_13',
  'op_14',
  'op_15',
] as const;

/** Steps of the time with support (domain.md 5.2). */
export const managementItems = [
  'mg_01',
  'mg_02',
  'mg_03',
  'mg_04',
  'mg_05',
  'mg_06',
  'mg_07',
  'mg_08',
  'mg_09',
  'mg_10',
  'mg_11',
  'mg_12',
  'mg_13',
] as const;

/** Steps of closing (domain.md 5.2). */
export const closingItems = [
  'cl_01',
  'cl_02',
  'cl_03',
  'cl_04',
  'cl_05',
  'cl_06',
  'cl_07',
  'cl_08',
  'cl_09',
  'cl_10',
] as const;

/** The three checklists of a support episode (domain.md 5.2). */
export const checklists = ['opening', 'management', 'closing'] as const;
export type Checklist = (typeof checklists)[number];

/** Every checklist step, in order. */
export const checklistItems = [...openingItems, ...managementItems, ...closingItems] as const;
export type ChecklistItem = (typeof checklistItems)[number];
