/** The reports about a service (issue 6, item 4), in the order in which they are listed. */
export const reportKeys = [
  'outcomes',
  'wellbeing',
  'sustainment',
  'days_to_home',
  'contacts',
  'caseload',
  'fidelity',
  'peers',
  'referrals',
  'unmet_need',
] as const;
export type ReportKey = (typeof reportKeys)[number];

/** Tables of the reports: what each is about. One key may stand several times, for each star, scale or method. */
export const reportTableKeys = [
  'star_movement',
  'star_mean_change',
  'star_starting_points',
  'wellbeing_first_latest',
  'wellbeing_change',
  'wellbeing_levels',
  'sustained',
  'homes_kept',
  'days_to_home',
  'contacts_by_channel',
  'contacts_by_place',
  'contact_shares',
  'contact_results',
  'caseload_by_method',
  'caseload_by_state',
  'fidelity',
  'fidelity_of_method',
  'peer_asked_by_method',
  'peer_asked_by_worker',
  'referrals_by_kind',
  'referral_results',
  'referral_sources',
  'unmet_methods',
  'unmet_services',
] as const;

/** Where the words of a row or a column come from; `own` ones bring their name. The key `all` is always the total. */
export const reportWordKinds = [
  'own',
  'star_area',
  'star_band',
  'star_change',
  'wellbeing_scale',
  'wellbeing_item',
  'wellbeing_change',
  'wellbeing_level',
  'months',
  'channel',
  'place',
  'contact_status',
  'method',
  'case_state',
  'metric',
  'service_kind',
  'referral_state',
  'referral_outcome',
  'measure',
] as const;
export type ReportWordKind = (typeof reportWordKinds)[number];

/** Rows and columns that are measures of a report and have no code of their own elsewhere. */
export const reportMeasures = [
  'all',
  'housing_support_star',
  'people',
  'answered_both',
  'answered_first',
  'left_out',
  'nothing_to_compare',
  'one_reading',
  'with_reading',
  'mean_first',
  'mean_latest',
  'first',
  'latest',
  'figure',
  'much_higher',
  'higher',
  'about_same',
  'lower',
  'much_lower',
  'moved_in_long_ago',
  'died',
  'counted',
  'same_home_yes',
  'same_home_no',
  'same_home_not_confirmed',
  'any_home_yes',
  'any_home_no',
  'any_home_not_confirmed',
  'happened',
  'homes_lost',
  'positive_moves',
  'evictions_prevented',
  'moved_in',
  'waiting',
  'median_days',
  'search_known',
  'fewest_days',
  'most_days',
  'median_days_since_search',
  'contacts',
  'minutes',
  'face_to_face',
  'in_vivo',
  'no_method',
  'weight',
  'posts',
  'per_post',
  'limit',
  'places_left',
  'numerator',
  'denominator',
  'value',
  'asked',
  'not_asked',
  'answer_yes',
  'answer_later',
  'answer_no',
  'due',
  'asked_in_time',
  'asked_late',
  'nobody',
  'referrals',
  'to_others',
  'to_us',
  'somebody_else',
  'not_offered',
  'no_place',
] as const;
export type ReportMeasure = (typeof reportMeasures)[number];

/** Units of figures that are no counts. */
export const reportUnits = [
  'days',
  'steps',
  'points',
  'minutes',
  'per_week',
  'per_post',
  'posts',
  'ratio',
  'percent',
  'weeks',
  'people',
  'contacts',
] as const;
export type ReportUnit = (typeof reportUnits)[number];

/** What a report says about itself, besides its figures. */
export const reportRemarks = [
  /** domain.md 1.8, printed with every chart of a star. */
  'steps_not_measurements',
  /** domain.md 2.4: estimated and derived scores count in no group. */
  'no_estimates',
  /** domain.md 2.5: bands describe groups and find no illness. */
  'levels_describe_groups',
  /** domain.md 6.6: what nobody confirmed is not lost. */
  'not_confirmed_is_not_lost',
  /** As the files stand today, whatever the period. */
  'as_of_today',
  /** domain.md 4.4: about the service. */
  'about_the_service',
] as const;
export type ReportRemark = (typeof reportRemarks)[number];

/** How a table is best drawn; the figures stand beside it always. */
export const reportCharts = ['bars', 'stacked', 'diverging', 'steps'] as const;

/** In what form a report can leave the vault, besides paper. */
export const reportFormats = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Bounds of the smallest count that goes out, and what it is unless a manager changes it (security.md 2, row 13). */
export const fewestBounds = { least: 3, most: 10, usual: 5 } as const;
