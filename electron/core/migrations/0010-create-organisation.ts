import type { Kysely } from 'kysely';

/** domain.md 13: tables of this area; never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organisations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('person_word', 'text', (column) => column.notNull())
    .addColumn('plan_title', 'text', (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('paper', 'text', (column) => column.notNull())
    .addColumn('week_starts_on', 'integer', (column) => column.notNull())
    .addColumn('lock_after_minutes', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('services')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('teams')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('workers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('fte', 'real', (column) => column.notNull())
    .addColumn('started_on', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('can_sign_in', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('worker_roles')
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('worker_roles_key', ['worker_id', 'role'])
    .execute();
  await db.schema
    .createTable('worker_teams')
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('team_id', 'text', (column) => column.notNull().references('teams.id'))
    .addPrimaryKeyConstraint('worker_teams_key', ['worker_id', 'team_id'])
    .execute();
  await db.schema
    .createTable('audit_events')
    .addColumn('seq', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('entity', 'text', (column) => column.notNull())
    .addColumn('entity_id', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('prev', 'text', (column) => column.notNull())
    .addColumn('h', 'text', (column) => column.notNull())
    .addColumn('sig', 'text', (column) => column.notNull())
    .execute();
}
