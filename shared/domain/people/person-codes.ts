/** How the person wants paperwork to be done (domain.md 0.3). */
export const paperworkPreferences = [
  'writes_self',
  'completes_together',
  'worker_writes_shows',
  'prefers_no_paperwork',
] as const;

/** Whether the person has seen a record; withholding always needs a reason (domain.md 0.3). */
export const sharedWithPersonStates = [
  'not_yet',
  'shown',
  'copy_given',
  'declined',
  'withheld_third_party_or_harm',
] as const;
export type SharedWithPerson = (typeof sharedWithPersonStates)[number];
