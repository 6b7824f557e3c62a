import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .execute();
  await db.schema
    .createTable('import_rows')
    .addColumn('batch_id', 'text', (column) => column.notNull().references('import_batches.id'))
    .addColumn('row_no', 'integer', (column) => column.notNull())
    .addColumn('source_table', 'text', (column) => column.notNull())
    .addColumn('source_id', 'text', (column) => column.notNull())
    .addColumn('raw_json', 'text', (column) => column.notNull())
    .addColumn('target_table', 'text')
    .addColumn('target_id', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_rows_key', ['batch_id', 'row_no'])
    .execute();
  await db.schema.createIndex('import_rows_by_target').on('import_rows').columns(['target_id']).execute();
}
