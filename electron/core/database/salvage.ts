import type Database from 'better-sqlite3-multiple-ciphers';
import { sqliteFault } from './sqlite-fault.ts';

type Db = Database.Database;
type Row = readonly unknown[];

/** What came through of one table. */
export interface SalvagedTable {
  readonly name: string;
  readonly rows: number;
  /** Rows that an index names and that cannot be read; there may be more of which nothing is known. */
  readonly lost: number;
}

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

interface Shape {
  readonly name: string;
  /** Names the row: its number, or its primary key where it has none. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly indexes: readonly string[];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]) => names.map(quoted).join(', ');

/** What a damaged database says of its own tables. */
interface SalvageableSchema {
  readonly objects: readonly SchemaObject[];
  /** False when a part of the list cannot be read. */
  readonly isWhole: boolean;
}

export function readSchema(db: Db): SalvageableSchema {
  const objects: SchemaObject[] = [];
  const isWhole = readFrom(db, schemaQuery, ([type, name, sql]) => {
    objects.push({ type: String(type), name: String(name), sql: String(sql) });
  });
  return { objects, isWhole };
}

/**
 * Writes everything that can be read of a damaged database into a new one: tables and indexes first, then row by row,
 * then triggers and the full-text index, which is built anew from what came through. Tables that `to` has already are
 * taken as they are, without their rows. Nothing is written to `from`. One table a step, so that others get their turn.
 */
export function* salvage(from: Db, { objects }: SalvageableSchema, to: Db): Generator<SalvagedTable> {
  const standing = readSchema(to).objects;
  const known = new Set(standing.map(({ name }) => name));
  const all = [...standing, ...objects.filter(({ name }) => !known.has(name))];
  const virtual = all.filter(({ sql }) => /^create virtual table/iu.test(sql)).map(({ name }) => name);
  const isShadow = (name: string) => virtual.some((index) => name.startsWith(`${index}_`));
  const ofType = (type: string) => all.filter((object) => object.type === type && !isShadow(object.name));
  const fresh = (type: string) => ofType(type).filter(({ name }) => !known.has(name));
  const plain = ofType('table').filter(({ name }) => !virtual.includes(name));
  const readable = new Set(tablesOf(from));

  to.pragma('foreign_keys=OFF');
  for (const { name } of standing.filter(({ type }) => type === 'trigger'))
    to.exec(`drop trigger ${quoted(name)}`);
  for (const { name, sql } of fresh('table')) if (!virtual.includes(name)) to.exec(sql);
  for (const { sql } of fresh('index')) to.exec(sql);
  for (const { name } of plain) {
    if (name === 'vault_meta') continue;
    to.exec(`delete from ${quoted(name)}`);
    yield readable.has(name) ? copyTable(from, to, shapeOf(from, name)) : { name, rows: 0, lost: 0 };
  }
  for (const { sql } of fresh('view')) to.exec(sql);
  for (const name of virtual) {
    const sql = fresh('table').find((table) => table.name === name)?.sql;
    buildIndex(from, to, name, sql ?? null);
  }
  for (const { sql } of ofType('trigger')) to.exec(sql);
  to.pragma(`user_version=${String(from.pragma('user_version', { simple: true }))}`);
  to.pragma('foreign_keys=ON');
}

/** Everything that was made by a statement, in the order in which it was made. */
const schemaQuery =
  "select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite!_%' escape '!' order by rowid";

/** Tables that SQLite knows of; of a damaged list, those that it could read. */
function tablesOf(db: Db): readonly string[] {
  return db.prepare<[], string>("select name from pragma_table_list where schema = 'main'").pluck().all();
}

function shapeOf(db: Db, name: string): Shape {
  const info = db
    .prepare<[string], { name: string; type: string; pk: number }>(
      'select name, type, pk from pragma_table_xinfo(?) where hidden = 0 order by cid',
    )
    .all(name);
  const primary = info.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const columns = info.map((column) => column.name);
  const indexes = db
    .prepare<[string], string>('select name from pragma_index_list(?) where partial = 0')
    .pluck()
    .all(name);
  const [only] = primary;
  const isNumbered =
    db
      .prepare<[string], number>("select wr from pragma_table_list(?) where schema = 'main'")
      .pluck()
      .get(name) === 0;
  if (!isNumbered) return { name, key: primary.map((column) => column.name), columns, indexes };
  const hasAlias = primary.length === 1 && only?.type.toUpperCase() === 'INTEGER';
  return hasAlias
    ? { name, key: [only.name], columns, indexes }
    : { name, key: ['rowid'], columns: ['rowid', ...columns], indexes };
}

function copyTable(from: Db, to: Db, shape: Shape): SalvagedTable {
  const { name, columns } = shape;
  const places = columns.map(() => '?').join(', ');
  const insert = to.prepare(`insert or ignore into ${quoted(name)} (${list(columns)}) values (${places})`);
  let rows = 0;
  const keep = (row: Row) => {
    rows += insert.run(...row).changes;
  };
  const lost = to.transaction(() => readAll(from, shape, keep))();
  return { name, rows, lost };
}

/** From the front; where that stops, from the back, and by each key that an index names. @returns rows known and lost */
function readAll(db: Db, shape: Shape, keep: (row: Row) => void): number {
  const { name, key, columns, indexes } = shape;
  const rows = `select ${list(columns)} from ${quoted(name)}`;
  const order = (way: string) => key.map((column) => `${quoted(column)} ${way}`).join(', ');
  if (readFrom(db, `${rows} order by ${order('asc')}`, keep)) return 0;
  readFrom(db, `${rows} order by ${order('desc')}`, keep);
  const one = db
    .prepare<unknown[], unknown[]>(
      `${rows} where ${key.map((column) => `${quoted(column)} = ?`).join(' and ')}`,
    )
    .raw()
    .safeIntegers();
  const lost = new Set<string>();
  for (const index of indexes) {
    readFrom(db, `select ${list(key)} from ${quoted(name)} indexed by ${quoted(index)}`, (named) => {
      const found = unlessDamaged(() => one.get(...named));
      if (found === damaged) lost.add(JSON.stringify(named, textOfBig));
      else if (found !== undefined) keep(found);
    });
  }
  return lost.size;
}

const damaged = Symbol('damaged');
const textOfBig = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

/** @returns false when the damage ended the reading before its end */
function readFrom(db: Db, sql: string, keep: (row: Row) => void): boolean {
  const rows = unlessDamaged(() => db.prepare<[], unknown[]>(sql).raw().safeIntegers().iterate());
  if (rows === damaged) return false;
  try {
    for (;;) {
      const next = unlessDamaged(() => rows.next());
      if (next === damaged) return false;
      if (next.done === true) return true;
      keep(next.value);
    }
  } finally {
    rows.return?.();
  }
}

/** Only damage of the file is taken as such; a fault of the program is thrown on. */
function unlessDamaged<T>(work: () => T): T | typeof damaged {
  try {
    return work();
  } catch (error) {
    const code = sqliteFault(error)?.code;
    if (code === 'vault_damaged' || code === 'disk_error') return damaged;
    throw error;
  }
}

/** A full-text index over a view: its settings as they were, its content from what came through. */
function buildIndex(from: Db, to: Db, name: string, sql: string | null): void {
  const index = quoted(name);
  if (sql !== null) {
    to.exec(sql);
    const set = to.prepare(`insert into ${index}(${index}, rank) values (?, ?)`);
    readFrom(from, `select k, v from ${quoted(`${name}_config`)} where k <> 'version'`, ([k, v]) => {
      set.run(k, v);
    });
  }
  to.exec(`insert into ${index}(${index}) values ('rebuild')`);
}
