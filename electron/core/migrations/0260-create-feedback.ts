import type { Kysely } from 'kysely';
import { withoutRowid } from '#core/database/without-rowid.ts';

/**
 * domain.md 11.4, 13.5; never edited after release. Answers and open lines stand in tables without row numbers, under
 * random ids: nothing in the file tells in which order they came.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback_forms')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('statements', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .execute();
  await db.schema
    .createTable('feedback_responses')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('period_month', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema
    .createTable('feedback_comments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('period_month', 'text', (column) => column.notNull())
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('shown_text', 'text', (column) => column.notNull())
    .modifyEnd(withoutRowid)
    .execute();
  for (const table of ['feedback_responses', 'feedback_comments']) {
    await db.schema
      .createIndex(`${table}_by_form`)
      .on(table)
      .columns(['form_id', 'service_id', 'period_month'])
      .execute();
  }
  await db.schema
    .createTable('voices')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('from_whom', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.references('case_files.id'))
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('acknowledged_on', 'text')
    .addColumn('answered_on', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('learning', 'text', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('involvements')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('how_many', 'integer', (column) => column.notNull())
    .addColumn('how_supported', 'text', (column) => column.notNull())
    .addColumn('what_changed', 'text', (column) => column.notNull())
    .execute();
}
