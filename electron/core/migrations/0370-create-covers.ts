import type { Kysely } from 'kysely';

/** Issue 6: who is there for somebody's people while they are away, and the days of such an assignment in the timeline. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('covers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('away_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('made_by_name', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('taken_back_on', 'text')
    .execute();
  await db.schema.createIndex('covers_by_away').on('covers').columns(['away_id', 'from_day']).execute();
  await db.schema.createIndex('covers_by_day').on('covers').columns(['from_day']).execute();
  await db.schema
    .createTable('cover_cases')
    .addColumn('cover_id', 'text', (column) => column.notNull().references('covers.id'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('assignment_id', 'text')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('next_step', 'text', (column) => column.notNull())
    .addColumn('read_on', 'text')
    .addPrimaryKeyConstraint('cover_cases_key', ['cover_id', 'case_id'])
    .execute();
  await db.schema.createIndex('cover_cases_by_case').on('cover_cases').columns(['case_id']).execute();
  await db.schema.createIndex('cover_cases_by_worker').on('cover_cases').columns(['worker_id']).execute();
  await db.schema
    .createIndex('cover_cases_by_assignment')
    .on('cover_cases')
    .columns(['assignment_id'])
    .execute();
  await db.schema.alterTable('assignment_changes').addColumn('from_day', 'text').execute();
  await db.schema.alterTable('assignment_changes').addColumn('last_day', 'text').execute();
}
