import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 5.3, 5.4, 6.4, 9.4: what comes at the end of support and after, information notices, register of processing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createClosing(db);
  await createNotices(db);
  await createProcessing(db);
  await db.schema
    .alterTable('consents')
    .addColumn('capacity_note', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('consents')
    .addColumn('evidence_ref', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await renewEntryTexts(db);
}

async function createClosing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('follow_ups')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('episode_id', 'text', (column) => column.notNull().references('support_episodes.id'))
    .addColumn('due_on', 'text', (column) => column.notNull())
    .addColumn('done_on', 'text')
    .addColumn('entry_key', 'integer', (column) => column.references('entries.key'))
    .addColumn('still_housed', 'text')
    .addColumn('contact_wish', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('follow_ups_by_episode')
    .on('follow_ups')
    .columns(['episode_id', 'due_on'])
    .execute();
  await db.schema
    .createIndex('follow_ups_open')
    .on('follow_ups')
    .columns(['due_on', 'done_on'])
    .where('done_on', 'is', null)
    .execute();
  await db.schema.createIndex('follow_ups_by_case').on('follow_ups').columns(['case_id']).execute();
  await db.schema
    .createIndex('follow_ups_by_entry')
    .unique()
    .on('follow_ups')
    .columns(['entry_key'])
    .execute();
  await db.schema
    .createTable('contact_searches')
    .addColumn('episode_id', 'text', (column) =>
      column.primaryKey().notNull().references('support_episodes.id'),
    )
    .addColumn('network_who', 'text', (column) => column.notNull())
    .addColumn('network_on', 'text')
    .addColumn('network_consent_id', 'text', (column) => column.references('consents.id'))
    .addColumn('message_on', 'text')
    .addColumn('message_how', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('contact_searches_by_consent')
    .on('contact_searches')
    .columns(['network_consent_id'])
    .execute();
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('information_notices')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('version', 'integer', (column) => column.notNull().unique())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('given_notices')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person_id', 'text', (column) => column.notNull().references('people.id'))
    .addColumn('notice_id', 'text', (column) => column.notNull().references('information_notices.id'))
    .addColumn('given_on', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('given_notices_by_person')
    .on('given_notices')
    .columns(['person_id', 'given_on'])
    .execute();
  await db.schema
    .createIndex('given_notices_by_notice')
    .on('given_notices')
    .columns(['notice_id', 'person_id'])
    .execute();
}

async function createProcessing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('processing_bases')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('article6', 'text', (column) => column.notNull())
    .addColumn('article9', 'text')
    .addColumn('article10', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_on', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('lawful_basis_labels')
    .addColumn('code', 'text', (column) => column.primaryKey().notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
}
