/** Kinds of home a person may wish for or be offered. The list is ours: domain.md 13.5 asks for `homeTypes[]` without naming values. */
export const homeTypes = [
  'own_flat',
  'studio',
  'room_in_shared_home',
  'house',
  'supported_home',
  'family_home',
  'anything_safe',
] as const;
export type HomeType = (typeof homeTypes)[number];

/** With whom somebody wants to live (domain.md 13.5, `liveWith`). */
export const liveWithWishes = ['alone', 'partner', 'family', 'friends', 'others', 'open'] as const;

/** How a search ended (domain.md 13.5, `HousingSearch`). */
export const searchOutcomes = ['found', 'paused', 'stopped'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

/** The person's answer to an offer; a "no" costs nothing (domain.md 13.5, `HousingOffer`). */
export const offerAnswers = ['thinking', 'yes', 'no'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** The landlord's answer. */
export const landlordAnswers = ['waiting', 'yes', 'no'] as const;

/** What "I had a real choice" is asked about (domain.md 4.4, `choice_rating`). */
export const choiceAreas = ['area', 'home_type', 'live_with', 'worker'] as const;
export type ChoiceArea = (typeof choiceAreas)[number];

/** The person's own answer, from 1 "not at all" to 5 "completely". */
export const choiceSteps = [1, 2, 3, 4, 5] as const;

/** What of a search for a home stands in the timeline. */
export const housingActs = [
  'search_began',
  'home_offered',
  'search_ended',
  'choice_told',
  'member_joined',
  'member_left',
] as const;
