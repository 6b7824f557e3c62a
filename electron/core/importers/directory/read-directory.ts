import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RowFinding } from '#shared/domain/network/directory-plan.ts';
import type { DirectoryFinding } from '#shared/domain/network/network-codes.ts';
import { decodeText } from '../hmis/decode-text.ts';
import { type CsvRecord, parseCsv } from '../hmis/parse-csv.ts';
import { listZip, unpackEntry } from '../hmis/read-zip.ts';

/** One table of a source: its header and its records with their lines. */
export interface SourceTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

/** What was chosen, read into memory: tables by the file's name without its ending, in small letters. */
export interface DirectorySource {
  /** The chosen file's or folder's name, never where it lies. */
  readonly name: string;
  readonly tables: ReadonlyMap<string, SourceTable>;
  readonly findings: readonly RowFinding[];
}

/** Bytes that a source may have in all. */
const mostBytes = 64 * 1024 * 1024;
/** Files that are looked at. */
const mostFiles = 100;

const wholeFile = (code: DirectoryFinding, file: string): RowFinding => ({
  code,
  file,
  line: null,
  name: '',
});

async function folderFiles(root: string): Promise<Map<string, Uint8Array> | undefined> {
  const entries = (await readdir(root, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.csv'),
  );
  if (entries.length > mostFiles) return undefined;
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const { name } of entries) {
    const file = path.join(root, name);
    bytes += (await stat(file)).size;
    if (bytes > mostBytes) return undefined;
    files.set(name, new Uint8Array(await readFile(file)));
  }
  return files;
}

async function zipFiles(zip: Uint8Array): Promise<Map<string, Uint8Array> | undefined> {
  const entries = (listZip(zip) ?? []).filter(
    (entry) => entry.path.toLowerCase().endsWith('.csv') && !entry.encrypted,
  );
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > mostFiles || total > mostBytes) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = await unpackEntry(zip, entry);
    const name = path.posix.basename(entry.path);
    if (bytes !== undefined && !name.startsWith('.')) files.set(name, bytes);
  }
  return files;
}

async function chosenFiles(chosen: string): Promise<Map<string, Uint8Array> | undefined> {
  const stats = await stat(chosen);
  if (stats.isDirectory()) return folderFiles(chosen);
  if (stats.size > mostBytes) return undefined;
  const bytes = new Uint8Array(await readFile(chosen));
  return chosen.toLowerCase().endsWith('.zip') ? zipFiles(bytes) : new Map([[path.basename(chosen), bytes]]);
}

function readTable(file: string, bytes: Uint8Array): SourceTable | RowFinding {
  const decoded = decodeText(bytes);
  if (decoded.encoding === 'unreadable') return wholeFile('unreadable_text', file);
  const parsed = parseCsv(decoded.text);
  if (!parsed.ok) return { ...wholeFile(parsed.problem, file), line: parsed.line };
  const [first, ...records] = parsed.records;
  if (first === undefined || first.cells.every((cell) => cell.trim() === '')) {
    return wholeFile('no_header', file);
  }
  return { file, header: first.cells.map((cell) => cell.trim()), records };
}

/** Reads a folder or a zip of CSV files, or one CSV file, into memory. What it finds in them becomes findings. */
export async function readDirectorySource(chosen: string): Promise<DirectorySource> {
  const name = path.basename(chosen);
  const files = await chosenFiles(chosen);
  if (files === undefined) return { name, tables: new Map(), findings: [wholeFile('too_large', name)] };
  const tables = new Map<string, SourceTable>();
  const findings: RowFinding[] = [];
  for (const [file, bytes] of files) {
    const table = readTable(file, bytes);
    if ('code' in table) findings.push(table);
    else tables.set(file.toLowerCase().replace(/\.csv$/u, ''), table);
  }
  return { name, tables, findings };
}
