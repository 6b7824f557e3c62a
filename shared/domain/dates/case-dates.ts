import type { CaseId } from '../../lib/ids.ts';
import type { ConsentScope } from '../consent/consent-codes.ts';
import type { RecordKind } from '../records/record-codes.ts';

/** Own dates that somebody writes into a file (domain.md 13.5, `KeyDate`). */
export const keyDateKinds = [
  'key_review',
  'key_court',
  'key_benefit',
  'key_rent',
  'key_medical',
  'key_anniversary',
  'key_other',
] as const;
export type KeyDateKind = (typeof keyDateKinds)[number];

/** What a day of a case is about. Each tool that knows days to come adds its own. */
export const caseDateKinds = [
  'next_contact',
  'star_review',
  'tool_review',
  'goal_review',
  'plan_review',
  'consent_ends',
  'follow_up',
  'record_review',
  'viewing',
  'wellbeing_review',
  'overview_review',
  'referral_look',
  'peer_ask',
  'cti_phase_end',
  'concern_step',
  'concern_court',
  'concern_eviction',
  'concern_notice_ends',
  'concern_other',
  ...keyDateKinds,
  'appeal_deadline',
  'benefit_decision',
  'benefit_review',
  'benefit_expected',
  'debt_instalment',
  'rent_instalment',
  'thing_back',
  'money_review',
  'request_access',
  'request_correction',
  'request_erasure',
  'request_restriction',
  'request_objection',
  'request_portability',
] as const;
export type CaseDateKind = (typeof caseDateKinds)[number];

/** A day of a case that somebody has to remember: something open, that was planned, agreed or set by somebody else. */
export interface CaseDate {
  readonly caseId: CaseId;
  readonly on: string;
  /** The instant, where a time was given. */
  readonly at: string | null;
  readonly kind: CaseDateKind;
  /** What to say besides the kind, in the words of whoever wrote it; empty where the kind says it all. */
  readonly text: string;
  /** Which document is to be looked at again, for `record_review`. */
  readonly record?: RecordKind;
  /** For a day that was written in by hand. */
  readonly own?: { readonly id: string; readonly visibleToPerson: boolean };
}

/** Appointments: once their day is over there is nothing left to do about them. What is due stays until it is done. */
const passing: ReadonlySet<CaseDateKind> = new Set([
  'next_contact',
  'consent_ends',
  'key_court',
  'key_benefit',
  'key_rent',
  'key_medical',
  'key_anniversary',
  'key_other',
  'appeal_deadline',
  'benefit_expected',
  'debt_instalment',
  'rent_instalment',
  'viewing',
  'concern_court',
]);

/** True while a day is still to be remembered: it is to come, or what was due then is not done yet. */
export function isToRemember({ kind, on }: Pick<CaseDate, 'kind' | 'on'>, today: string): boolean {
  return on >= today || !passing.has(kind);
}

/** Days that say more than that something takes place: the scope that must cover them before they leave the house. */
const scopes: Readonly<Partial<Record<CaseDateKind, ConsentScope>>> = {
  goal_review: 'goals',
  plan_review: 'goals',
  wellbeing_review: 'health',
  key_medical: 'health',
  key_rent: 'home_and_tenancy',
  viewing: 'home_and_tenancy',
  concern_court: 'home_and_tenancy',
  concern_eviction: 'home_and_tenancy',
  concern_notice_ends: 'home_and_tenancy',
  appeal_deadline: 'money',
  benefit_decision: 'money',
  benefit_review: 'money',
  benefit_expected: 'money',
  debt_instalment: 'money',
  rent_instalment: 'money',
};

/** Days that remind the team of its own part; they stand on nobody's page. */
const team: ReadonlySet<CaseDateKind> = new Set(['peer_ask', 'concern_step', 'concern_other']);

/** Days between the person and the team: on the person's own page, on no other. */
const ours: ReadonlySet<CaseDateKind> = new Set([
  'record_review',
  'referral_look',
  'thing_back',
  'money_review',
  'request_access',
  'request_correction',
  'request_erasure',
  'request_restriction',
  'request_objection',
  'request_portability',
]);

/** True for a day that the person's own page may carry. */
export function mayShowDate({ kind, own }: Pick<CaseDate, 'kind' | 'own'>): boolean {
  return own?.visibleToPerson !== false && !team.has(kind);
}

/** True for a day that a page for others may carry (domain.md 5.5, 9.4). */
export function mayShareDate(date: Pick<CaseDate, 'kind' | 'own'>, given: readonly ConsentScope[]): boolean {
  const scope = scopes[date.kind];
  return mayShowDate(date) && !ours.has(date.kind) && (scope === undefined || given.includes(scope));
}

/** Soonest first; on one day those with a time in their order after those without. */
export function byDay(one: Pick<CaseDate, 'on' | 'at'>, other: Pick<CaseDate, 'on' | 'at'>): number {
  return one.on.localeCompare(other.on) || (one.at ?? '').localeCompare(other.at ?? '');
}
