import { type HmisOutFile, hmisHeaders, hmisOutFiles } from './hmis-headers.ts';

/** One row of a file; columns that are not named are empty. */
export interface OutRow {
  readonly cells: Readonly<Record<string, string>>;
  /** The case file that it is about, to find what has to be mended; null for rows about no person. */
  readonly caseId: string | null;
}

export type HmisTables = Readonly<Record<HmisOutFile, readonly OutRow[]>>;

/** Every file of the standard, those without rows as well. */
export function allTables(tables: Partial<HmisTables>): HmisTables {
  const entries = hmisOutFiles.map((file) => [file, tables[file] ?? []] as const);
  return Object.fromEntries(entries) as Record<HmisOutFile, readonly OutRow[]>;
}

const columnsOf = new Map(hmisOutFiles.map((file) => [file, new Set(hmisHeaders[file])] as const));

/** Cells in the order of the header. @throws Error for a cell that no column has: it would be lost */
export function inOrder(file: HmisOutFile, { cells }: OutRow): readonly string[] {
  const columns = columnsOf.get(file);
  for (const column of Object.keys(cells)) {
    if (columns?.has(column) !== true) throw new Error(`${file} has no column ${column}`);
  }
  return hmisHeaders[file].map((column) => cells[column] ?? '');
}
