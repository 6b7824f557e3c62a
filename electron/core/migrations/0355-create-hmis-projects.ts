import type { Kysely } from 'kysely';

/** domain.md 9.5: what each service is in HMIS, for the export. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hmis_projects')
    .addColumn('service_id', 'text', (column) => column.primaryKey().notNull().references('services.id'))
    .addColumn('project_id', 'text', (column) => column.notNull())
    .addColumn('project_type', 'text')
    .addColumn('housing_type', 'text')
    .addColumn('coc_code', 'text', (column) => column.notNull())
    .addColumn('geocode', 'text', (column) => column.notNull())
    .addColumn('is_continuum', 'integer', (column) => column.notNull())
    .addColumn('is_victim_service', 'integer', (column) => column.notNull())
    .addColumn('started_on', 'text')
    .execute();
}
