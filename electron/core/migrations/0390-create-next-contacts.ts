import type { Kysely } from 'kysely';

/** domain.md 6.1, `nextContactAt`, said without a note; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('next_contacts')
    .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('case_files.id'))
    .addColumn('at', 'text')
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('planned_at', 'text', (column) => column.notNull())
    .addColumn('planned_by', 'text', (column) => column.notNull())
    .execute();
}
