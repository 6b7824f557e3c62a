import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 3.2, 7.5: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTopics(db);
  await createPlans(db);
  await createSteps(db);
  await createMoments(db);
  await renewEntryTexts(db);
}

async function createTopics(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('change_topics')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('area_key', 'text')
    .addColumn('is_active', 'integer', (column) => column.notNull())
    .addColumn('parked_until', 'text')
    .execute();
  await db.schema
    .createIndex('change_topics_by_case')
    .on('change_topics')
    .columns(['case_id', 'sort_order'])
    .execute();
  await db.schema
    .createTable('change_stage_entries')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('topic_id', 'text', (column) => column.notNull().references('change_topics.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('identified_by', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('in_handover', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('change_stage_entries_by_topic')
    .on('change_stage_entries')
    .columns(['topic_id', 'from_day', 'entry_key'])
    .execute();
}

async function createPlans(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('action_plans')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('started_on', 'text', (column) => column.notNull())
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('others', 'text', (column) => column.notNull())
    .addColumn('review_on', 'text')
    .addColumn('agreed', 'text', (column) => column.notNull())
    .addColumn('agreed_words', 'text', (column) => column.notNull())
    .addColumn('external_plan_ref', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('action_plans_by_case')
    .on('action_plans')
    .columns(['case_id', 'started_on'])
    .execute();
  await db.schema
    .createIndex('action_plans_active')
    .unique()
    .on('action_plans')
    .columns(['case_id', 'status'])
    .where('status', '=', 'active')
    .execute();
  await db.schema
    .createIndex('action_plans_by_entry')
    .unique()
    .on('action_plans')
    .columns(['entry_key'])
    .execute();
  await db.schema
    .createTable('goals')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('plan_id', 'text', (column) => column.notNull().references('action_plans.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('person_words', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('area_key', 'text')
    .addColumn('reading_id', 'text', (column) => column.references('star_readings.id'))
    .addColumn('change_topic_id', 'text', (column) => column.references('change_topics.id'))
    .addColumn('agreed_on', 'text')
    .addColumn('agreed_by', 'text', (column) => column.notNull())
    .addColumn('review_date', 'text')
    .addColumn('specific', 'text', (column) => column.notNull())
    .addColumn('measurable', 'text', (column) => column.notNull())
    .addColumn('achievable', 'text', (column) => column.notNull())
    .addColumn('realistic', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('closing_words', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('goals_by_case').on('goals').columns(['case_id', 'sort_order']).execute();
  await db.schema.createIndex('goals_by_entry').unique().on('goals').columns(['entry_key']).execute();
}

async function createSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('goal_steps')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('plan_id', 'text', (column) => column.notNull().references('action_plans.id'))
    .addColumn('goal_id', 'text', (column) => column.references('goals.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('doer', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.references('workers.id'))
    .addColumn('other_name', 'text', (column) => column.notNull())
    .addColumn('said_by', 'text', (column) => column.notNull())
    .addColumn('support_wanted', 'text', (column) => column.notNull())
    .addColumn('target_date', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_on', 'text')
    .addColumn('outcome_note', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('goal_steps_by_case')
    .on('goal_steps')
    .columns(['case_id', 'sort_order'])
    .execute();
  await db.schema
    .createIndex('goal_steps_by_goal')
    .on('goal_steps')
    .columns(['goal_id', 'sort_order'])
    .execute();
  await db.schema
    .createIndex('goal_steps_by_plan')
    .on('goal_steps')
    .columns(['plan_id', 'sort_order'])
    .execute();
  await db.schema
    .createIndex('goal_steps_open')
    .on('goal_steps')
    .columns(['owner_id', 'status'])
    .where('status', 'in', ['to_do', 'doing'])
    .execute();
}

async function createMoments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('goal_reviews')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('goal_id', 'text', (column) => column.notNull().references('goals.id'))
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('progress_person', 'integer')
    .addColumn('progress_worker', 'integer')
    .addColumn('what_helped', 'text', (column) => column.notNull())
    .addColumn('what_got_in_the_way', 'text', (column) => column.notNull())
    .addColumn('next', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('goal_reviews_by_goal')
    .on('goal_reviews')
    .columns(['goal_id', 'on_day'])
    .execute();
  await db.schema
    .createTable('plan_moments')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('goal_id', 'text', (column) => column.references('goals.id'))
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
