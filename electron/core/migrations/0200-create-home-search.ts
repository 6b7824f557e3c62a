import { type Kysely, sql } from 'kysely';
import { ethosVersion } from '#shared/domain/housing/ethos.ts';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 4.4, 6.2, 9.1, 13.5: agreed rhythm in the rows of lists, ETHOS edition, looking for a home, moving in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('case_summaries')
    .addColumn('agreements', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  for (const column of ['support_started_on', 'cti_phase']) {
    await db.schema.alterTable('case_summaries').addColumn(column, 'text').execute();
  }
  await db.schema
    .alterTable('accommodations')
    .addColumn('ethos_version', 'text', (column) => column.notNull().defaultTo(ethosVersion))
    .execute();
  await createSearches(db);
  await createMovingIn(db);
  await renewEntryTexts(db);
}

async function createSearches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('housing_searches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('started_on', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema
    .createIndex('housing_searches_by_case')
    .on('housing_searches')
    .columns(['case_id', 'started_on'])
    .execute();
  await db.schema
    .createIndex('housing_searches_open')
    .on('housing_searches')
    .columns(['case_id', 'ended_on'])
    .where(sql.ref('ended_on'), 'is', null)
    .execute();
  await db.schema
    .createTable('housing_offers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('search_id', 'text', (column) => column.notNull().references('housing_searches.id'))
    .addColumn('offered_on', 'text', (column) => column.notNull())
    .addColumn('viewing_at', 'text')
    .addColumn('viewed_on', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('home_type', 'text')
    .addColumn('rent_amount', 'integer')
    .addColumn('rent_frequency', 'text', (column) => column.notNull())
    .addColumn('person_answer', 'text', (column) => column.notNull())
    .addColumn('person_reason', 'text', (column) => column.notNull())
    .addColumn('landlord_answer', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('housing_offers_by_search')
    .on('housing_offers')
    .columns(['search_id', 'offered_on'])
    .execute();
  await db.schema
    .createTable('choice_ratings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('area', 'integer')
    .addColumn('home_type', 'integer')
    .addColumn('live_with', 'integer')
    .addColumn('worker', 'integer')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('choice_ratings_by_case')
    .on('choice_ratings')
    .columns(['case_id', 'on_day'])
    .execute();
  await db.schema
    .createTable('housing_moments')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('outcome', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}

async function createMovingIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('move_in_lists')
    .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('case_files.id'))
    .addColumn('moving_on', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('keys', 'text', (column) => column.notNull())
    .addColumn('meters', 'text', (column) => column.notNull())
    .addColumn('person_words', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('move_in_items')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('group_key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('cost', 'integer')
    .execute();
  await db.schema
    .createIndex('move_in_items_by_case')
    .on('move_in_items')
    .columns(['case_id', 'sort_order'])
    .execute();
  await db.schema
    .createTable('move_in_starters')
    .addColumn('sort_order', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('group_key', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
