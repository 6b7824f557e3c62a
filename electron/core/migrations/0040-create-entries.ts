import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('key', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('case_no', 'integer', (column) => column.notNull().references('case_files.no'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('written_no', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('entries_by_written_no')
    .unique()
    .on('entries')
    .columns(['written_no'])
    .execute();
  await db.schema.createIndex('entries_by_id').unique().on('entries').columns(['id']).execute();
  await db.schema.createIndex('entries_by_case_at').on('entries').columns(['case_no', 'at', 'key']).execute();
  await db.schema
    .createTable('entry_amendments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('entry_amendments_by_entry')
    .on('entry_amendments')
    .columns(['entry_key'])
    .execute();
  await db.schema
    .createTable('contacts')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_no', 'integer', (column) => column.notNull())
    .addColumn('counts_as', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('initiative', 'text', (column) => column.notNull())
    .addColumn('planned', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('purposes', 'text', (column) => column.notNull())
    .addColumn('attendees', 'text', (column) => column.notNull())
    .addColumn('next_contact_at', 'text')
    .addColumn('next_contact_plan', 'text', (column) => column.notNull())
    .addColumn('good_news', 'integer', (column) => column.notNull())
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('contacts_by_case')
    .on('contacts')
    .columns(['case_no', 'counts_as', 'started_at'])
    .execute();
  await db.schema
    .createTable('visit_reports')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('what_happened', 'text', (column) => column.notNull())
    .addColumn('person_said', 'text', (column) => column.notNull())
    .addColumn('worker_view', 'text', (column) => column.notNull())
    .addColumn('strength_noticed', 'text', (column) => column.notNull())
    .addColumn('agreements_person', 'text', (column) => column.notNull())
    .addColumn('agreements_team', 'text', (column) => column.notNull())
    .addColumn('home_and_tenancy', 'text', (column) => column.notNull())
    .addColumn('money_follow_up', 'text', (column) => column.notNull())
    .addColumn('health_and_wellbeing', 'text', (column) => column.notNull())
    .addColumn('people_around', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.references('case_files.id'))
    .addColumn('subject_id', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('drafts_by_owner')
    .on('drafts')
    .columns(['owner_id', 'kind', 'case_id'])
    .execute();
}
