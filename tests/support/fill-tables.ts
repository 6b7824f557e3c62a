import type { OpenVault } from '#core/vault/open-vault.ts';

type Connection = OpenVault['connection'];

interface Column {
  readonly name: string;
  readonly type: string;
  /** 0 for a column that can be written. */
  readonly hidden: number;
}

interface Reference {
  readonly table: string;
  readonly from: string;
  readonly to: string | null;
}

const rowsPerTable = 5;

/** Tables whose rows come from triggers, or may only be written by the chain. */
const leftOut = /^(sqlite_|vault_meta$|audit_events$|entry_search)/;

/**
 * Writes rows into every table of a vault at whatever schema, true to types, keys and references and without any
 * meaning: what a migration must carry along. A table that refers to one of a later version stays empty.
 * @returns how many tables hold rows now
 */
export function fillTables(connection: Connection): number {
  const names = connection
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' order by rowid",
    )
    .pluck()
    .all()
    .filter((name) => !leftOut.test(name));
  const fillable = withoutLooseEnds(connection, names);
  connection.pragma('foreign_keys = off');
  connection.transaction(() => {
    for (const name of fillable) for (let n = 1; n <= rowsPerTable; n += 1) addRow(connection, name, n);
  })();
  connection.pragma('foreign_keys = on');
  if (connection.pragma('foreign_key_check', { simple: true }) !== undefined)
    throw new Error('a row points nowhere');
  return fillable.length;
}

/** Tables whose references, and those of what they refer to, are all there. */
function withoutLooseEnds(connection: Connection, names: readonly string[]): readonly string[] {
  const kept = names.filter((name) =>
    referencesOf(connection, name).every(({ table }) => names.includes(table)),
  );
  return kept.length === names.length ? kept : withoutLooseEnds(connection, kept);
}

function referencesOf(connection: Connection, table: string): readonly Reference[] {
  return connection.pragma(`foreign_key_list("${table}")`) as readonly Reference[];
}

function addRow(connection: Connection, table: string, n: number): void {
  const columns = connection.pragma(`table_xinfo("${table}")`) as readonly Column[];
  const references = referencesOf(connection, table);
  const written = columns.filter(({ hidden }) => hidden === 0);
  const values = written.map(({ name, type }) =>
    valueOf(connection, table, n, { name, type, hidden: 0 }, references),
  );
  const places = written.map(({ name }) => `"${name}"`).join(', ');
  connection
    .prepare(`insert into "${table}" (${places}) values (${values.map(() => '?').join(', ')})`)
    .run(values);
}

/** The n-th row of every table points at the n-th row of each table that it refers to. */
function valueOf(
  connection: Connection,
  table: string,
  n: number,
  { name, type }: Column,
  references: readonly Reference[],
): string | number | Buffer {
  const reference = references.find(({ from }) => from === name);
  const owner = reference === undefined ? table : rootOf(connection, reference);
  switch (type.toLowerCase()) {
    case 'integer':
      return n;
    case 'real':
      return n / 2;
    case 'blob':
      return Buffer.from(`${table} ${String(n)}`);
    default:
      return `${owner} ${String(n)}`;
  }
}

/** Where the value of a column that refers to another comes from in the end. */
function rootOf(connection: Connection, { table, to }: Reference): string {
  const further = referencesOf(connection, table).find(({ from }) => from === to);
  return further === undefined ? table : rootOf(connection, further);
}
