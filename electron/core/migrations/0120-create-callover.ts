import type { Kysely } from 'kysely';

/** domain.md 10.6, 13.5: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createMeetings(db);
  await createEntries(db);
  await createOutcomes(db);
  await db.schema
    .createTable('case_decisions')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('agreed_with_person', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .alterTable('contacts')
    .addColumn('hunch', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('contacts_marked')
    .on('contacts')
    .columns(['case_no', 'started_at', 'good_news', 'hunch'])
    .where((eb) => eb.or([eb('good_news', '=', eb.lit(1)), eb('hunch', '=', eb.lit(1))]))
    .execute();
}

async function createMeetings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('callover_meetings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull().references('teams.id'))
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('chair_id', 'text', (column) => column.references('workers.id'))
    .addColumn('guests', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('learning', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('callover_meetings_by_day')
    .on('callover_meetings')
    .columns(['held_on', 'id'])
    .execute();
  await db.schema
    .createIndex('callover_meetings_by_team')
    .on('callover_meetings')
    .columns(['team_id', 'held_on', 'id'])
    .execute();
  await db.schema
    .createTable('callover_attendees')
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('callover_meetings.id'))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('is_coming', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('callover_attendees_key', ['meeting_id', 'worker_id'])
    .execute();
  await db.schema
    .createTable('callover_agenda_items')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('callover_meetings.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('is_done', 'integer', (column) => column.notNull())
    .addColumn('entry_id', 'text', (column) => column.references('callover_entries.id'))
    .execute();
  await db.schema
    .createIndex('callover_agenda_items_by_meeting')
    .on('callover_agenda_items')
    .columns(['meeting_id', 'sort_order'])
    .execute();
  await db.schema
    .createTable('callover_amendments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('callover_meetings.id'))
    .addColumn('entry_id', 'text', (column) => column.references('callover_entries.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('callover_amendments_by_meeting')
    .on('callover_amendments')
    .columns(['meeting_id'])
    .execute();
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('callover_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('callover_meetings.id'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('in_depth', 'integer', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('picked_by', 'text', (column) => column.notNull())
    .addColumn('asked_beforehand', 'integer', (column) => column.notNull())
    .addColumn('persons_message', 'text', (column) => column.notNull())
    .addColumn('message_on', 'text')
    .addColumn('discussion', 'text', (column) => column.notNull())
    .addColumn('techniques', 'text', (column) => column.notNull())
    .addColumn('techniques_note', 'text', (column) => column.notNull())
    .addColumn('what_works', 'text', (column) => column.notNull())
    .addColumn('engagement', 'text', (column) => column.notNull())
    .addColumn('share_back_id', 'text', (column) => column.references('workers.id'))
    .addColumn('share_back_by', 'text')
    .addColumn('shared_back_on', 'text')
    .addColumn('discussed_on', 'text')
    .execute();
  await db.schema
    .createIndex('callover_entries_by_meeting')
    .unique()
    .on('callover_entries')
    .columns(['meeting_id', 'case_id'])
    .execute();
  await db.schema
    .createIndex('callover_entries_by_case')
    .on('callover_entries')
    .columns(['case_id', 'discussed_on'])
    .execute();
  await db.schema
    .createIndex('callover_entries_to_share')
    .on('callover_entries')
    .columns(['share_back_id', 'shared_back_on'])
    .where('shared_back_on', 'is', null)
    .execute();
  await db.schema
    .createTable('callover_messages')
    .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('case_files.id'))
    .addColumn('asked_beforehand', 'integer', (column) => column.notNull())
    .addColumn('persons_message', 'text', (column) => column.notNull())
    .addColumn('message_on', 'text', (column) => column.notNull())
    .execute();
}

async function createOutcomes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('callover_decisions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_id', 'text', (column) => column.notNull().references('callover_entries.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('needs_person', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('outcome_on', 'text')
    .addColumn('copied_to', 'text', (column) => column.references('entries.id'))
    .execute();
  await db.schema
    .createIndex('callover_decisions_by_entry')
    .on('callover_decisions')
    .columns(['entry_id', 'position'])
    .execute();
  await db.schema
    .createTable('callover_actions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('meeting_id', 'text', (column) => column.notNull().references('callover_meetings.id'))
    .addColumn('entry_id', 'text', (column) => column.references('callover_entries.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('due_on', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_on', 'text')
    .execute();
  await db.schema
    .createIndex('callover_actions_by_meeting')
    .on('callover_actions')
    .columns(['meeting_id', 'position'])
    .execute();
  await db.schema
    .createIndex('callover_actions_by_owner')
    .on('callover_actions')
    .columns(['owner_id', 'status'])
    .execute();
}
