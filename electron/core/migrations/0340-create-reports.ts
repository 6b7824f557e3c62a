import type { Kysely } from 'kysely';

/** Issue 6, item 4: what reports went out, packs of them kept by name, and the indexes that reports read along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('fewest', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('report_packs')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('keys', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('foreword', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('report_releases')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('report_key', 'text', (column) => column.notNull())
    .addColumn('period_from', 'text', (column) => column.notNull())
    .addColumn('period_to', 'text', (column) => column.notNull())
    .addColumn('service_id', 'text')
    .addColumn('method', 'text')
    .addColumn('released_at', 'text', (column) => column.notNull())
    .addColumn('figures', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('report_releases_by_key')
    .on('report_releases')
    .columns(['report_key', 'released_at', 'id'])
    .execute();
  await createIndexes(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('support_episodes_by_day')
    .on('support_episodes')
    .columns(['opened_on', 'closed_on', 'case_id', 'service_id', 'method'])
    .execute();
  await db.schema
    .createIndex('star_readings_by_day')
    .on('star_readings')
    .columns(['reading_date', 'case_id', 'template_id'])
    .execute();
  await db.schema
    .createIndex('wellbeing_readings_by_day')
    .on('wellbeing_readings')
    .columns(['completed_on', 'case_id', 'scale_id'])
    .execute();
  await db.schema
    .createIndex('tenancies_by_end')
    .on('tenancies')
    .columns(['ended_on', 'person_id'])
    .execute();
  await db.schema
    .createIndex('tenancy_concerns_by_end')
    .on('tenancy_concerns')
    .columns(['resolved_on', 'case_id'])
    .execute();
}
