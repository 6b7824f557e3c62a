import type { Kysely } from 'kysely';

type Shipped = {
  readonly competency_frameworks: {
    readonly id: string;
    readonly family_id: string;
    readonly owner: string;
    readonly version: number;
    readonly is_shipped: number;
    readonly is_in_use: number;
    readonly created_at: string;
  };
  readonly competencies: {
    readonly framework_id: string;
    readonly key: string;
    readonly sort_order: number;
  };
  readonly competency_levels: {
    readonly framework_id: string;
    readonly competency_key: string;
    readonly label: string;
    readonly level_number: number;
    readonly sort_order: number;
  };
};

/**
 * Keystead's own set of competencies, version 1, with the same ids in every vault. Its words stand in the catalogue, so
 * they stay null. Keys are written out here because a migration never changes.
 */
async function shipGenericSet(db: Kysely<unknown>): Promise<void> {
  const shipped = db.withTables<Shipped>();
  const id = '019ab000-0000-7000-8000-000000000140';
  const keys = [
    'hopeful_relationships',
    'holding_a_home',
    'listening',
    'following_the_lead',
    'safety_with_dignity',
    'getting_things_moving',
    'side_by_side',
    'opening_doors',
    'own_practice',
    'fair_records',
  ];
  await shipped
    .insertInto('competency_frameworks')
    .values({
      id,
      family_id: id,
      owner: '',
      version: 1,
      is_shipped: 1,
      is_in_use: 1,
      created_at: '2026-11-22T00:00:00.000Z',
    })
    .execute();
  await shipped
    .insertInto('competencies')
    .values(keys.map((key, index) => ({ framework_id: id, key, sort_order: index })))
    .execute();
  await shipped
    .insertInto('competency_levels')
    .values(
      keys.flatMap((key) =>
        ['entry', 'desired', 'exceptional'].map((label, index) => ({
          framework_id: id,
          competency_key: key,
          label,
          level_number: index + 1,
          sort_order: index,
        })),
      ),
    )
    .execute();
}

async function createFrameworks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('competency_frameworks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('family_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('is_shipped', 'integer', (column) => column.notNull())
    .addColumn('is_in_use', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('competencies')
    .addColumn('framework_id', 'text', (column) => column.notNull().references('competency_frameworks.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('relevance', 'text')
    .addPrimaryKeyConstraint('competencies_key', ['framework_id', 'key'])
    .execute();
  await db.schema
    .createTable('competency_levels')
    .addColumn('framework_id', 'text', (column) => column.notNull().references('competency_frameworks.id'))
    .addColumn('competency_key', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('level_number', 'integer', (column) => column.notNull())
    .addColumn('description', 'text')
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('competency_levels_key', ['framework_id', 'competency_key', 'level_number'])
    .execute();
}

/** Who, when and which framework are plain; every word and rating is sealed with the key of the two. */
async function createAppraisals(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('appraisals')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('supervisor_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('period_from', 'text', (column) => column.notNull())
    .addColumn('period_to', 'text', (column) => column.notNull())
    .addColumn('framework_id', 'text', (column) => column.notNull().references('competency_frameworks.id'))
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('self_view', 'blob')
    .addColumn('manager_view', 'blob')
    .addColumn('together', 'blob')
    .addColumn('agreed_by_worker_at', 'text')
    .addColumn('agreed_by_supervisor_at', 'text')
    .execute();
  await db.schema.createIndex('appraisals_by_worker').on('appraisals').columns(['worker_id']).execute();
  await db.schema.createIndex('appraisals_by_framework').on('appraisals').columns(['framework_id']).execute();
  await db.schema
    .createTable('appraisal_amendments')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('appraisal_id', 'text', (column) => column.notNull().references('appraisals.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('words', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('appraisal_amendments_by_appraisal')
    .on('appraisal_amendments')
    .columns(['appraisal_id'])
    .execute();
  await db.schema
    .createTable('objectives')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('supervisor_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('review_on', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('objectives_by_worker').on('objectives').columns(['worker_id']).execute();
  await db.schema
    .createTable('development_plans')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('supervisor_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('development_plans_by_worker')
    .on('development_plans')
    .columns(['worker_id'])
    .execute();
}

async function createTraining(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('trainings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('required', 'integer', (column) => column.notNull())
    .addColumn('valid_months', 'integer')
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('training_records')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('training_id', 'text', (column) => column.references('trainings.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('completed_on', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text')
    .addColumn('recorded_by', 'text', (column) => column.notNull().references('workers.id'))
    .execute();
  await db.schema
    .createIndex('training_records_by_worker')
    .on('training_records')
    .columns(['worker_id'])
    .execute();
  await db.schema
    .createIndex('training_records_by_training')
    .on('training_records')
    .columns(['training_id'])
    .execute();
  await db.schema
    .createTable('induction_templates')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('items', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('induction_items')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('list_name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'text', (column) => column.notNull())
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('done_on', 'text')
    .addColumn('done_by', 'text', (column) => column.references('workers.id'))
    .execute();
  await db.schema
    .createIndex('induction_items_by_worker')
    .on('induction_items')
    .columns(['worker_id'])
    .execute();
}

/** domain.md 10.4, 13.5: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFrameworks(db);
  await createAppraisals(db);
  await createTraining(db);
  await db.schema
    .createTable('practice_records')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('practice_records_by_worker')
    .on('practice_records')
    .columns(['worker_id', 'on_day'])
    .execute();
  await db.schema
    .createTable('support_entries')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('how_to_reach', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('practice_drafts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('practice_drafts_by_place')
    .unique()
    .on('practice_drafts')
    .columns(['owner_id', 'place'])
    .execute();
  await shipGenericSet(db);
}
