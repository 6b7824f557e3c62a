import type { Kysely } from 'kysely';

/** domain.md 9.4, security.md 3.8: what was erased, what must not be, and how long files are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // No reference: what they point at is gone.
  await db.schema
    .createTable('erasures')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('case_no', 'integer', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('asked_on', 'text')
    .addColumn('erased_at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('single_names', 'integer', (column) => column.notNull())
    .addColumn('backups_until', 'text', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('words', 'blob')
    .addColumn('findings', 'text')
    .addColumn('reapplied_at', 'text')
    .execute();
  await db.schema
    .createTable('erasure_requests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('asked_on', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('search_request_id', 'text', (column) => column.references('reflection_requests.id'))
    .addColumn('refused_on', 'text')
    .addColumn('refused_by', 'text', (column) => column.notNull())
    .addColumn('keep_grounds', 'text', (column) => column.notNull())
    .addColumn('refusal_words', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('erasure_requests_by_case').on('erasure_requests').column('case_id').execute();
  await db.schema
    .createTable('legal_holds')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('set_on', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('lifted_on', 'text')
    .addColumn('lifted_by', 'text', (column) => column.notNull())
    .addColumn('lift_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('legal_holds_by_case').on('legal_holds').column('case_id').execute();
  await createRetention(db);
}

async function createRetention(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('retention_rules')
    .addColumn('category', 'text', (column) => column.primaryKey().notNull())
    .addColumn('keep_years', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('changed_on', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('retention_reviews')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('decided_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('keep_until', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('retention_reviews_by_case')
    .on('retention_reviews')
    .column('case_id')
    .execute();
  // What is asked of the closed files alone; erasing looks rows up by the columns of the other two.
  await db.schema
    .createIndex('case_files_by_state')
    .on('case_files')
    .columns(['state', 'state_since'])
    .execute();
  for (const table of ['housing_offers', 'tenancy_concerns', 'referrals']) {
    await db.schema.createIndex(`${table}_by_moment`).on(table).column('entry_key').execute();
  }
}
