/** Somebody's absence, or their handover for good (`last_day` null). */
export interface CoversTable {
  readonly id: string;
  readonly away_id: string;
  readonly from_day: string;
  readonly last_day: string | null;
  readonly word: string;
  readonly made_by_name: string;
  readonly made_at: string;
  /** Set when it was taken back before a day of it was over; later it ends by its last day. */
  readonly taken_back_on: string | null;
}

/** A person in it, and the colleague who is there for them. */
export interface CoverCasesTable {
  readonly cover_id: string;
  readonly case_id: string;
  readonly worker_id: string;
  /** The assignment with the days; null for a handover for good, whose assignment goes on by itself. */
  readonly assignment_id: string | null;
  readonly word: string;
  readonly next_step: string;
  /** When the one who was away had read what changed. */
  readonly read_on: string | null;
}
