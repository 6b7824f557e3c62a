import type { DisclosureBasis } from '#shared/domain/consent/consent-codes.ts';
import type {
  NetworkAct,
  ReferralState,
  referralDirections,
  referralOutcomes,
  referralWays,
  ServiceKind,
} from '#shared/domain/network/network-codes.ts';

/** domain.md 13.5, `Agency`: one list for the whole organisation. */
export interface AgenciesTable {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly contact: string;
  readonly note: string;
  readonly archived_on: string | null;
}

/** domain.md 13.5, `AgencyLink`. */
export interface AgencyLinksTable {
  readonly id: string;
  readonly case_id: string;
  readonly agency_id: string;
  readonly contact_name: string;
  readonly role: string;
  readonly lead_on: string;
  readonly since: string;
  readonly until: string | null;
  readonly consent_id: string | null;
}

/** A way to somebody else, out or in; `name` is kept as it was when it was sent. */
export interface ReferralsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly direction: (typeof referralDirections)[number];
  readonly kind: ServiceKind;
  readonly agency_id: string | null;
  readonly directory_entry_id: string | null;
  readonly name: string;
  readonly what_for: string;
  readonly sent_on: string;
  readonly way: (typeof referralWays)[number];
  /** JSON list of what was told; empty when nothing was. */
  readonly sections: string;
  readonly basis: DisclosureBasis | null;
  readonly consent_id: string | null;
  readonly state: ReferralState;
  readonly answered_on: string | null;
  readonly answer_words: string;
  readonly next_look_on: string | null;
  readonly outcome: (typeof referralOutcomes)[number] | null;
  readonly outcome_words: string;
  readonly closed_on: string | null;
}

/** What the timeline says of agencies, referrals, supporters and groups. */
export interface NetworkMomentsTable {
  readonly entry_key: number;
  readonly act: NetworkAct;
  readonly name: string;
  readonly text: string;
}
