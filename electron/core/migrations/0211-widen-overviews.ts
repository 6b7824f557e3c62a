import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/**
 * The whole support overview (domain.md 7.1): needs, strengths by part of life, access, language, culture, agencies;
 * and what gets in the way, from which a goal may grow (domain.md 8.1). What stands there already keeps working: lists
 * are empty, and nobody is said to have seen it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'language_and_interpreter',
    'cultural_and_spiritual',
    'communication_preferences',
    'withheld_reason',
  ]) {
    await db.schema
      .alterTable('support_overviews')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
      .execute();
  }
  for (const column of ['access_needs', 'agencies', 'contributors']) {
    await db.schema
      .alterTable('support_overviews')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo('[]'))
      .execute();
  }
  await db.schema
    .alterTable('support_overviews')
    .addColumn('shared_with_person', 'text', (definition) => definition.notNull().defaultTo('not_yet'))
    .execute();
  await db.schema.alterTable('support_overviews').addColumn('next_review_on', 'text').execute();
  await db.schema.alterTable('strengths').addColumn('domain', 'text').execute();
  await db.schema
    .createTable('support_needs')
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('person_priority', 'integer', (column) => column.notNull())
    .addColumn('support_wanted', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('support_needs_pk', ['entry_key', 'sort_order'])
    .execute();
  await db.schema.alterTable('goals').addColumn('factor_id', 'text').execute();
  await renewEntryTexts(db);
}
