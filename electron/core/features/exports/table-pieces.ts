import { setImmediate as breathe } from 'node:timers/promises';
import { iterateStored, type StoredValue } from '#core/database/export-rows.ts';
import { csvLine, csvMark } from '#core/features/files/csv.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';

/** Characters after which a piece goes out, and others get their turn; one row may be longer. */
const pieceLength = 128 * 1024;

interface TableRows {
  readonly connection: OpenVault['connection'];
  readonly table: string;
  readonly columns: readonly string[];
  /** Told how many rows went out since the last time. */
  readonly onRows: (count: number) => void;
}

/** Joins lines to pieces of a fair size, never holding more than one. */
async function* inPieces(
  lines: Iterable<string>,
  { onRows }: Pick<TableRows, 'onRows'>,
): AsyncIterable<Uint8Array> {
  let text = '';
  let rows = 0;
  for (const line of lines) {
    text += line;
    rows += 1;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    onRows(rows);
    text = '';
    rows = 0;
    await breathe();
  }
  yield Buffer.from(text);
  onRows(rows);
}

const jsonValue = (value: StoredValue) => (Buffer.isBuffer(value) ? value.toString('base64') : value);

function* jsonLines({ connection, table, columns }: TableRows): Iterable<string> {
  let before = '[\n';
  for (const row of iterateStored(connection, table, columns)) {
    const named = columns.map((column, place) => [column, jsonValue(row[place] ?? null)] as const);
    yield `${before}${JSON.stringify(Object.fromEntries(named))}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/**
 * The rows of a table as one JSON list with a row on each line: a program reads it whole, or line by line in constant
 * memory (JSON Lines alone would be no JSON for the tools that most people have).
 */
export function jsonPieces(rows: TableRows): AsyncIterable<Uint8Array> {
  return inPieces(jsonLines(rows), rows);
}

const csvValue = (value: StoredValue) => (value === null ? '' : String(jsonValue(value)));

function* csvLines({ connection, table, columns }: TableRows): Iterable<string> {
  yield `${csvMark}${csvLine(columns)}`;
  for (const row of iterateStored(connection, table, columns)) yield csvLine(row.map(csvValue));
}

/** The same rows for spreadsheets; no cell begins a formula (security.md 3.9). */
export function csvPieces(rows: TableRows): AsyncIterable<Uint8Array> {
  return inPieces(csvLines(rows), rows);
}
