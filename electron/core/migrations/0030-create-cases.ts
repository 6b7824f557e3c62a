import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_files')
    .addColumn('no', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('case_number', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull().references('teams.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_since', 'text', (column) => column.notNull())
    .addColumn('state_before_pause', 'text')
    .addColumn('current_episode_id', 'text')
    .addColumn('next_entry', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema.createIndex('case_files_by_id').unique().on('case_files').columns(['id']).execute();
  await db.schema
    .createIndex('case_files_by_person')
    .unique()
    .on('case_files')
    .columns(['person_id'])
    .execute();
  await db.schema
    .createIndex('case_files_by_number')
    .unique()
    .on('case_files')
    .columns(['case_number'])
    .execute();
  await db.schema.createIndex('case_files_by_team').on('case_files').columns(['team_id']).execute();
  await db.schema
    .createTable('support_episodes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('method', 'text')
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addColumn('housing_search_started_on', 'text')
    .addColumn('support_started_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('closure_reason', 'text')
    .addColumn('reopened_from_id', 'text')
    .addColumn('external_id', 'text')
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createIndex('support_episodes_by_case')
    .on('support_episodes')
    .columns(['case_id', 'opened_on'])
    .execute();
  await db.schema
    .createTable('case_assignments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('chosen_by_person', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('case_assignments_by_case')
    .on('case_assignments')
    .columns(['case_id'])
    .execute();
  await db.schema
    .createIndex('case_assignments_by_worker')
    .on('case_assignments')
    .columns(['worker_id', 'until'])
    .execute();
  await db.schema
    .createTable('case_stage_changes')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('override_reason', 'text')
    .addColumn('with_person', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('assignment_changes')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('assignment_id', 'text', (column) => column.notNull())
    .addColumn('started', 'integer', (column) => column.notNull())
    .addColumn('worker_name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('checklist_items')
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('episode_id', 'text', (column) => column.notNull())
    .addColumn('item', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('checklist_items_key', ['episode_id', 'item'])
    .execute();
  await db.schema
    .createTable('accommodations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('type_key', 'text', (column) => column.notNull())
    .addColumn('ethos_code', 'text')
    .addColumn('is_settled', 'integer', (column) => column.notNull())
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('approximate', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('entry_key', 'integer', (column) => column.references('entries.key'))
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createIndex('accommodations_by_person')
    .on('accommodations')
    .columns(['person_id', 'since'])
    .execute();
  await db.schema
    .createIndex('accommodations_by_entry')
    .unique()
    .on('accommodations')
    .columns(['entry_key'])
    .execute();
  await db.schema
    .createTable('tenancies')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('accommodation_id', 'text', (column) => column.references('accommodations.id'))
    .addColumn('is_draft', 'integer', (column) => column.notNull())
    .addColumn('moved_in_on', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema.createIndex('tenancies_by_person').on('tenancies').columns(['person_id']).execute();
  await db.schema
    .createTable('support_overviews')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('what_matters', 'text', (column) => column.notNull())
    .addColumn('what_people_like', 'text', (column) => column.notNull())
    .addColumn('how_to_support', 'text', (column) => column.notNull())
    .addColumn('aspirations', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('support_overviews_by_case')
    .unique()
    .on('support_overviews')
    .columns(['case_id', 'version'])
    .execute();
  await db.schema
    .createTable('strengths')
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('found_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('strengths_key', ['entry_key', 'sort_order'])
    .execute();
  await db.schema
    .createTable('case_summaries')
    .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('case_files.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('search_key', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'text')
    .addColumn('pronouns', 'text', (column) => column.notNull())
    .addColumn('method', 'text')
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addColumn('worker_names', 'text', (column) => column.notNull())
    .addColumn('settled_days_before', 'integer')
    .addColumn('home_since', 'text')
    .addColumn('home_since_day', 'integer')
    .addColumn('home_address', 'text', (column) => column.notNull())
    .addColumn('last_contact_on', 'text')
    .addColumn('last_visit_on', 'text')
    .addColumn('next_contact_at', 'text')
    .addColumn('next_contact_plan', 'text', (column) => column.notNull())
    .addColumn('last_star_on', 'text')
    .addColumn('star_review_on', 'text')
    .execute();
  await db.schema
    .createIndex('case_summaries_by_name')
    .on('case_summaries')
    .columns(['name_key', 'case_id'])
    .execute();
}
