import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** domain.md 6.5, 9.2, 13.5: tenancies as a person completes them, landlords, concerns, and care for the home. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLandlords(db);
  await widenTenancies(db);
  await createConcerns(db);
  await createHomeCare(db);
  await createMoments(db);
  await renewEntryTexts(db);
}

async function createLandlords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('landlords')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('contact_agreement', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
}

/** SQLite adds one column a statement; what an import drafted stays empty until somebody completes it. */
async function widenTenancies(db: Kysely<unknown>): Promise<void> {
  for (const column of ['address', 'deposit_note', 'end_words']) {
    await db.schema
      .alterTable('tenancies')
      .addColumn(column, 'text', (text) => text.notNull().defaultTo(''))
      .execute();
  }
  await db.schema
    .alterTable('tenancies')
    .addColumn('household', 'text', (text) => text.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('tenancies')
    .addColumn('landlord_id', 'text', (text) => text.references('landlords.id'))
    .execute();
  for (const column of ['contract_kind', 'start_on', 'end_reason', 'rent_frequency', 'payment_method']) {
    await db.schema.alterTable('tenancies').addColumn(column, 'text').execute();
  }
  for (const column of ['rent_amount', 'deposit', 'is_scattered_site']) {
    await db.schema.alterTable('tenancies').addColumn(column, 'integer').execute();
  }
  await db.schema
    .createIndex('tenancies_by_landlord')
    .on('tenancies')
    .columns(['landlord_id'])
    .where('landlord_id', 'is not', null)
    .execute();
}

async function createConcerns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tenancy_concerns')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('tenancy_id', 'text', (column) => column.references('tenancies.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('raised_on', 'text', (column) => column.notNull())
    .addColumn('raised_by', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addColumn('severity_since', 'text', (column) => column.notNull())
    .addColumn('was_at_risk', 'integer', (column) => column.notNull())
    .addColumn('key_date', 'text')
    .addColumn('key_date_kind', 'text', (column) => column.notNull())
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .addColumn('resolved_on', 'text')
    .addColumn('outcome', 'text')
    .addColumn('outcome_words', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('tenancy_concerns_by_case')
    .on('tenancy_concerns')
    .columns(['case_id', 'raised_on'])
    .execute();
  await db.schema
    .createIndex('tenancy_concerns_open')
    .on('tenancy_concerns')
    .columns(['case_id', 'resolved_on'])
    .where('resolved_on', 'is', null)
    .execute();
  await db.schema
    .createTable('concern_steps')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('concern_id', 'text', (column) => column.notNull().references('tenancy_concerns.id'))
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('with_whom', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('agreed', 'text', (column) => column.notNull())
    .addColumn('consent_id', 'text', (column) => column.references('consents.id'))
    .addColumn('basis_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('concern_steps_by_concern')
    .on('concern_steps')
    .columns(['concern_id', 'on_day'])
    .execute();
}

async function createHomeCare(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('repairs')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('noticed_on', 'text', (column) => column.notNull())
    .addColumn('asked_on', 'text')
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_of', 'text', (column) => column.notNull())
    .addColumn('promised_on', 'text')
    .addColumn('done_on', 'text')
    .addColumn('done_words', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('repairs_by_case').on('repairs').columns(['case_id', 'noticed_on']).execute();
  await db.schema
    .createTable('welfare_checks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('welfare_checks_by_case')
    .on('welfare_checks')
    .columns(['case_id', 'on_day'])
    .execute();
}

/** What happened around a home, as the timeline tells it; words stay as they were said then. */
async function createMoments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tenancy_moments')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('concern_kind', 'text')
    .addColumn('step', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
}
