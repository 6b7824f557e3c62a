/** Contents of a handover, in their fixed order (domain.md 5.5). */
export const handoverSections = [
  'name_and_contact',
  'what_matters',
  'strengths',
  'home_and_tenancy',
  'money',
  'people_around',
  'goals',
  'safety_plan',
  'key_dates',
  'services',
  'tenancy_concerns',
  'star',
  'wellbeing',
  'consent_and_recipient',
  'author_and_version',
] as const;
export type HandoverSection = (typeof handoverSections)[number];

/** For whom the handover is worded: the person's own copy, or a professional who takes over (domain.md 5.5). */
export const handoverViews = ['person', 'professional'] as const;

/** Occasion of a handover (domain.md 13.5). */
export const handoverKinds = ['worker_change', 'other_agency', 'cover', 'callover_pack'] as const;
