import type { Kysely } from 'kysely';

/** Own headings for notes, own checklists and their use in files, packs that were taken in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('templates')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('lines', 'text', (column) => column.notNull())
    .addColumn('is_retired', 'integer', (column) => column.notNull())
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('case_checklists')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('template_id', 'text', (column) => column.notNull().references('templates.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('case_checklists_by_case')
    .on('case_checklists')
    .columns(['case_id', 'on_day'])
    .execute();
  await db.schema
    .createTable('case_checklist_lines')
    .addColumn('checklist_id', 'text', (column) => column.notNull().references('case_checklists.id'))
    .addColumn('sort_order', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text')
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_checklist_lines_key', ['checklist_id', 'sort_order'])
    .execute();
  await db.schema
    .createTable('template_imports')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('log', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .execute();
}
