import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 9.4, 13.5: agencies, the services directory, referrals, and what the timeline says of the network. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAgencies(db);
  await createDirectory(db);
  await createReferrals(db);
  await renewEntryTexts(db);
}

async function createAgencies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agencies')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('archived_on', 'text')
    .execute();
  await db.schema
    .createTable('agency_links')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agencies.id'))
    .addColumn('contact_name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('lead_on', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('consent_id', 'text', (column) => column.references('consents.id'))
    .execute();
  await db.schema
    .createIndex('agency_links_by_case')
    .on('agency_links')
    .columns(['case_id', 'since'])
    .execute();
  await db.schema.createIndex('agency_links_by_agency').on('agency_links').columns(['agency_id']).execute();
}

async function createDirectory(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('directory_batches')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .execute();
  await db.schema
    .createTable('directory_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('what_for', 'text', (column) => column.notNull())
    .addColumn('how_to_reach', 'text', (column) => column.notNull())
    .addColumn('opening_hours', 'text', (column) => column.notNull())
    .addColumn('eligibility', 'text', (column) => column.notNull())
    .addColumn('languages', 'text', (column) => column.notNull())
    .addColumn('checked_on', 'text')
    .addColumn('closed_on', 'text')
    .addColumn('external_id', 'text', (column) => column.unique())
    .addColumn('batch_id', 'text', (column) => column.references('directory_batches.id'))
    .addColumn('changed_by_hand', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('directory_batch_rows')
    .addColumn('batch_id', 'text', (column) => column.notNull().references('directory_batches.id'))
    .addColumn('entry_id', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('directory_batch_rows_key', ['batch_id', 'entry_id'])
    .execute();
}

async function createReferrals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('referrals')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('agency_id', 'text', (column) => column.references('agencies.id'))
    .addColumn('directory_entry_id', 'text', (column) => column.references('directory_entries.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('what_for', 'text', (column) => column.notNull())
    .addColumn('sent_on', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('sections', 'text', (column) => column.notNull())
    .addColumn('basis', 'text')
    .addColumn('consent_id', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('answered_on', 'text')
    .addColumn('answer_words', 'text', (column) => column.notNull())
    .addColumn('next_look_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('outcome_words', 'text', (column) => column.notNull())
    .addColumn('closed_on', 'text')
    .execute();
  await db.schema.createIndex('referrals_by_case').on('referrals').columns(['case_id', 'sent_on']).execute();
  await db.schema.createIndex('referrals_by_day').on('referrals').columns(['sent_on']).execute();
  await db.schema.createIndex('referrals_by_entry').on('referrals').columns(['directory_entry_id']).execute();
  await db.schema
    .createTable('network_moments')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
