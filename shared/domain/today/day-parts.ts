import type { CaseDateKind } from '../dates/case-dates.ts';

/** Where a day of a person stands on Today (issue 6, item 1). */
export const dayParts = ['concern', 'review', 'date'] as const;
export type DayPart = (typeof dayParts)[number];

const parts: Readonly<Partial<Record<CaseDateKind, DayPart>>> = {
  concern_step: 'concern',
  concern_court: 'concern',
  concern_eviction: 'concern',
  concern_notice_ends: 'concern',
  concern_other: 'concern',
  star_review: 'review',
  tool_review: 'review',
  goal_review: 'review',
  plan_review: 'review',
  record_review: 'review',
  wellbeing_review: 'review',
  overview_review: 'review',
  money_review: 'review',
  cti_phase_end: 'review',
};

/** Worries about a home with their next step, what is to be looked at again, and everything else that has a day. */
export function dayPartOf(kind: CaseDateKind): DayPart {
  return parts[kind] ?? 'date';
}
