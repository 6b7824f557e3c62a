import { type HmisOutFile, hmisHeaders, hmisOutFiles } from './hmis-headers.ts';
import { type HmisTables, inOrder, type OutRow } from './hmis-rows.ts';

/** Codes, days, times, amounts: what no reader can take for text. */
const plain = /^\d[\d .:-]*$/u;

/** What a CSV file cannot hold: control characters other than tab and line ends. */
const control = /[^\P{Cc}\t\n\r]/gu;

/**
 * One cell by RFC 4180. Every text stands in quotes, so that commas, quotes and line ends in a name stay in their cell.
 * The formula guard of other CSV files (`features/files/csv.ts`) is left out on purpose: HMIS software reads cells
 * literally, and an apostrophe before `=` or `-` would become part of somebody's name there. The file is not for a
 * spreadsheet; the screen says so.
 */
function cell(value: string): string {
  if (value === '' || plain.test(value)) return value;
  return `"${value.replaceAll(control, '').replaceAll('"', '""')}"`;
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** One file as text: UTF-8 without a mark at its start, the header unquoted. */
function* csvOf(file: HmisOutFile, rows: readonly OutRow[]): Iterable<string> {
  yield line(hmisHeaders[file]);
  for (const row of rows) yield line(inOrder(file, row).map(cell));
}

/** The files of an export with their names, as bytes; each is made when it is taken. */
export function* hmisFilesOf(tables: HmisTables): Iterable<readonly [name: string, bytes: Uint8Array]> {
  const encoder = new TextEncoder();
  for (const file of hmisOutFiles) {
    yield [`${file}.csv`, encoder.encode([...csvOf(file, tables[file])].join(''))];
  }
}
