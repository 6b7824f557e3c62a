import type { Kysely } from 'kysely';

/** domain.md 11.2: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('peer_profiles')
    .addColumn('worker_id', 'text', (column) => column.primaryKey().notNull().references('workers.id'))
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('interests', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('areas', 'text', (column) => column.notNull())
    .addColumn('contact_ways', 'text', (column) => column.notNull())
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('not_for_me_topics', 'text', (column) => column.notNull())
    .addColumn('not_for_me', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('places', 'integer', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('employer_line', 'text', (column) => column.notNull())
    .addColumn('workplace_line', 'text', (column) => column.notNull())
    .addColumn('peer_group', 'text', (column) => column.notNull())
    .addColumn('signed_version', 'integer')
    .addColumn('signed_on', 'text')
    .execute();
  await db.schema
    .createTable('peer_roles')
    .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('written_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('peer_preferences')
    .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('case_files.id'))
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('interests', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('areas', 'text', (column) => column.notNull())
    .addColumn('contact_ways', 'text', (column) => column.notNull())
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('not_for_me_topics', 'text', (column) => column.notNull())
    .addColumn('not_for_me', 'text', (column) => column.notNull())
    .addColumn('wished_gender', 'text', (column) => column.notNull())
    .addColumn('wishes', 'text', (column) => column.notNull())
    .addColumn('not_these', 'text', (column) => column.notNull())
    .addColumn('written_on', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('peer_offers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('offered_on', 'text', (column) => column.notNull())
    .addColumn('offered_by', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('how', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('ask_again_on', 'text')
    .execute();
  await db.schema
    .createIndex('peer_offers_by_case')
    .on('peer_offers')
    .columns(['case_id', 'offered_on'])
    .execute();
  await db.schema
    .createTable('mentor_matches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('worker_name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('proposed_on', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('met_on', 'text')
    .addColumn('person_feedback', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('ending', 'text')
    .addColumn('assignment_id', 'text')
    .execute();
  await db.schema
    .createIndex('mentor_matches_by_case')
    .on('mentor_matches')
    .columns(['case_id', 'proposed_on'])
    .execute();
  await db.schema
    .createIndex('mentor_matches_by_worker')
    .on('mentor_matches')
    .columns(['worker_id'])
    .execute();
}
