import type { ReadDb } from '#core/kernel/contexts.ts';

const documentOf = (db: ReadDb) =>
  db
    .selectFrom('documents')
    .innerJoin('entries', 'entries.key', 'documents.entry_key')
    .selectAll('documents')
    .select(['entries.id as entry_id', 'entries.author_name', 'entries.written_at']);

export type DocumentRow = Awaited<ReturnType<typeof documentRows>>[number];

/** Newest first, along the index on (case, day). */
export function documentRows(db: ReadDb, caseId: string) {
  return documentOf(db)
    .where('documents.case_id', '=', caseId)
    .orderBy('documents.received_on', 'desc')
    .orderBy('documents.entry_key', 'desc')
    .execute();
}

/** One document of one case; undefined when that case has no such document. */
export function findDocumentRow(db: ReadDb, caseId: string, entryId: string) {
  return documentOf(db)
    .where('entries.id', '=', entryId)
    .where('documents.case_id', '=', caseId)
    .executeTakeFirst();
}

/** One part of a document's file. */
export function findPart(db: ReadDb, documentId: string, part: number) {
  return db
    .selectFrom('document_parts')
    .select('content')
    .where('document_id', '=', documentId)
    .where('part', '=', part)
    .executeTakeFirst();
}

/** Files of which parts are written that no document names; along the index on first parts. */
export async function unfinishedIds(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('document_parts')
    .leftJoin('documents', 'documents.id', 'document_parts.document_id')
    .select('document_parts.document_id')
    // A literal: with a parameter SQLite cannot know that the partial index covers it.
    .where((eb) => eb('document_parts.part', '=', eb.lit(0)))
    .where('documents.id', 'is', null)
    .execute();
  return rows.map(({ document_id }) => document_id);
}
