/** What became of a contact; an attempt is the service's attempt, never a fault of the person (domain.md 0.3, 6.1). */
export const contactStatuses = [
  'completed',
  'attempted',
  'cancelled_by_person',
  'cancelled_by_service',
  'rescheduled',
] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** Who began the contact (domain.md 6.1). */
export const contactInitiatives = ['person', 'worker', 'other'] as const;
export type ContactInitiative = (typeof contactInitiatives)[number];

/** How the contact was made (domain.md 6.1). */
export const contactChannels = ['face_to_face', 'phone', 'video', 'text', 'letter', 'note_left'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Where the contact took place (domain.md 6.1). */
export const contactPlaces = [
  'home',
  'street',
  'public_place',
  'accompanied_appointment',
  'other_agency',
  'institution',
  'service_premises',
  'remote',
] as const;
export type ContactPlace = (typeof contactPlaces)[number];

/** What a contact was for; several may apply. The list is ours: domain.md 6.1 asks for `purpose[]` without naming values. */
export const contactPurposes = [
  'getting_to_know',
  'checking_in',
  'home_and_tenancy',
  'finding_a_home',
  'money_and_papers',
  'health',
  'wellbeing',
  'substances',
  'people_around',
  'days_and_work',
  'safety',
  'goals_and_plans',
  'star',
  'going_along',
  'practical_help',
  'other',
] as const;

/** The four display words of the contact rhythm (domain.md 6.2). */
export const rhythmWords = ['in_touch', 'due_this_week', 'time_to_get_in_touch', 'talk_in_team'] as const;
export type RhythmWord = (typeof rhythmWords)[number];
