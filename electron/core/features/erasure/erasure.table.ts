import type {
  ErasureGround,
  ErasureState,
  RetentionAction,
  RetentionCategory,
} from '#shared/domain/erasure/erasure-codes.ts';

/**
 * What is left of an erased file: random ids that lead to nobody, and facts without content. With the ids it is
 * applied again to an older copy of the vault (security.md 3.8).
 */
export interface ErasuresTable {
  readonly id: string;
  readonly case_id: string;
  readonly person_id: string;
  /** Stays taken: no later file gets the number. */
  readonly case_no: number;
  readonly ground: ErasureGround;
  readonly asked_on: string | null;
  readonly erased_at: string;
  readonly by_id: string;
  readonly by_name: string;
  /** 1 where names that stand alone were replaced in other files too. */
  readonly single_names: number;
  /** Until this day earlier backups may still hold the file. */
  readonly backups_until: string;
  /** JSON: how many records of each kind went. */
  readonly counts: string;
  readonly state: ErasureState;
  /** What the last look through the file searches for, masked; null once it is done. */
  readonly words: Buffer | null;
  /** JSON: what the last look found; null before it. */
  readonly findings: string | null;
  /** When it was applied again to a vault that came from an older copy. */
  readonly reapplied_at: string | null;
}

/** That somebody asked for a file to be erased, and why it was kept if it was. */
export interface ErasureRequestsTable {
  readonly id: string;
  readonly case_id: string;
  readonly asked_on: string;
  readonly words: string;
  readonly by_name: string;
  /** The search that authors of private logs were asked for. */
  readonly search_request_id: string | null;
  readonly refused_on: string | null;
  readonly refused_by: string;
  /** JSON list of codes. */
  readonly keep_grounds: string;
  readonly refusal_words: string;
}

/** A file that must not be erased: a court, a claim, an inquiry. */
export interface LegalHoldsTable {
  readonly id: string;
  readonly case_id: string;
  readonly reason: string;
  readonly set_on: string;
  readonly set_by: string;
  readonly until_day: string | null;
  readonly lifted_on: string | null;
  readonly lifted_by: string;
  readonly lift_reason: string;
}

/** domain.md 9.4, `RetentionRule`; a category without a row has the default. */
export interface RetentionRulesTable {
  readonly category: RetentionCategory;
  readonly keep_years: number;
  readonly action: RetentionAction;
  readonly reason: string;
  readonly changed_on: string;
  readonly changed_by: string;
}

/** That a file whose time was over is kept for longer. */
export interface RetentionReviewsTable {
  readonly id: string;
  readonly case_id: string;
  readonly decided_on: string;
  readonly by_name: string;
  readonly keep_until: string;
  readonly reason: string;
}
