import type { Kysely } from 'kysely';

/** Homes that the organisation lets itself: empty times, house meetings (domain.md 6.5, "Around the home"). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('units')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('house', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('is_let', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('unit_voids')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('unit_id', 'text', (column) => column.notNull().references('units.id'))
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('until_day', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('unit_voids_by_unit')
    .on('unit_voids')
    .columns(['unit_id', 'from_day'])
    .execute();
  await db.schema
    .createTable('house_meetings')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('house', 'text', (column) => column.notNull())
    .addColumn('held_on', 'text', (column) => column.notNull())
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('agreed', 'text', (column) => column.notNull())
    .addColumn('next_on', 'text')
    .addColumn('author_name', 'text', (column) => column.notNull())
    .execute();
}
