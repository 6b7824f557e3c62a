import type {
  AnswerWay,
  ExceptionGround,
  IdentityWay,
  RefusalReason,
  RequestKind,
  RequestOutcome,
  RequestSide,
  RequestState,
  RestrictionGround,
  WithholdReason,
} from '#shared/domain/rights/rights-codes.ts';

/** What somebody asked for about their own data (domain.md 9.4, `DataRequest`). */
export interface DataRequestsTable {
  readonly id: string;
  readonly case_id: string;
  readonly kind: RequestKind;
  readonly received_on: string;
  readonly side: RequestSide;
  readonly asked_by_name: string;
  readonly authority: string;
  readonly words: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly identity_how: IdentityWay | null;
  readonly identity_on: string | null;
  readonly identity_note: string;
  readonly extended_months: number;
  readonly extension_reason: string;
  readonly extension_told_on: string | null;
  readonly state: RequestState;
  readonly outcome: RequestOutcome | null;
  readonly ended_on: string | null;
  readonly ended_by: string;
  readonly end_note: string;
  readonly answer_how: AnswerWay | null;
  readonly refusal_reason: RefusalReason | null;
  readonly search_request_id: string | null;
}

/** Days on which the clock of a request stood still. */
export interface DataRequestPausesTable {
  readonly id: string;
  readonly request_id: string;
  readonly from_day: string;
  readonly until_day: string | null;
  readonly by_name: string;
}

/** Data that are kept and not used (GDPR Art. 18). */
export interface RestrictionsTable {
  readonly id: string;
  readonly case_id: string;
  readonly request_id: string | null;
  readonly from_day: string;
  readonly ground: RestrictionGround;
  readonly note: string;
  readonly by_name: string;
  readonly lifted_on: string | null;
  readonly told_on: string | null;
  readonly lift_reason: string;
  readonly lifted_by: string;
}

/** What may go out all the same: for one person, on one day. */
export interface RestrictionExceptionsTable {
  readonly id: string;
  readonly restriction_id: string;
  readonly at: string;
  readonly on_day: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly ground: ExceptionGround;
  readonly reason: string;
}

/** What the person says is wrong, beside what the organisation keeps (GDPR Art. 16). */
export interface DisputeNotesTable {
  readonly id: string;
  readonly case_id: string;
  readonly request_id: string | null;
  readonly entry_key: number | null;
  readonly about: string;
  readonly person_words: string;
  readonly our_view: string;
  readonly noted_on: string;
  readonly by_name: string;
  readonly settled_on: string | null;
}

/** What a worker marked to be left out of the copy that a request is answered with. */
export interface AccessMarksTable {
  readonly id: string;
  readonly request_id: string;
  /** Which text: table, row and field of the copy. */
  readonly item: string;
  /** First character of the passage; null when the whole entry is held back. */
  readonly from_char: number | null;
  /** The passage as it stood when it was marked; empty for a whole entry. */
  readonly passage: string;
  readonly reason: WithholdReason;
  /** Why, for the file; never in the copy. */
  readonly note: string;
  readonly by_name: string;
}
