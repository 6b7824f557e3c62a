import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 6.5, 9.3: money of a case, rent accounts, things lent, petty cash; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createMoney(db);
  await createTalks(db);
  await createRent(db);
  await createLent(db);
  await createPettyCash(db);
  await renewEntryTexts(db);
}

async function createMoney(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('income_sources')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('local_name', 'text', (column) => column.notNull())
    .addColumn('amount', 'integer')
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('paid_on', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('claim_date', 'text')
    .addColumn('decision_date', 'text')
    .addColumn('review_date', 'text')
    .addColumn('appeal_deadline', 'text')
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .addColumn('known_from', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('income_sources_by_case').on('income_sources').columns(['case_id']).execute();
  await db.schema
    .createTable('expenses')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('amount', 'integer')
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('essential', 'integer', (column) => column.notNull())
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .addColumn('known_from', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('expenses_by_case').on('expenses').columns(['case_id']).execute();
  await db.schema
    .createTable('debts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('creditor_kind', 'text', (column) => column.notNull())
    .addColumn('creditor_name', 'text', (column) => column.notNull())
    .addColumn('is_priority', 'integer', (column) => column.notNull())
    .addColumn('amount_at_start', 'integer')
    .addColumn('balance', 'integer')
    .addColumn('as_of', 'text')
    .addColumn('instalment', 'integer')
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('arrangement', 'text', (column) => column.notNull())
    .addColumn('next_date', 'text')
    .addColumn('known_from', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('debts_by_case').on('debts').columns(['case_id']).execute();
}

async function createTalks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('money_talks')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('made_on', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('others', 'text', (column) => column.notNull())
    .addColumn('review_on', 'text')
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .addColumn('agreed', 'text', (column) => column.notNull())
    .addColumn('agreed_words', 'text', (column) => column.notNull())
    .addColumn('external_plan_ref', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('money_talks_by_case')
    .on('money_talks')
    .columns(['case_id', 'made_on', 'entry_key'])
    .execute();
}

async function createRent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rent_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('tenancy_id', 'text', (column) => column.notNull().references('tenancies.id'))
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('amount', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('is_withdrawn', 'integer', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('rent_entries_by_tenancy')
    .on('rent_entries')
    .columns(['tenancy_id', 'on_day'])
    .execute();
  await db.schema
    .createTable('rent_entry_changes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('rent_entry_id', 'text', (column) => column.notNull().references('rent_entries.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('rent_entry_changes_by_entry')
    .on('rent_entry_changes')
    .columns(['rent_entry_id', 'at'])
    .execute();
  await db.schema
    .createTable('rent_arrangements')
    .addColumn('tenancy_id', 'text', (column) => column.primaryKey().notNull().references('tenancies.id'))
    .addColumn('instalment', 'integer')
    .addColumn('frequency', 'text', (column) => column.notNull())
    .addColumn('agreed_on', 'text')
    .addColumn('agreed_with', 'text', (column) => column.notNull())
    .addColumn('next_on', 'text')
    .addColumn('benefit_expected', 'integer')
    .addColumn('benefit_on', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('arrears_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('grace_days', 'integer', (column) => column.notNull())
    .addColumn('legal_count', 'integer')
    .addColumn('legal_unit', 'text')
    .execute();
}

async function createLent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lent_things')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('lent_on', 'text', (column) => column.notNull())
    .addColumn('back_by', 'text')
    .addColumn('back_on', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('lent_things_by_case')
    .on('lent_things')
    .columns(['case_id', 'lent_on'])
    .execute();
}

async function createPettyCash(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('petty_books')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.references('services.id'))
    .addColumn('team_id', 'text', (column) => column.references('teams.id'))
    .addColumn('is_closed', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('petty_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('book_id', 'text', (column) => column.notNull().references('petty_books.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('amount', 'integer', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.references('case_files.id'))
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('counters', 'integer')
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('petty_entries_by_book')
    .unique()
    .on('petty_entries')
    .columns(['book_id', 'number'])
    .execute();
  await db.schema
    .createIndex('petty_entries_countered')
    .unique()
    .on('petty_entries')
    .columns(['book_id', 'counters'])
    .where('counters', 'is not', null)
    .execute();
  await db.schema
    .createTable('petty_counts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('book_id', 'text', (column) => column.notNull().references('petty_books.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('after_number', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('petty_counts_by_book').on('petty_counts').columns(['book_id', 'at']).execute();
}
