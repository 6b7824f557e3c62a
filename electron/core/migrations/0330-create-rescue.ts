import type { Kysely } from 'kysely';

/** security.md 3.2, 3.8: incidents with personal data, and when the recovery kit was last tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createBreaches(db);
  await db.schema
    .createTable('recovery_drills')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tried_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
}

async function createBreaches(db: Kysely<unknown>): Promise<void> {
  const texts = [
    'what_happened',
    'data_kinds',
    'protection',
    'protection_text',
    'consequences',
    'measures',
    'contact_point',
    'authority_decision',
    'authority_reason',
    'authority_how',
    'late_reason',
    'people_decision',
    'people_reason',
    'people_how',
    'reported_by',
    'reported_at',
    'changed_by',
    'changed_at',
  ];
  let table = db.schema
    .createTable('breaches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('noticed_at', 'text', (column) => column.notNull())
    .addColumn('happened_on', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('people_count', 'integer')
    .addColumn('records_count', 'integer')
    .addColumn('authority_told_at', 'text')
    .addColumn('people_told_on', 'text')
    .addColumn('closed_on', 'text');
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  await table.execute();
  await db.schema
    .createTable('breach_cases')
    .addColumn('breach_id', 'text', (column) => column.notNull().references('breaches.id'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('breach_cases_key', ['breach_id', 'case_id'])
    .execute();
  await db.schema.createIndex('breach_cases_by_case').on('breach_cases').columns(['case_id']).execute();
}
