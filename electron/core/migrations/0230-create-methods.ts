import type { Kysely } from 'kysely';

/** domain.md 4: what an organisation settled for its methods, kept figures about the service, its look at itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('method_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('fidelity_snapshots')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('service_id', 'text', (column) => column.references('services.id'))
    .addColumn('method', 'text')
    .addColumn('period_from', 'text', (column) => column.notNull())
    .addColumn('period_to', 'text', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('service_self_checks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .execute();
  // Figures of a period read this index alone, never the notes (performance.md).
  await db.schema
    .createIndex('contacts_for_figures')
    .on('contacts')
    .columns(['started_at', 'counts_as', 'case_no', 'channel', 'place', 'minutes'])
    .execute();
}
