import type { DateOrder, DecimalSign, SheetKind } from '#shared/domain/spreadsheets/sheet-codes.ts';

/**
 * How the columns of a spreadsheet were matched, for the next file with the same headings: names of fields, numbers of
 * columns, and the words of code columns. Nothing about a person; headings are kept as a hash only.
 */
export interface SpreadsheetMappingsTable {
  readonly id: string;
  readonly name: string;
  readonly kind: SheetKind;
  /** SHA-256 of the folded headings in their order. */
  readonly fingerprint: string;
  /** JSON, as are the two below. */
  readonly mapping: string;
  readonly fill: string;
  readonly value_matches: string;
  readonly system: string;
  readonly template_id: string | null;
  readonly date_order: DateOrder | null;
  readonly decimal_sign: DecimalSign | null;
  readonly used_at: string;
}
