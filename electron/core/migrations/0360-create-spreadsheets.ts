import type { Kysely } from 'kysely';

/** Spreadsheets: remembered matches of columns, and entries that know the import they came with. Never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('spreadsheet_mappings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('fill', 'text', (column) => column.notNull())
    .addColumn('value_matches', 'text', (column) => column.notNull())
    .addColumn('system', 'text', (column) => column.notNull())
    .addColumn('template_id', 'text')
    .addColumn('date_order', 'text')
    .addColumn('decimal_sign', 'text')
    .addColumn('used_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('spreadsheet_mappings_by_headings')
    .unique()
    .on('spreadsheet_mappings')
    .columns(['fingerprint', 'kind'])
    .execute();
  await db.schema.alterTable('entries').addColumn('import_batch_id', 'text').execute();
}
