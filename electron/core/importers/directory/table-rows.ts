import type { SourceTable } from './read-directory.ts';

/** A record by the names of its columns; a column that is not there reads as nothing. */
export interface NamedRow {
  readonly line: number;
  readonly get: (column: string) => string;
}

/** The rows of a table by column name, in small letters; none for a table that is not there. */
export function namedRows(table: SourceTable | undefined): NamedRow[] {
  if (table === undefined) return [];
  const places = new Map(table.header.map((column, index) => [column.toLowerCase(), index]));
  return table.records.map(({ line, cells }) => ({
    line,
    get: (column) => (cells[places.get(column.toLowerCase()) ?? -1] ?? '').trim(),
  }));
}
