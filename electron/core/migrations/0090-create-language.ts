import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('language_switches')
    .addColumn('entry', 'integer', (column) => column.primaryKey().notNull())
    .execute();
  await db.schema
    .createTable('language_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('avoid', 'text', (column) => column.notNull())
    .addColumn('try_instead', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('enabled', 'integer', (column) => column.notNull())
    .execute();
}
