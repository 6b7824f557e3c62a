/** Append-only chain (security.md 3.5): ids and keyed hashes, never names or text. */
export interface AuditEventsTable {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  readonly case_id: string | null;
  readonly detail: string;
  readonly prev: string;
  readonly h: string;
  readonly sig: string;
}

/** What a check of the chain found; the newest is shown. */
export interface AuditChecksTable {
  readonly id: string;
  readonly at: string;
  readonly scope: 'tail' | 'all';
  /** Number of the newest entry then. */
  readonly head_seq: number;
  readonly entries: number;
  /** Entries that are not what their actors wrote, where they wrote them. */
  readonly bad: number;
  readonly first_bad: number | null;
  /** Heads kept outside the database, and how many of them the chain does not hold. */
  readonly anchors: number;
  readonly bad_anchors: number;
  /** Who has looked at what it found. */
  readonly seen_by: string | null;
}
