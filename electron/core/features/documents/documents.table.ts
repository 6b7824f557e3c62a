import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';

/** A file of a case and what is written about it; after its removal the line stays without the file. */
export interface DocumentsTable {
  readonly entry_key: number;
  readonly id: string;
  readonly case_id: string;
  readonly title: string;
  readonly received_on: string;
  readonly note: string;
  readonly shared_with_person: SharedWithPerson;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly removed_at: string | null;
  readonly removed_by: string;
  readonly removed_reason: string;
}

/** The file in parts of `documentPartBytes`. */
export interface DocumentPartsTable {
  readonly document_id: string;
  readonly part: number;
  readonly content: Buffer;
}
