import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  SheetEncoding,
  SheetFindingCode,
  SheetSeparator,
} from '#shared/domain/spreadsheets/sheet-codes.ts';
import { readCsvSheet, type Unreadable } from './read-csv-sheet.ts';
import { openWorkbook, readXlsxSheet, type Workbook } from './read-xlsx-sheet.ts';
import type { SheetTable } from './sheet-table.ts';

/** A chosen file in memory; `name` is its own, never where it lies. */
export interface SheetFile {
  readonly name: string;
  /** Null for a file that was not read, for the reason given. */
  readonly bytes: Uint8Array | null;
  readonly problem: SheetFindingCode | null;
}

/** Which part of a file, and how it is read; null is found out. */
export interface SheetPlace {
  readonly sheet: string | null;
  readonly reading: { readonly encoding: SheetEncoding | null; readonly separator: SheetSeparator | null };
}

/** One sheet of a file and how it was read; without a table when it cannot be read. */
export interface OpenedSheet {
  readonly format: 'csv' | 'xlsx' | null;
  readonly encoding: SheetEncoding | null;
  readonly separator: SheetSeparator | null;
  readonly sheets: Workbook['sheets'];
  readonly sheet: string;
  readonly table: SheetTable;
  readonly problem: Unreadable | null;
}

/** The most that is read (bytes, rows, columns). */
const most = { bytes: 50 * 1024 * 1024, rows: 200_000, columns: 300 } as const;

/** Reads a chosen file into memory. @throws the fault of the file system when it cannot be read */
export async function readSheetFile(chosen: string): Promise<SheetFile> {
  const name = path.basename(chosen);
  const { size } = await stat(chosen);
  if (size > most.bytes) return { name, bytes: null, problem: 'too_large' };
  return { name, bytes: new Uint8Array(await readFile(chosen)), problem: null };
}

const noTable: SheetTable = { rows: [], from1904: false };

const unread = (problem: Unreadable): OpenedSheet => ({
  format: null,
  encoding: null,
  separator: null,
  sheets: [],
  sheet: '',
  table: noTable,
  problem,
});

function sizeProblem({ rows }: SheetTable): Unreadable | null {
  if (rows.length === 0) return { code: 'no_rows', line: null };
  if (rows.length > most.rows + 1) return { code: 'too_many_rows', line: null };
  const wide = rows.find(({ cells }) => cells.length > most.columns);
  return wide === undefined ? null : { code: 'too_many_columns', line: wide.line };
}

/** The first bytes of a zip, which XLSX is, and of the container of older Office files. */
function isOffice([a, b]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
}

async function openXlsx(bytes: Uint8Array, wanted: string | null): Promise<OpenedSheet> {
  const workbook = await openWorkbook(bytes);
  if ('code' in workbook) return unread(workbook);
  const { sheets, from1904 } = workbook;
  const shown = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
  const sheet = sheets.find(({ name }) => name === wanted) ?? shown;
  if (sheet === undefined) return unread({ code: 'file_unreadable', line: null });
  const table = await readXlsxSheet(bytes, sheet, from1904);
  const opened = { format: 'xlsx', encoding: null, separator: null, sheets, sheet: sheet.name } as const;
  return 'code' in table
    ? { ...opened, table: noTable, problem: table }
    : { ...opened, table, problem: sizeProblem(table) };
}

/** Opens one sheet of a file: by what is in it, whatever its name says. */
export async function openSheet(
  { bytes, problem }: SheetFile,
  { sheet, reading }: SheetPlace,
): Promise<OpenedSheet> {
  if (bytes === null) return unread({ code: problem ?? 'file_unreadable', line: null });
  if (isOffice(bytes)) return openXlsx(bytes, sheet);
  const read = readCsvSheet(bytes, reading);
  if ('code' in read) return unread(read);
  const { encoding, separator, table } = read;
  return { format: 'csv', encoding, separator, sheets: [], sheet: '', table, problem: sizeProblem(table) };
}
