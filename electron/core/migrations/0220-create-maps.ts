import type { Kysely } from 'kysely';

/**
 * What became of a box of a map (domain.md 8.3). The maps themselves are records; a situation of the safety plan keeps
 * its box in its own content, because it is a part of a version.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('map_origins')
    .addColumn('target_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('node_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('map_origins_by_case')
    .on('map_origins')
    .columns(['case_id', 'entry_id'])
    .execute();
}
