import type { Kysely } from 'kysely';
import { keepContactMonths } from '#core/database/contact-months.ts';
import { withoutRowid } from '#core/database/without-rowid.ts';

/** Issue 6, item 4: reports read contacts by month from a summary, never note by note, and along two more indexes (performance.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('contact_months')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('case_no', 'integer', (column) => column.notNull())
    .addColumn('counts_as', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('contacts', 'integer', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_months_key', [
      'month',
      'case_no',
      'counts_as',
      'status',
      'channel',
      'place',
    ])
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema.createIndex('contact_months_by_case').on('contact_months').columns(['case_no']).execute();
  await keepContactMonths(db);
  await db.schema
    .createIndex('case_stage_changes_by_day')
    .on('case_stage_changes')
    .columns(['on_day', 'entry_key', 'from_state', 'to_state'])
    .execute();
  await db.schema
    .createIndex('follow_ups_by_day')
    .on('follow_ups')
    .columns(['due_on', 'episode_id', 'case_id', 'done_on'])
    .execute();
}
