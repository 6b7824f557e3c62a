import type { ServiceKind } from '#shared/domain/network/network-codes.ts';

/** domain.md 13.5, `ServiceDirectoryEntry`. */
export interface DirectoryEntriesTable {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly kind: ServiceKind;
  readonly what_for: string;
  readonly how_to_reach: string;
  readonly opening_hours: string;
  readonly eligibility: string;
  readonly languages: string;
  readonly checked_on: string | null;
  readonly closed_on: string | null;
  /** Which row of which source it is; imports merge by it. */
  readonly external_id: string | null;
  readonly batch_id: string | null;
  /** 1 once somebody changed it here: no undo takes that back. */
  readonly changed_by_hand: number;
}

/** One import of a directory. */
export interface DirectoryBatchesTable {
  readonly id: string;
  readonly kind: 'hsds' | 'csv';
  readonly source: string;
  readonly imported_at: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly counts: string;
  readonly undone_at: string | null;
}

/** What a batch did to an entry: null where it made it, else the entry as it stood before, as JSON. */
export interface DirectoryBatchRowsTable {
  readonly batch_id: string;
  readonly entry_id: string;
  readonly before: string | null;
}
