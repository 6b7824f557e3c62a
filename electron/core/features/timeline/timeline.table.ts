import type { Generated } from 'kysely';
import type { EntryKind } from '#shared/contracts/timeline.ts';

/**
 * The spine: one row for each thing that happened in a case, clustered by case (`key` = case number · 2²⁴ + sequence);
 * the tables of each kind hang on `key` (performance.md).
 */
export interface EntriesTable {
  readonly key: number;
  readonly id: string;
  readonly case_no: number;
  readonly kind: EntryKind;
  /** When it happened. */
  readonly at: string;
  /** When it was written down. */
  readonly written_at: string;
  readonly author_id: string;
  /** The author's name as it was: it stays when the worker is gone (domain.md 14). */
  readonly author_name: string;
  /** Counts all entries of the vault in the order of writing: the row number of the full-text index, so newest first costs nothing there. */
  readonly written_no: number;
  /** The import that it came with; null for one that was written here. */
  readonly import_batch_id: Generated<string | null>;
}

/** A dated correction: what stood there before, and why it changed. */
export interface EntryAmendmentsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly at: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly reason: string;
  readonly before: string;
}
