import { decodeText } from './decode-text.ts';
import { type Finding, finding } from './findings.ts';
import {
  type HmisColumn,
  type HmisFile,
  hmisFiles,
  optionalFiles,
  requiredFiles,
  unusedFiles,
} from './hmis-columns.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';

/** What was chosen: file name → bytes. Names are compared without case. */
export type SourceFiles = ReadonlyMap<string, Uint8Array>;

/** Cells of one row by column name, trimmed; a column the file does not have is empty. */
export type HmisCells<F extends HmisFile> = Readonly<Record<HmisColumn<F>, string>>;

export interface HmisRow<F extends HmisFile> {
  readonly line: number;
  readonly cells: HmisCells<F>;
}

/** What the preview says about one file. */
export interface FileCount {
  /** `Client.csv`; files that the standard does not know are only counted, never named. */
  readonly name: string;
  /** Data rows, before anything is left out; 0 for a file that is not read. */
  readonly rows: number;
  readonly deleted: number;
  readonly used: boolean;
}

type Tables = { readonly [F in HmisFile]: readonly HmisRow<F>[] };

/** The rows worth looking at, and what was wrong with the rest. Contains no SSN, whatever the files hold. */
export interface ParsedExport {
  readonly tables: Tables;
  readonly files: readonly FileCount[];
  readonly findings: readonly Finding[];
}

const fileNames: readonly HmisFile[] = [...requiredFiles, ...optionalFiles];

/** `Client` → `Client.csv`, as the standard writes it. */
export const csvName = (file: string): string => `${file}.csv`;

/**
 * Reads the files of an export by their headers (domain.md 9.5): FY2024 and FY2026, unknown columns ignored, rows
 * that the source system has deleted left out and counted. Problems become findings; it does not throw.
 */
