import type { Kysely } from 'kysely';

/** domain.md 9.4 `DataRequest`; security.md 3.8: requests and their clock, restriction, dispute, marks of a copy. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRequests(db);
  await createRestrictions(db);
  await db.schema
    .createTable('dispute_notes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('request_id', 'text', (column) => column.references('data_requests.id'))
    .addColumn('entry_key', 'integer', (column) => column.references('entries.key'))
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('person_words', 'text', (column) => column.notNull())
    .addColumn('our_view', 'text', (column) => column.notNull())
    .addColumn('noted_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('settled_on', 'text')
    .execute();
  await db.schema.createIndex('dispute_notes_by_case').on('dispute_notes').column('case_id').execute();
  await db.schema.createIndex('dispute_notes_by_entry').on('dispute_notes').column('entry_key').execute();
  await db.schema.createIndex('dispute_notes_by_request').on('dispute_notes').column('request_id').execute();
  await db.schema
    .createTable('access_marks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('request_id', 'text', (column) => column.notNull().references('data_requests.id'))
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('from_char', 'integer')
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('access_marks_by_request').on('access_marks').column('request_id').execute();
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('data_requests')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull())
    .addColumn('asked_by_name', 'text', (column) => column.notNull())
    .addColumn('authority', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('identity_how', 'text')
    .addColumn('identity_on', 'text')
    .addColumn('identity_note', 'text', (column) => column.notNull())
    .addColumn('extended_months', 'integer', (column) => column.notNull())
    .addColumn('extension_reason', 'text', (column) => column.notNull())
    .addColumn('extension_told_on', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('ended_by', 'text', (column) => column.notNull())
    .addColumn('end_note', 'text', (column) => column.notNull())
    .addColumn('answer_how', 'text')
    .addColumn('refusal_reason', 'text')
    .addColumn('search_request_id', 'text', (column) => column.references('reflection_requests.id'))
    .execute();
  await db.schema.createIndex('data_requests_by_case').on('data_requests').column('case_id').execute();
  await db.schema
    .createIndex('data_requests_by_search')
    .on('data_requests')
    .column('search_request_id')
    .execute();
  await db.schema
    .createTable('data_request_pauses')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('request_id', 'text', (column) => column.notNull().references('data_requests.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('data_request_pauses_by_request')
    .on('data_request_pauses')
    .columns(['request_id', 'from_day'])
    .execute();
}

async function createRestrictions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('restrictions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('request_id', 'text', (column) => column.references('data_requests.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('lifted_on', 'text')
    .addColumn('told_on', 'text')
    .addColumn('lift_reason', 'text', (column) => column.notNull())
    .addColumn('lifted_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('restrictions_standing')
    .on('restrictions')
    .columns(['case_id', 'lifted_on'])
    .where('lifted_on', 'is', null)
    .execute();
  await db.schema.createIndex('restrictions_by_case').on('restrictions').column('case_id').execute();
  await db.schema.createIndex('restrictions_by_request').on('restrictions').column('request_id').execute();
  await db.schema
    .createTable('restriction_exceptions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('restriction_id', 'text', (column) => column.notNull().references('restrictions.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('ground', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('restriction_exceptions_by_restriction')
    .on('restriction_exceptions')
    .columns(['restriction_id', 'on_day'])
    .execute();
}
