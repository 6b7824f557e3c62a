import type { ConsentTerm } from '../consent/consent-in-force.ts';
import { consentStanding } from '../consent/consent-in-force.ts';
import { addMonthsClamped } from '../dates/calendar.ts';
import type { ReferralState, SpeakingState } from './network-codes.ts';

/** Whether we may speak with an agency on a day, by the consent that its link names (domain.md 9.4). */
export function speakingState(consent: Omit<ConsentTerm, 'scopes'> | null, today: string): SpeakingState {
  if (consent === null) return 'no_consent';
  const standing = consentStanding(consent, today);
  return standing === 'in_force' ? 'may_speak' : standing;
}

/** Months after which an entry of the directory says that nobody has checked it. */
const checkMonths = 12;

/** When somebody last made sure that an entry is right: `never`, longer than a year ago, or lately. */
export function checkState(checkedOn: string | null, today: string): 'never' | 'long_ago' | 'checked' {
  if (checkedOn === null) return 'never';
  return addMonthsClamped(checkedOn, checkMonths) < today ? 'long_ago' : 'checked';
}

/** A referral that somebody still has to look after. */
export function isOpenReferral(referral: {
  readonly state: ReferralState;
  readonly closedOn: string | null;
}): boolean {
  return (
    referral.closedOn === null &&
    (referral.state === 'waiting_for_answer' ||
      referral.state === 'waiting_list' ||
      referral.state === 'accepted')
  );
}

/** What is kept of a referral beside its words. */
export interface ReferralPlan {
  readonly state: ReferralState;
  readonly sentOn: string;
  readonly answeredOn: string | null;
  readonly answerWords: string;
}

/** What keeps an answer from being written: its day, and a reason where somebody refused. */
export function findAnswerProblems(
  plan: ReferralPlan,
  today: string,
): Readonly<Partial<Record<'answeredOn' | 'answerWords', 'required' | 'in_the_future' | 'before_start'>>> {
  const { state, sentOn, answeredOn, answerWords } = plan;
  if (state === 'waiting_for_answer') return {};
  return {
    ...(answeredOn === null ? { answeredOn: 'required' as const } : {}),
    ...(answeredOn !== null && answeredOn > today ? { answeredOn: 'in_the_future' as const } : {}),
    ...(answeredOn !== null && answeredOn < sentOn ? { answeredOn: 'before_start' as const } : {}),
    ...(state === 'refused' && answerWords.trim() === '' ? { answerWords: 'required' as const } : {}),
  };
}
