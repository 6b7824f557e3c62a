import type { Kysely } from 'kysely';

/** domain.md 10.2; every text is a sealed blob (security.md 3.1). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('supervision_agreements')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('supervisee_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('supervisor_id', 'text', (column) => column.references('workers.id'))
    .addColumn('supervisor_name', 'blob')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('starts_on', 'text', (column) => column.notNull())
    .addColumn('every_days', 'integer', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('review_on', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('words', 'blob')
    .addColumn('agreed_by_supervisee', 'text')
    .addColumn('agreed_by_supervisor', 'text')
    .execute();
  for (const side of ['supervisee_id', 'supervisor_id']) {
    await db.schema
      .createIndex(`supervision_agreements_by_${side}`)
      .on('supervision_agreements')
      .columns([side])
      .execute();
  }
  await db.schema
    .createTable('supervision_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('agreement_id', 'text', (column) => column.notNull().references('supervision_agreements.id'))
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('at_time', 'text')
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('next_on', 'text')
    .addColumn('reason', 'blob')
    .addColumn('wellbeing', 'blob')
    .addColumn('workload', 'blob')
    .addColumn('agreed_by_supervisee', 'text')
    .addColumn('agreed_by_supervisor', 'text')
    .execute();
  await db.schema
    .createIndex('supervision_sessions_by_agreement')
    .on('supervision_sessions')
    .columns(['agreement_id', 'held_on'])
    .execute();
  await db.schema
    .createTable('supervision_items')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', (column) => column.notNull().references('supervision_sessions.id'))
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('is_private', 'integer', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .addColumn('decision_copied_at', 'text')
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('supervision_items_by_session')
    .on('supervision_items')
    .columns(['session_id', 'added_at'])
    .execute();
  await db.schema
    .createTable('supervision_actions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('agreement_id', 'text', (column) => column.notNull().references('supervision_agreements.id'))
    .addColumn('session_id', 'text', (column) => column.notNull().references('supervision_sessions.id'))
    .addColumn('owner_id', 'text', (column) => column.references('workers.id'))
    .addColumn('due_on', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('closed_in', 'text', (column) => column.references('supervision_sessions.id'))
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('supervision_actions_by_agreement')
    .on('supervision_actions')
    .columns(['agreement_id', 'session_id'])
    .execute();
  await db.schema
    .createIndex('supervision_actions_by_owner')
    .on('supervision_actions')
    .columns(['owner_id', 'status'])
    .execute();
  await db.schema
    .createTable('supervision_amendments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('session_id', 'text', (column) => column.notNull().references('supervision_sessions.id'))
    .addColumn('item_id', 'text', (column) => column.references('supervision_items.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('supervision_amendments_by_session')
    .on('supervision_amendments')
    .columns(['session_id', 'at'])
    .execute();
}
