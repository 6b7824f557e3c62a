import type { z } from 'zod';
import type { documents, DocumentFile, DocumentWords, KeptDocument } from '#shared/contracts/documents.ts';
import { documentKindOf } from '#shared/domain/documents/document-kind.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import { type CaseId, entryId as entryIdOf, type EntryId } from '#shared/lib/ids.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, moveEntry } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { type DocumentRow, documentRows, findDocumentRow, unfinishedIds } from './documents.queries.ts';

const wordsOf = (row: DocumentRow): DocumentWords => ({
  title: row.title,
  receivedOn: row.received_on,
  note: row.note,
  sharedWithPerson: row.shared_with_person,
});

const columnsOf = (words: DocumentWords) => ({
  title: words.title,
  received_on: words.receivedOn,
  note: words.note,
  shared_with_person: words.sharedWithPerson,
});

function keptDocument(row: DocumentRow): KeptDocument {
  return {
    entryId: entryIdOf.parse(row.entry_id),
    words: wordsOf(row),
    file: {
      fileName: row.file_name,
      mediaType: row.media_type,
      kind: documentKindOf(row.media_type),
      bytes: row.bytes,
    },
    author: row.author_name,
    writtenAt: row.written_at,
    removed:
      row.removed_at === null ? null : { at: row.removed_at, by: row.removed_by, reason: row.removed_reason },
  };
}

/** All documents of a case, newest first, those taken out among them. */
export async function listDocuments(db: ReadDb, caseId: CaseId): Promise<KeptDocument[]> {
  return (await documentRows(db, caseId)).map(keptDocument);
}

/** @throws AppError `not_found`; `file_gone` for one that was taken out */
export async function getDocumentRow(db: ReadDb, caseId: CaseId, entryId: EntryId): Promise<DocumentRow> {
  const row = await findDocumentRow(db, caseId, entryId);
  if (row === undefined) throw new AppError('not_found');
  if (row.removed_at !== null) throw new AppError('file_gone');
  return row;
}

/** Checks the words, also before a long file is read. @throws AppError `invalid_input` */
export function checkWords(words: DocumentWords, today: string): void {
  if (words.receivedOn > today) {
    throw new AppError('invalid_input', { fields: { receivedOn: 'in_the_future' } });
  }
}

/** A file whose parts are all written. */
interface TakenIn {
  readonly id: string;
  readonly caseId: CaseId;
  readonly file: DocumentFile;
  readonly sha256: Buffer;
}

/** Makes a document of parts that are written: from now on it is in the file. @throws AppError `invalid_input` */
export async function addDocument(
  context: CommandContext,
  { id, caseId, file, sha256 }: TakenIn,
  words: DocumentWords,
): Promise<EntryId> {
  const { db, clock } = context;
  const entry = await addEntry(context, { caseId, kind: 'document', at: instantOn(words.receivedOn, clock) });
  await db
    .insertInto('documents')
    .values({
      entry_key: entry.key,
      id,
      case_id: caseId,
      ...columnsOf(words),
      file_name: file.fileName,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256,
      removed_at: null,
      removed_by: '',
      removed_reason: '',
    })
    .execute();
  await indexEntry(db, entry.key);
  return entry.id;
}

/** Corrects what is written about a document, keeping what stood there. @throws AppError `not_found`, `invalid_input` */
export async function amendDocument(
  context: CommandContext,
  { caseId, entryId, ...words }: z.output<typeof documents.amend.input>,
): Promise<void> {
  const { db, clock } = context;
  checkWords(words, clock.today());
  const row = await getDocumentRow(db, caseId, entryId);
  const before = wordsOf(row);
  if (JSON.stringify(before) === JSON.stringify(words)) return;
  await addAmendment(context, { entryKey: row.entry_key, reason: '', before });
  await reindexEntry(db, row.entry_key, () =>
    db.updateTable('documents').set(columnsOf(words)).where('entry_key', '=', row.entry_key).execute(),
  );
  if (words.receivedOn !== before.receivedOn) {
    await moveEntry(db, row.entry_key, instantOn(words.receivedOn, clock));
  }
}

/** Takes the file out for good; its line stays with the reason. @throws AppError `not_found`, `file_gone` */
export async function removeDocument(
  { db, actor, clock }: CommandContext,
  { caseId, entryId, reason }: z.output<typeof documents.remove.input>,
): Promise<void> {
  const row = await getDocumentRow(db, caseId, entryId);
  await db.deleteFrom('document_parts').where('document_id', '=', row.id).execute();
  await db
    .updateTable('documents')
    .set({ removed_at: clock.now(), removed_by: actor.name, removed_reason: reason })
    .where('entry_key', '=', row.entry_key)
    .execute();
}

/** Clears what an interrupted file left: parts that no document names. */
export async function dropUnfinished(db: WriteDb): Promise<void> {
  const ids = await unfinishedIds(db);
  if (ids.length > 0) await db.deleteFrom('document_parts').where('document_id', 'in', ids).execute();
}
