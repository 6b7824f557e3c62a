/** Our own eight statements (domain.md 11.4); their words are in the catalogue. */
export const houseStatements = [
  'listens',
  'i_decide',
  'who_to_call',
  'when_needed',
  'keeps_home',
  'say_no',
  'with_me',
  'tell_a_friend',
] as const;

/** The form that ships with Keystead; others are made by the organisation. */
export const houseForm = 'house';

/** From “not at all” to “very much”, or the statement does not apply. */
export const agreementAnswers = ['1', '2', '3', '4', '5', 'does_not_apply'] as const;
export type AgreementAnswer = (typeof agreementAnswers)[number];

/** The two open lines of every form. */
export const openLines = ['keep', 'change'] as const;
export type OpenLine = (typeof openLines)[number];

/** How an answer came in. */
export const answerWays = ['kiosk', 'paper', 'import'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** What happens to an open line before anybody else reads it (domain.md 11.4). */
export const commentStates = ['waiting', 'shown', 'kept_back'] as const;
export type CommentState = (typeof commentStates)[number];

/** Named voices (domain.md 13.5). */
export const voiceKinds = ['compliment', 'complaint', 'suggestion'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** How people who use the service took part in running it. */
export const involvementKinds = [
  'choosing_staff',
  'board_or_council',
  'training_others',
  'leading_a_group',
  'shaping_a_rule',
  'checking_the_service',
  'house_meeting',
  'other',
] as const;
export type InvolvementKind = (typeof involvementKinds)[number];

/** Fewer answers than this are never shown (domain.md 11.4). */
export const fewestAnswers = 5;
