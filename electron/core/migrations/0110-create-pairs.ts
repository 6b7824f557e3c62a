import type { Kysely } from 'kysely';

/** security.md 3.1: what two colleagues know of each other's keys, and the keys that they share. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pair_sides')
    .addColumn('owner_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('peer_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('pin', 'blob', (column) => column.notNull())
    .addColumn('compared_on', 'text', (column) => column.notNull())
    .addColumn('waits', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('pair_sides_key', ['owner_id', 'peer_id'])
    .execute();
  await db.schema
    .createTable('pair_keys')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('one_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('other_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('pair_keys_by_people')
    .on('pair_keys')
    .columns(['one_id', 'other_id'])
    .execute();
  await db.schema
    .createTable('pair_boxes')
    .addColumn('key_id', 'text', (column) => column.notNull().references('pair_keys.id'))
    .addColumn('worker_id', 'text', (column) => column.notNull().references('workers.id'))
    .addColumn('box', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('pair_boxes_key', ['key_id', 'worker_id'])
    .execute();
}
