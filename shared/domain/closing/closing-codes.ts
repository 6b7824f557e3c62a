/** Indicators of the readiness conversation besides the person's own wish (domain.md 5.3). None blocks, none forces. */
export const readinessIndicators = [
  'income_steady',
  'rent_in_time',
  'feels_like_home',
  'letters_and_appointments',
  'people_to_turn_to',
  'day_has_content',
  'substances_manageable',
  'health_care_in_place',
  'safety_plan_known',
  'neighbours_and_landlord',
  'knows_way_back',
] as const;

/** How an indicator is answered, by the person and by the worker, each for themselves (domain.md 5.3). */
export const readinessAnswers = ['going_well', 'mostly', 'not_yet', 'not_relevant'] as const;

/** The twelfth indicator is the person's own statement: it stands first and largest (domain.md 5.3). */
export const stepBackAnswers = ['yes', 'not_sure', 'no'] as const;

/** What a follow-up found about the home (domain.md 13.5, `FollowUp`). */
export const stillHousedAnswers = ['yes_same', 'yes_other', 'no', 'not_confirmed'] as const;
export type StillHoused = (typeof stillHousedAnswers)[number];

/** Which contact the person would like from here on (domain.md 5.4). */
export const contactWishes = ['as_agreed', 'more_often', 'support_again', 'none', 'not_asked'] as const;
export type ContactWish = (typeof contactWishes)[number];
