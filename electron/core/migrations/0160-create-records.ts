import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** Documents made with a person, incidents, and how fine the grid of situations is (domain.md 0.3, 7.2–7.4). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRecords(db);
  await createIncidents(db);
  await db.schema
    .alterTable('organisations')
    .addColumn('grid_size', 'integer', (column) => column.notNull().defaultTo(5))
    .execute();
  await renewEntryTexts(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('case_records')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('others', 'text', (column) => column.notNull())
    .addColumn('review_on', 'text')
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .addColumn('agreed', 'text', (column) => column.notNull())
    .addColumn('agreed_words', 'text', (column) => column.notNull())
    .addColumn('external_plan_ref', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('team_content', 'text', (column) => column.notNull())
    .addColumn('shared_text', 'text', (column) => column.notNull())
    .addColumn('team_text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('case_records_by_case')
    .unique()
    .on('case_records')
    .columns(['case_id', 'kind', 'version'])
    .execute();
}

async function createIncidents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('incidents')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('occurred_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('what_happened', 'text', (column) => column.notNull())
    .addColumn('people_involved', 'text', (column) => column.notNull())
    .addColumn('injuries', 'text', (column) => column.notNull())
    .addColumn('immediate_actions', 'text', (column) => column.notNull())
    .addColumn('persons_account', 'text', (column) => column.notNull())
    .addColumn('others_notified', 'text', (column) => column.notNull())
    .addColumn('safeguarding', 'text', (column) => column.notNull())
    .addColumn('safeguarding_reason', 'text', (column) => column.notNull())
    .addColumn('police_ref', 'text', (column) => column.notNull())
    .addColumn('external_report_due', 'text')
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('plan_reviewed', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('incidents_by_case')
    .on('incidents')
    .columns(['case_id', 'occurred_at'])
    .execute();
}
