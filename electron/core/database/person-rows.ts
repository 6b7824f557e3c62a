import { type RawBuilder, sql } from 'kysely';
import {
  erasedMark,
  holdings,
  listHoldings,
  type TableName,
  type Way,
} from '#core/features/erasure/holdings.ts';
import type { HoldingGroup } from '#shared/domain/erasure/erasure-codes.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import type { WordMatcher } from '#shared/domain/erasure/word-matcher.ts';

/**
 * True for the rows of a table that belong to a person, by every way of the list of holdings.
 * @throws RangeError for a table of which no row belongs to one person
 */
export function isOfPerson(table: TableName, personId: string): RawBuilder<boolean> {
  if (table === 'people') return sql<boolean>`${sql.ref('people.id')} = ${personId}`;
  const holding = holdings[table];
  if (holding.kind !== 'theirs' && holding.kind !== 'shared') throw new RangeError('no row is of a person');
  const conditions = holding.ways.map((way) => conditionOf(table, way, personId));
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

function conditionOf(table: TableName, way: Way, personId: string): RawBuilder<boolean> {
  const column = sql.ref(`${table}.${way.column}`);
  const value = way.json === undefined ? column : sql`json_extract(${column}, ${way.json})`;
  const above = sql`
    select ${sql.ref(`${way.of}.${way.key}`)} from ${sql.table(way.of)} where ${isOfPerson(way.of, personId)}
  `;
  const only =
    way.only === undefined ? sql`` : sql` and ${sql.ref(`${table}.${way.only.column}`)} = ${way.only.is}`;
  return sql<boolean>`(${value} in (${above})${only})`;
}

/** All rows of any table, to be narrowed by `isOfPerson` or by a text. */
function rowsIn(db: ReadDb, table: TableName) {
  const name: string = table;
  return db.selectFrom(sql<Readonly<Record<string, unknown>>>`${sql.table(table)}`.as(name));
}

/** How many rows of each kind are about a person; parts are not counted beside what they are part of. */
export async function countPersonRows(
  db: ReadDb,
  personId: string,
): Promise<Readonly<Partial<Record<HoldingGroup, number>>>> {
  const counts: Partial<Record<HoldingGroup, number>> = {};
  for (const { table, holding } of listHoldings()) {
    if ((holding.kind !== 'theirs' && holding.kind !== 'shared') || holding.group === null) continue;
    const { n } = await rowsIn(db, table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where(isOfPerson(table, personId))
      .executeTakeFirstOrThrow();
    if (n > 0) counts[holding.group] = (counts[holding.group] ?? 0) + n;
  }
  return counts;
}

/** Columns of a table that hold text. */
export async function textColumns(db: ReadDb, table: string): Promise<readonly string[]> {
  const columns = await db
    .selectFrom(
      sql<{ readonly name: string; readonly type: string }>`pragma_table_info(${table})`.as('column'),
    )
    .select('name')
    .where(sql<boolean>`lower(type) = 'text'`)
    .execute();
  return columns.map(({ name }) => name);
}

/** Every text in the rows of a person, table by table. */
export async function personTexts(
  db: ReadDb,
  personId: string,
  onText: (text: string) => void,
): Promise<void> {
  for (const { table, holding } of listHoldings()) {
    if (holding.kind !== 'theirs') continue;
    const columns = await textColumns(db, table);
    if (columns.length === 0) continue;
    const rows = await rowsIn(db, table)
      .select(columns.map((column) => sql.ref(`${table}.${column}`).as(column)))
      .where(isOfPerson(table, personId))
      .execute();
    for (const row of rows) {
      for (const value of Object.values(row)) if (typeof value === 'string') onText(value);
    }
  }
}

/**
 * Removes every row of a person, parts first, and writes over what is about several people. References are checked when
 * the transaction commits: one that the list of holdings forgot stops it.
 */
export async function removePersonRows(db: WriteDb, personId: string): Promise<void> {
  await sql`pragma defer_foreign_keys = 1`.execute(db);
  for (const { table, holding } of listHoldings()) {
    const condition = () => isOfPerson(table, personId);
    if (holding.kind === 'theirs')
      await sql`delete from ${sql.table(table)} where ${condition()}`.execute(db);
    if (holding.kind !== 'shared' || Object.keys(holding.cut).length === 0) continue;
    const changes = Object.entries(holding.cut).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    await sql`update ${sql.table(table)} set ${sql.join(changes)} where ${condition()}`.execute(db);
  }
}

/** Tables whose rows may name somebody, and are not that person's. */
function namingTables(): readonly TableName[] {
  return listHoldings()
    .filter(({ holding: { kind } }) => kind === 'theirs' || kind === 'shared' || kind === 'mentions')
    .map(({ table }) => table);
}

/** Makes `names_them(text)` and `without_names(text)` known to SQL. */
export function teachNames(connection: OpenVault['connection'], matcher: WordMatcher): void {
  const options = { directOnly: true } as const;
  connection.function('names_them', options, (text) =>
    typeof text === 'string' && matcher.isIn(text) ? 1 : 0,
  );
  connection.function('without_names', options, (text) =>
    typeof text === 'string' ? matcher.cutFrom(text, erasedMark) : text,
  );
}

const namesThem = (table: TableName, columns: readonly string[]) =>
  sql<boolean>`(${sql.join(
    columns.map((column) => sql`names_them(${sql.ref(`${table}.${column}`)})`),
    sql` or `,
  )})`;

/** How many rows that are not the person's name them, by table; after `teachNames`. */
export async function countNaming(
  db: ReadDb,
  personId: string,
): Promise<readonly { readonly table: TableName; readonly rows: number }[]> {
  const found: { table: TableName; rows: number }[] = [];
  for (const table of namingTables()) {
    const columns = await textColumns(db, table);
    if (columns.length === 0) continue;
    const naming = rowsIn(db, table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where(namesThem(table, columns));
    const isTheirs = holdings[table].kind === 'theirs';
    const { n } = await (
      isTheirs ? naming.where(sql<boolean>`not coalesce(${isOfPerson(table, personId)}, 0)`) : naming
    ).executeTakeFirstOrThrow();
    if (n > 0) found.push({ table, rows: n });
  }
  return found;
}

/** Replaces what names the person in every row that is left; after `teachNames` and once their own rows are gone. */
export async function cutNames(db: WriteDb): Promise<void> {
  for (const table of namingTables()) {
    const columns = await textColumns(db, table);
    if (columns.length === 0) continue;
    const changes = columns.map((column) => sql`${sql.ref(column)} = without_names(${sql.ref(column)})`);
    await sql`
      update ${sql.table(table)} set ${sql.join(changes)} where ${namesThem(table, columns)}
    `.execute(db);
  }
}
