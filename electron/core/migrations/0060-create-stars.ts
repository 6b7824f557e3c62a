import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('star_templates')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('family_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('scale_max', 'integer', (column) => column.notNull())
    .addColumn('copyright_line', 'text', (column) => column.notNull())
    .addColumn('rights_confirmed_by', 'text')
    .addColumn('rights_confirmed_at', 'text')
    .addColumn('rights_basis', 'text')
    .addColumn('rights_reference', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('star_templates_by_family')
    .unique()
    .on('star_templates')
    .columns(['family_id', 'version'])
    .execute();
  await db.schema
    .createTable('star_areas')
    .addColumn('template_id', 'text', (column) => column.notNull().references('star_templates.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('prompt', 'text')
    .addPrimaryKeyConstraint('star_areas_key', ['template_id', 'key'])
    .execute();
  await db.schema
    .createTable('star_bands')
    .addColumn('template_id', 'text', (column) => column.notNull().references('star_templates.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('from_point', 'integer', (column) => column.notNull())
    .addColumn('to_point', 'integer', (column) => column.notNull())
    .addColumn('label', 'text')
    .addColumn('meaning', 'text')
    .addPrimaryKeyConstraint('star_bands_key', ['template_id', 'key'])
    .execute();
  await db.schema
    .createTable('star_readings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('template_id', 'text', (column) => column.notNull().references('star_templates.id'))
    .addColumn('reading_date', 'text', (column) => column.notNull())
    .addColumn('context', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('person_comment', 'text', (column) => column.notNull())
    .addColumn('worker_comment', 'text', (column) => column.notNull())
    .addColumn('next_review_date', 'text')
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('star_readings_by_case')
    .on('star_readings')
    .columns(['case_id', 'reading_date'])
    .execute();
  await db.schema
    .createTable('star_scores')
    .addColumn('reading_id', 'text', (column) => column.notNull().references('star_readings.id'))
    .addColumn('area_key', 'text', (column) => column.notNull())
    .addColumn('person_score', 'integer')
    .addColumn('worker_score', 'integer')
    .addColumn('agreed_score', 'integer')
    .addColumn('left_out_reason', 'text')
    .addColumn('ceiling', 'integer')
    .addColumn('is_focus', 'integer', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('star_scores_key', ['reading_id', 'area_key'])
    .execute();
  await db.schema
    .createTable('external_tool_records')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('tool_name', 'text', (column) => column.notNull())
    .addColumn('completed_on', 'text', (column) => column.notNull())
    .addColumn('with_whom', 'text', (column) => column.notNull())
    .addColumn('where_kept', 'text', (column) => column.notNull())
    .addColumn('next_review_on', 'text')
    .addColumn('agreed_focus', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('external_tool_records_by_case')
    .on('external_tool_records')
    .columns(['case_id'])
    .execute();
}
