import type { Kysely } from 'kysely';
import { guardAudit } from '#core/database/audit-guards.ts';

/** security.md 3.5: the case of each entry, ways to find entries, guards, and what checks of the chain found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit_events').addColumn('case_id', 'text').execute();
  const ways = { at: [], actor: ['actor_id'], case: ['case_id'], action: ['action'], entity: ['entity'] };
  for (const [name, columns] of Object.entries(ways)) {
    await db.schema
      .createIndex(`audit_events_by_${name}`)
      .on('audit_events')
      .columns([...columns, 'at'])
      .execute();
  }
  await guardAudit(db);
  await db.schema
    .createTable('audit_checks')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('head_seq', 'integer', (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('bad', 'integer', (column) => column.notNull())
    .addColumn('first_bad', 'integer')
    .addColumn('anchors', 'integer', (column) => column.notNull())
    .addColumn('bad_anchors', 'integer', (column) => column.notNull())
    .addColumn('seen_by', 'text')
    .execute();
  await db.schema.createIndex('audit_checks_by_at').on('audit_checks').columns(['at']).execute();
}
