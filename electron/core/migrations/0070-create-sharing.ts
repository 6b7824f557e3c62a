import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('given_on', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('expires_on', 'text')
    .addColumn('withdrawn_on', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('consents_by_person').on('consents').columns(['person_id']).execute();
  await db.schema
    .createTable('disclosure_logs')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('sections', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('basis_reason', 'text', (column) => column.notNull())
    .addColumn('consent_id', 'text')
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('disclosure_logs_by_person')
    .on('disclosure_logs')
    .columns(['person_id', 'at'])
    .execute();
  await db.schema
    .createIndex('disclosure_logs_by_entry')
    .on('disclosure_logs')
    .columns(['entry_key'])
    .execute();
}
