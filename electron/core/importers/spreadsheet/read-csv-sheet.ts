import {
  type SheetEncoding,
  type SheetFindingCode,
  type SheetSeparator,
  sheetSeparators,
} from '#shared/domain/spreadsheets/sheet-codes.ts';
import { parseCsv } from '../hmis/parse-csv.ts';
import { decodeSheet } from './decode-sheet.ts';
import { isBlank, type SheetTable } from './sheet-table.ts';

/** Why a file or a sheet cannot be read; `line` where the fault begins. */
export interface Unreadable {
  readonly code: SheetFindingCode;
  readonly line: number | null;
}

/** A CSV file as a table, and how it was read. */
export interface CsvSheet {
  readonly encoding: SheetEncoding;
  readonly separator: SheetSeparator;
  readonly table: SheetTable;
}

/** Text that is looked at to find the separator. */
const lookedAt = 64 * 1024;
/** Records that are compared for it. */
const comparedRecords = 30;

/** Excel's own first line, which names the separator and is no row. */
const namedSeparator = /^sep=([,;\t|])\r?\n/u;

/** How many cells most records have, and how many records have that many. */
function shape(
  text: string,
  separator: SheetSeparator,
): { readonly cells: number; readonly records: number } {
  const parsed = parseCsv(text, separator);
  if (!parsed.ok) return { cells: 0, records: 0 };
  const sizes = Map.groupBy(parsed.records.slice(0, comparedRecords), ({ cells }) => cells.length);
  const [best] = [...sizes].toSorted(([, a], [, b]) => b.length - a.length);
  return best === undefined ? { cells: 0, records: 0 } : { cells: best[0], records: best[1].length };
}

/** The sign by which most records fall into the same number of cells, more than one. */
function findSeparator(text: string): SheetSeparator {
  const head = text.slice(0, lookedAt);
  const lastEnd = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  const whole = text.length > lookedAt && lastEnd > 0 ? head.slice(0, lastEnd + 1) : head;
  const [best] = sheetSeparators
    .map((separator) => ({ separator, ...shape(whole, separator) }))
    .filter(({ cells }) => cells > 1)
    .toSorted((a, b) => b.records - a.records || b.cells - a.cells);
  return best?.separator ?? ',';
}

/** Reads a CSV file. What is null of `wanted`, it finds out. */
export function readCsvSheet(
  bytes: Uint8Array,
  wanted: { readonly encoding: SheetEncoding | null; readonly separator: SheetSeparator | null },
): CsvSheet | Unreadable {
  const decoded = decodeSheet(bytes, wanted.encoding);
  if (decoded === undefined) return { code: 'bad_encoding', line: null };
  const named = namedSeparator.exec(decoded.text);
  const text = named === null ? decoded.text : decoded.text.slice(named[0].length);
  const stated = sheetSeparators.find((separator) => separator === named?.[1]);
  const separator = wanted.separator ?? stated ?? findSeparator(text);
  const parsed = parseCsv(text, separator);
  const skipped = named === null ? 0 : 1;
  if (!parsed.ok) return { code: parsed.problem, line: parsed.line + skipped };
  const rows = parsed.records
    .filter(({ cells }) => !cells.every(isBlank))
    .map(({ line, cells }) => ({ line: line + skipped, cells }));
  return { encoding: decoded.encoding, separator, table: { rows, from1904: false } };
}
