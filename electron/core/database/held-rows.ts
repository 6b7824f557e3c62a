import { sql } from 'kysely';
import type { TableName } from '#core/features/erasure/holdings.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { isOfPerson } from './person-rows.ts';

/** A row of any table, by column. */
export type HeldRow = Readonly<Record<string, unknown>>;

/** Every row of a table that is about a person, whole (`features/erasure/holdings.ts`). */
export function rowsOfPerson(db: ReadDb, table: TableName, personId: string): Promise<HeldRow[]> {
  const name: string = table;
  return db
    .selectFrom(sql<HeldRow>`${sql.table(table)}`.as(name))
    .selectAll()
    .where(isOfPerson(table, personId))
    .execute();
}

/** The entries of the timeline that are about a person. */
export function entriesOfPerson(db: ReadDb, personId: string) {
  return db
    .selectFrom('entries')
    .select(['key', 'at', 'author_name'])
    .where(isOfPerson('entries', personId))
    .execute();
}

/** The columns by which a row of a table is known. */
export async function keyColumns(db: ReadDb, table: string): Promise<readonly string[]> {
  const columns = await db
    .selectFrom(
      sql<{ readonly name: string; readonly pk: number }>`pragma_table_info(${table})`.as('columns'),
    )
    .select(['name', 'pk'])
    .execute();
  return columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
}

/** The names in a list that the organisation shares, with the ids behind which they stand. */
export function namesIn(db: ReadDb, table: string, name: string) {
  return db
    .selectFrom(sql<{ readonly id: string; readonly name: string | null }>`${sql.table(table)}`.as('list'))
    .select(['list.id', sql<string | null>`${sql.ref(`list.${name}`)}`.as('name')])
    .execute();
}
