import type { ReceiptState } from '#shared/domain/money/money-codes.ts';

/** A box of petty cash; of a service or of a team. */
export interface PettyBooksTable {
  readonly id: string;
  readonly name: string;
  readonly service_id: string | null;
  readonly team_id: string | null;
  readonly is_closed: number;
}

/** A line of a book; written once and never changed but for its receipt. Minor units, less than nothing goes out. */
export interface PettyEntriesTable {
  readonly id: string;
  readonly book_id: string;
  /** 1, 2, 3 … in the order of writing. */
  readonly number: number;
  readonly on_day: string;
  readonly amount: number;
  readonly what: string;
  readonly case_id: string | null;
  readonly receipt: ReceiptState;
  /** Number of the line that it takes back. */
  readonly counters: number | null;
  readonly author_name: string;
  readonly written_at: string;
}

/** What somebody counted in the box, and after which line. */
export interface PettyCountsTable {
  readonly id: string;
  readonly book_id: string;
  readonly at: string;
  readonly by_name: string;
  readonly counted: number;
  readonly after_number: number;
  readonly note: string;
}
