import type { Kysely } from 'kysely';

/** domain.md 11.3: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('group_programmes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('facilitators', 'text', (column) => column.notNull())
    .addColumn('rhythm', 'text', (column) => column.notNull())
    .addColumn('archived_on', 'text')
    .execute();
  await db.schema
    .createTable('group_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('programme_id', 'text', (column) => column.notNull().references('group_programmes.id'))
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('what_happened', 'text', (column) => column.notNull())
    .addColumn('atmosphere', 'text', (column) => column.notNull())
    .addColumn('learning', 'text', (column) => column.notNull())
    .addColumn('next_topics', 'text', (column) => column.notNull())
    .addColumn('guests', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('group_sessions_by_programme')
    .on('group_sessions')
    .columns(['programme_id', 'held_on'])
    .execute();
  await db.schema
    .createTable('group_invitations')
    .addColumn('programme_id', 'text', (column) => column.notNull().references('group_programmes.id'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('answered_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('group_invitations_key', ['programme_id', 'case_id'])
    .execute();
  await db.schema
    .createIndex('group_invitations_by_case')
    .on('group_invitations')
    .columns(['case_id'])
    .execute();
  await db.schema
    .createTable('group_attendances')
    .addColumn('session_id', 'text', (column) => column.notNull().references('group_sessions.id'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('person_note', 'text', (column) => column.notNull())
    .addColumn('entry_key', 'integer')
    .addPrimaryKeyConstraint('group_attendances_key', ['session_id', 'case_id'])
    .execute();
  await db.schema
    .createIndex('group_attendances_by_case')
    .on('group_attendances')
    .columns(['case_id'])
    .execute();
}
