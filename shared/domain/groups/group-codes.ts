/** S1's kinds of group (domain.md 11.3). */
export const groupKinds = [
  'before_moving_in',
  'while_housed',
  'sharing',
  'house_rules',
  'living_together',
  'skills',
  'work_experiences',
  'project_work',
  'household',
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** How often a group meets. */
export const groupRhythms = ['weekly', 'every_two_weeks', 'monthly', 'now_and_then'] as const;

/** Whether somebody was there; not being there has no reason (domain.md 11.3). */
export const attendanceStates = ['came', 'came_for_part', 'sent_regards', 'not_this_time'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** What somebody said to an invitation. */
export const invitationAnswers = ['invited', 'would_like', 'maybe_later', 'no_thanks'] as const;

/** True when the person was there: only this reaches their timeline, as "came to the group". */
export function wasThere(state: AttendanceState): boolean {
  return state === 'came' || state === 'came_for_part';
}
