import { setImmediate as breathe } from 'node:timers/promises';
import type Database from 'better-sqlite3-multiple-ciphers';

/** What a column of the schema is; `points` names `table.column` of the row that its value names. */
export interface StoredColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'real' | 'blob';
  readonly required: boolean;
  readonly isKey: boolean;
  readonly points: string | null;
}

/** A value as SQLite keeps it. */
export type StoredValue = string | number | bigint | Buffer | null;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

interface ReferenceRow {
  readonly from: string;
  readonly table: string;
  readonly to: string;
}

/** The columns of a table, in their order. */
export function storedColumns(db: Database.Database, table: string): readonly StoredColumn[] {
  const references = db
    .prepare<[string], ReferenceRow>('select "from", "table", "to" from pragma_foreign_key_list(?)')
    .all(table);
  return db
    .prepare<[string], ColumnRow>('select name, type, "notnull", pk from pragma_table_info(?)')
    .all(table)
    .map(({ name, type, notnull, pk }) => {
      const reference = references.find(({ from }) => from === name);
      return {
        name,
        type: typeOf(type),
        required: notnull === 1 || pk > 0,
        isKey: pk > 0,
        points: reference === undefined ? null : `${reference.table}.${reference.to}`,
      };
    });
}

function typeOf(declared: string): StoredColumn['type'] {
  const type = declared.toLowerCase();
  if (type === 'text' || type === 'integer' || type === 'real' || type === 'blob') return type;
  throw new RangeError('a column of a type that no export knows');
}

/** Rows that are counted before others get their turn. */
const countedAtOnce = 5000;

/** How many rows a table has. Counting two million in one statement would hold up everybody, so it is done in slices. */
export async function countStored(db: Database.Database, table: string): Promise<number> {
  const rows = db
    .prepare(`select 1 from ${quoted(table)}`)
    .raw()
    .iterate();
  let count = 0;
  while (rows.next().done !== true) {
    count += 1;
    if (count % countedAtOnce === 0) await breathe();
  }
  return count;
}

/**
 * Every row of a table, the values in the order of the columns: one row at a time, in the order in which the table lies
 * in the file. Only for a copy that nobody writes to.
 */
export function iterateStored(
  db: Database.Database,
  table: string,
  columns: readonly string[],
): Iterable<readonly StoredValue[]> {
  return db
    .prepare<[], readonly StoredValue[]>(`select ${columns.map(quoted).join(', ')} from ${quoted(table)}`)
    .raw()
    .iterate();
}
