import type {
  matchEndings,
  MatchState,
  PeerAnswer,
  peerOfferers,
  SupporterRole,
} from '#shared/domain/peers/peer-codes.ts';

/** What both sides tell; lists are JSON, nobody filters by them. */
export interface PeerSideColumns {
  readonly topics: string;
  readonly languages: string;
  readonly interests: string;
  readonly days: string;
  readonly areas: string;
  readonly contact_ways: string;
  readonly gender: string;
  readonly not_for_me_topics: string;
  readonly not_for_me: string;
}

/** domain.md 11.2, `PeerProfile`: written by the peer alone. */
export interface PeerProfilesTable extends PeerSideColumns {
  readonly worker_id: string;
  readonly about: string;
  /** JSON list of the parts that others may see. */
  readonly shown: string;
  readonly places: number;
  readonly is_open: number;
  readonly employer_line: string;
  readonly workplace_line: string;
  readonly peer_group: string;
  readonly signed_version: number | null;
  readonly signed_on: string | null;
}

/** Versions of the role description of peers. */
export interface PeerRolesTable {
  readonly version: number;
  readonly text: string;
  readonly written_on: string;
  readonly by_name: string;
}

/** domain.md 11.2, `PeerPreference`. */
export interface PeerPreferencesTable extends PeerSideColumns {
  readonly case_id: string;
  readonly wished_gender: string;
  readonly wishes: string;
  readonly not_these: string;
  readonly written_on: string;
  readonly by_name: string;
}

/** domain.md 11.2, `PeerOffer`. */
export interface PeerOffersTable {
  readonly id: string;
  readonly case_id: string;
  readonly offered_on: string;
  readonly offered_by: (typeof peerOfferers)[number];
  readonly by_id: string;
  readonly by_name: string;
  readonly how: string;
  readonly answer: PeerAnswer;
  readonly ask_again_on: string | null;
}

/** domain.md 11.2, `MentorMatch`. */
export interface MentorMatchesTable {
  readonly id: string;
  readonly case_id: string;
  readonly worker_id: string;
  readonly worker_name: string;
  readonly role: SupporterRole;
  readonly proposed_on: string;
  readonly reasons: string;
  readonly met_on: string | null;
  readonly person_feedback: string;
  readonly state: MatchState;
  readonly ended_on: string | null;
  readonly ending: (typeof matchEndings)[number] | null;
  /** The assignment through which the supporter sees the file. */
  readonly assignment_id: string | null;
}