export function parseHmis(source: SourceFiles): ParsedExport {
  const byName = new Map([...source].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const findings: Finding[] = [];
  const counts: FileCount[] = [];
  if (!fileNames.some((file) => byName.has(csvName(file).toLowerCase()))) {
    return { tables: noRows, files: [], findings: [finding('stop', 'not_hmis')] };
  }
  const read = <F extends HmisFile>(file: F): readonly HmisRow<F>[] => {
    const bytes = byName.get(csvName(file).toLowerCase());
    if (bytes === undefined) {
      findings.push(missingFile(file));
      return [];
    }
    const table = readTable(file, bytes);
    findings.push(...table.findings);
    counts.push({ name: csvName(file), rows: table.total, deleted: table.deleted, used: true });
    return table.rows;
  };
  const tables: Tables = {
    Export: read('Export'),
    Client: read('Client'),
    Enrollment: read('Enrollment'),
    Exit: read('Exit'),
    Project: read('Project'),
  };
  for (const file of unusedFiles) {
    if (byName.has(csvName(file).toLowerCase())) {
      counts.push({ name: csvName(file), rows: 0, deleted: 0, used: false });
    }
  }
  return { tables, files: counts, findings };
}

/** Without exits the import works, but nobody seems to have left: that must be read, so it has its own words. */
function missingFile(file: HmisFile): Finding {
  const place = { file: csvName(file) };
  if (requiredFiles.includes(file)) return finding('stop', 'file_missing', place);
  return finding('notice', file === 'Exit' ? 'exits_missing' : 'file_missing_optional', place);
}

const noRows: Tables = { Export: [], Client: [], Enrollment: [], Exit: [], Project: [] };

interface Table<F extends HmisFile> {
  readonly rows: readonly HmisRow<F>[];
  readonly total: number;
  readonly deleted: number;
  readonly findings: readonly Finding[];
}

const unreadable = <F extends HmisFile>(stop: Finding): Table<F> => ({
  rows: [],
  total: 0,
  deleted: 0,
  findings: [stop],
});

function readTable<F extends HmisFile>(file: F, bytes: Uint8Array): Table<F> {
  const name = csvName(file);
  const decoded = decodeText(bytes);
  if (decoded.encoding === 'unreadable') return unreadable(finding('stop', 'bad_encoding', { file: name }));
  const csv = parseCsv(decoded.text);
  if (!csv.ok) return unreadable(finding('stop', csv.problem, { file: name, line: csv.line }));
  const [header, ...records] = csv.records;
  if (header === undefined) return unreadable(finding('stop', 'file_empty', { file: name }));
  const findings: Finding[] = [];
  if (decoded.encoding === 'windows-1252')
    findings.push(finding('notice', 'read_as_windows_1252', { file: name }));
  const columns = readHeader(file, header, findings);
  if (columns === undefined) return { rows: [], total: records.length, deleted: 0, findings };
  if (records.length === 0 && requiredFiles.includes(file))
    findings.push(finding('stop', 'file_empty', { file: name }));
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const rows: HmisRow<F>[] = [];
  let deleted = 0;
  for (const [index, record] of records.entries()) {
    const cutOff = index === records.length - 1 && !csv.endsWithNewline;
    const problem = shapeProblem(file, record, width, cutOff);
    if (problem !== undefined) {
      findings.push(problem);
      continue;
    }
    const cells = pick(record, columns);
    if ('DateDeleted' in cells && cells.DateDeleted !== '') deleted += 1;
    else rows.push({ line: record.line, cells });
  }
  if (deleted > 0) findings.push(finding('notice', 'rows_deleted', { file: name, facts: { rows: deleted } }));
  return { rows, total: records.length, deleted, findings };
}

/** Finds where each wanted column stands; undefined when one that must be there is missing or there twice. */
function readHeader(
  file: HmisFile,
  header: CsvRecord,
  findings: Finding[],
): ReadonlyMap<string, number> | undefined {
  const { required, optional } = hmisFiles[file];
  const wanted: readonly string[] = [...required, ...optional];
  const needed: ReadonlySet<string> = new Set(required);
  const titles = header.cells.map((cell) => cell.trim().toLowerCase());
  const columns = new Map<string, number>();
  const place = { file: csvName(file), line: header.line };
  let usable = true;
  for (const column of wanted) {
    const at = titles.indexOf(column.toLowerCase());
    if (at < 0 && needed.has(column)) {
      findings.push(finding('stop', 'column_missing', { ...place, column }));
      usable = false;
    } else if (at >= 0 && titles.includes(column.toLowerCase(), at + 1)) {
      findings.push(finding('stop', 'column_twice', { ...place, column }));
      usable = false;
    }
    columns.set(column, at);
  }
  return usable ? columns : undefined;
}

/**
 * A row with another number of cells than the header cannot be read: nobody knows which cell moved. Empty cells too
 * many are harmless. In `Exit.csv` it stops the import, because people who have left would come in as still supported.
 */
function shapeProblem(
  file: HmisFile,
  record: CsvRecord,
  width: number,
  cutOff: boolean,
): Finding | undefined {
  const { cells, line } = record;
  const place = { file: csvName(file), line, facts: { cells: cells.length, expected: width } };
  if (cells.length < width) {
    if (cutOff) return finding('stop', 'file_cut_off', { file: csvName(file), line });
    return finding(file === 'Exit' || file === 'Export' ? 'stop' : 'row', 'row_too_short', place);
  }
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    return finding(file === 'Exit' || file === 'Export' ? 'stop' : 'row', 'row_too_long', place);
  }
  return undefined;
}

/** `columns` are those of `hmisFiles[file]`, which is what makes the cast true. */
function pick<F extends HmisFile>(record: CsvRecord, columns: ReadonlyMap<string, number>): HmisCells<F> {
  const entries = [...columns].map(([column, at]) => [column, (record.cells[at] ?? '').trim()] as const);
  return Object.fromEntries(entries) as HmisCells<F>;
}
