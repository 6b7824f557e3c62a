import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** Files attached to a case (issue 4, item 13); never edited after release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('entry_key', 'integer', (column) => column.primaryKey().notNull().references('entries.key'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('case_id', 'text', (column) => column.notNull().references('case_files.id'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('shared_with_person', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'blob', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text', (column) => column.notNull())
    .addColumn('removed_reason', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('documents_by_id').unique().on('documents').columns(['id']).execute();
  await db.schema
    .createIndex('documents_by_case')
    .on('documents')
    .columns(['case_id', 'received_on', 'entry_key'])
    .execute();
  // Written before its document: parts without one are what an interrupted file left, and are cleared.
  await db.schema
    .createTable('document_parts')
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('content', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('document_parts_in_order')
    .unique()
    .on('document_parts')
    .columns(['document_id', 'part'])
    .execute();
  // One row for each file: what an interrupted one left is found without going through the parts.
  await db.schema
    .createIndex('document_parts_first')
    .on('document_parts')
    .columns(['document_id', 'part'])
    .where('part', '=', 0)
    .execute();
  await renewEntryTexts(db);
}
