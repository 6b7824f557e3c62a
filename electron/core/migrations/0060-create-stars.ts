import type { Kysely } from 'kysely';

type Shipped = {
  readonly star_templates: {
    readonly id: string;
    readonly family_id: string;
    readonly kind: string;
    readonly version: number;
    readonly status: string;
    readonly scale_max: number;
    readonly copyright_line: string;
    readonly created_at: string;
  };
  readonly star_areas: { readonly template_id: string; readonly key: string; readonly sort_order: number };
  readonly star_bands: {
    readonly template_id: string;
    readonly key: string;
    readonly from_point: number;
    readonly to_point: number;
  };
};

/**
 * The Housing Support Star, version 1, with the same ids in every vault (domain.md 1.7). Its words stand in the
 * catalogue, so labels stay null. Keys are written out here because a migration never changes.
 */
async function shipHousingSupportStar(db: Kysely<unknown>): Promise<void> {
  const shipped = db.withTables<Shipped>();
  const id = '019ab000-0000-7000-8000-000000000001';
  const areas = [
    'home',
    'money',
    'body',
    'mind',
    'people',
    'days',
    'substances',
    'learning_work',
    'safety',
    'hope',
  ];
  const bands = ['very_hard', 'hard_with_help', 'mixed', 'mostly_ok', 'my_way'];
  await shipped
    .insertInto('star_templates')
    .values({
      id,
      family_id: '019ab000-0000-7000-8000-000000000000',
      kind: 'generic',
      version: 1,
      status: 'in_use',
      scale_max: 10,
      copyright_line: '',
      created_at: '2026-11-22T00:00:00.000Z',
    })
    .execute();
  for (const [index, key] of areas.entries()) {
    await shipped.insertInto('star_areas').values({ template_id: id, key, sort_order: index }).execute();
  }
  for (const [index, key] of bands.entries()) {
    await shipped
      .insertInto('star_bands')
      .values({ template_id: id, key, from_point: index * 2 + 1, to_point: index * 2 + 2 })
      .execute();
  }
}

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
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('star_readings_by_case')
    .on('star_readings')
    .columns(['case_id', 'reading_date'])
    .execute();
  await db.schema
    .createIndex('star_readings_by_entry')
    .unique()
    .on('star_readings')
    .columns(['entry_key'])
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
  await db.schema
    .createIndex('external_tool_records_by_entry')
    .unique()
    .on('external_tool_records')
    .columns(['entry_key'])
    .execute();
  await shipHousingSupportStar(db);
}
