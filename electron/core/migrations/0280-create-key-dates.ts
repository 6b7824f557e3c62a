import type { Kysely } from 'kysely';

/** domain.md 13.5, `KeyDate`; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('key_dates')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('at', 'text')
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('visible_to_person', 'integer', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('key_dates_by_case').on('key_dates').columns(['case_id', 'on_day']).execute();
}
