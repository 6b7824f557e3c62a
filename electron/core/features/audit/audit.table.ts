/** Append-only chain (security.md 3.5): ids and keyed hashes, never names or text. */
export interface AuditEventsTable {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  readonly detail: string;
  readonly prev: string;
  readonly h: string;
  readonly sig: string;
}
