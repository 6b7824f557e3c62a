/** Figures of how a service works (domain.md 4.4), in the order in which they are shown. */
export const fidelityMetrics = [
  'caseload_per_fte',
  'contacts_per_week',
  'face_to_face_share',
  'in_vivo_share',
  'support_minutes_per_week',
  'team_approach',
  'days_to_home',
  'offers_per_person',
  'offer_declined_without_loss',
  'choice_rating',
  'taper_ratio',
  'follow_up_done',
  'no_early_drop',
  'weekly_team_meeting',
  'supervision_on_time',
  'separation_support_ended',
  'separation_home_ended',
  'worker_continuity',
] as const;
export type FidelityMetric = (typeof fidelityMetrics)[number];

/** Lines of the service's own look at itself: the checklist of S5 and its four preconditions (domain.md 4.5). */
export const selfCheckLines = [
  'differentiated',
  'everyone',
  'ways_in',
  'act_option',
  'other_groups',
  'range',
  'understanding',
  'outreach',
  'capacity',
] as const;
export type SelfCheckLine = (typeof selfCheckLines)[number];

/** What a line of the self-check can be. */
export const selfCheckAnswers = ['yes', 'partly', 'not_yet'] as const;
export type SelfCheckAnswer = (typeof selfCheckAnswers)[number];
