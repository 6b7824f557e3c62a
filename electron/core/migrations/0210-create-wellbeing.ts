import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

type Shipped = {
  readonly wellbeing_scales: {
    readonly id: string;
    readonly key: string;
    readonly items: string;
    readonly min_answer: number;
    readonly max_answer: number;
    readonly scoring: string;
    readonly in_use: number;
    readonly estimate_gaps: number;
    readonly created_at: string;
  };
};

const item = (code: string, lowerIsBetter = false) => ({ code, label: null, lowerIsBetter });
const numbered = (prefix: string, numbers: readonly string[]) =>
  numbers.map((number) => item(`${prefix}${number}`));

/** Codes, range and scoring of the scales that ship, as they were then; a migration never changes (domain.md 2.2, 2.8). */
const shipped = [
  {
    key: 'wemwbs14',
    items: numbered(
      'wb',
      Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, '0')),
    ),
    min: 1,
    max: 5,
    scoring: 'sum',
  },
  {
    key: 'swemwbs7',
    items: numbered('wb', ['01', '02', '03', '06', '07', '09', '11']),
    min: 1,
    max: 5,
    scoring: 'sum_then_table',
  },
  {
    key: 'who5',
    items: numbered('who', ['01', '02', '03', '04', '05']),
    min: 0,
    max: 5,
    scoring: 'sum_then_table',
  },
  {
    key: 'ons4',
    items: [item('satisfaction'), item('worthwhile'), item('happiness'), item('anxiety', true)],
    min: 0,
    max: 10,
    scoring: 'per_item',
  },
  { key: 'line10', items: [item('things')], min: 0, max: 10, scoring: 'per_item' },
] as const;

/** Wellbeing scales and their readings (domain.md 2). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('wellbeing_scales')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('items', 'text', (column) => column.notNull())
    .addColumn('min_answer', 'integer', (column) => column.notNull())
    .addColumn('max_answer', 'integer', (column) => column.notNull())
    .addColumn('scoring', 'text', (column) => column.notNull())
    .addColumn('in_use', 'integer', (column) => column.notNull())
    .addColumn('licence', 'text')
    .addColumn('wording', 'text')
    .addColumn('estimate_gaps', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('wellbeing_readings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('entry_key', 'integer', (column) => column.notNull().unique().references('entries.key'))
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('scale_id', 'text', (column) => column.notNull().references('wellbeing_scales.id'))
    .addColumn('completed_on', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('raw_score', 'integer')
    .addColumn('metric_score', 'real')
    .addColumn('is_estimated', 'integer', (column) => column.notNull())
    .addColumn('person_comment', 'text', (column) => column.notNull())
    .addColumn('next_review_on', 'text')
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('withheld_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('wellbeing_readings_by_case')
    .on('wellbeing_readings')
    .columns(['case_id', 'scale_id', 'completed_on'])
    .execute();
  await db.schema
    .createIndex('wellbeing_readings_by_scale')
    .on('wellbeing_readings')
    .columns(['scale_id'])
    .execute();
  const scales = db.withTables<Shipped>();
  for (const { key, items, min, max, scoring } of shipped) {
    await scales
      .insertInto('wellbeing_scales')
      .values({
        id: key,
        key,
        items: JSON.stringify(items),
        min_answer: min,
        max_answer: max,
        scoring,
        in_use: 1,
        estimate_gaps: 0,
        created_at: '2026-11-22T00:00:00.000Z',
      })
      .execute();
  }
  await renewEntryTexts(db);
}
