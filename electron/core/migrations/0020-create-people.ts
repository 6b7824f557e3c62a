import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('chosen_name', 'text', (column) => column.notNull())
    .addColumn('pronouns', 'text', (column) => column.notNull())
    .addColumn('legal_given_name', 'text', (column) => column.notNull())
    .addColumn('legal_family_name', 'text', (column) => column.notNull())
    .addColumn('other_names', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'text')
    .addColumn('birth_date_approximate', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('interpreter_needed', 'integer', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('other_ways_to_reach', 'text', (column) => column.notNull())
    .addColumn('best_times', 'text', (column) => column.notNull())
    .addColumn('access_needs', 'text', (column) => column.notNull())
    .addColumn('access_needs_known', 'integer')
    .addColumn('emergency_contacts', 'text', (column) => column.notNull())
    .addColumn('paperwork', 'text')
    .addColumn('preferred_channel', 'text')
    .addColumn('preferred_places', 'text', (column) => column.notNull())
    .addColumn('word_for_me', 'text', (column) => column.notNull())
    .addColumn('not_for_me', 'text', (column) => column.notNull())
    .addColumn('died_on', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createTable('person_external_ids')
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('system', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_external_ids_key', ['system', 'external_id'])
    .execute();
  await db.schema
    .createIndex('person_external_ids_by_person')
    .on('person_external_ids')
    .columns(['person_id'])
    .execute();
  await db.schema
    .createTable('diversity_answers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('answered_on', 'text')
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createIndex('diversity_answers_by_person')
    .on('diversity_answers')
    .columns(['person_id'])
    .execute();
  await db.schema
    .createTable('households')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text')
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createTable('household_members')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('household_id', 'text', (column) => column.notNull().references('households.id'))
    .addColumn('person_id', 'text', (column) => column.references('people.id'))
    .addColumn('given_name', 'text', (column) => column.notNull())
    .addColumn('relation', 'text', (column) => column.notNull())
    .addColumn('birth_year', 'integer')
    .addColumn('lives_here', 'integer', (column) => column.notNull())
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .execute();
  await db.schema
    .createIndex('household_members_by_household')
    .on('household_members')
    .columns(['household_id'])
    .execute();
  await db.schema
    .createIndex('household_members_by_person')
    .on('household_members')
    .columns(['person_id'])
    .execute();
  await db.schema
    .createTable('housing_history_summaries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('as_of', 'text')
    .addColumn('times_in_three_years', 'text', (column) => column.notNull())
    .addColumn('months_in_three_years', 'text', (column) => column.notNull())
    .addColumn('import_batch_id', 'text')
    .execute();
  await db.schema
    .createIndex('housing_history_summaries_by_person')
    .on('housing_history_summaries')
    .columns(['person_id'])
    .execute();
}
