import { setImmediate } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import { inPieces } from '#core/database/in-pieces.ts';
import type { Database } from '#core/database/schema.ts';
import { addCaseSummary, refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';
import { recordOpenings } from '#core/features/cases/cases.service.ts';
import { indexEntriesFrom } from '#core/features/search/search.service.ts';
import { addEntries } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, WriteDb } from '#core/kernel/contexts.ts';
import type { NewEntry, SheetRows } from './sheet-rows.ts';

/** After how many files a long import says how far it is, and lets others have their turn. */
const progressStep = 25;

/** Writes entries and what hangs on them, and puts their words into the index. */
async function writeEntries(
  context: CommandContext,
  batchId: string,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { db, newId } = context;
  const inOrder = entries.toSorted((a, b) => a.at.localeCompare(b.at));
  // Who wrote it elsewhere is nobody of this vault: one id for each name, so that the timeline can be read by author.
  const authors = new Map(inOrder.map(({ author }) => [author, newId<string>()]));
  const { keys, firstNo } = await addEntries(
    context,
    batchId,
    inOrder.map(({ caseId, kind, at, id, author }) => ({
      caseId,
      kind,
      at,
      id,
      authorId: authors.get(author) ?? '',
      authorName: author,
    })),
  );
  const rows = inOrder.flatMap(({ rows: rowsOf }, index) => {
    const place = keys[index];
    return place === undefined ? [] : [rowsOf(place.key, place.caseNo)];
  });
  const insert = <T extends 'contacts' | 'visit_reports' | 'star_readings' | 'star_scores'>(
    table: T,
    values: readonly Insertable<Database[T]>[],
  ) => inPieces(values, (piece) => db.insertInto(table).values(piece).execute());
  await insert(
    'contacts',
    rows.flatMap(({ contact }) => contact ?? []),
  );
  await insert(
    'visit_reports',
    rows.flatMap(({ report }) => report ?? []),
  );
  await insert(
    'star_readings',
    rows.flatMap(({ reading }) => reading ?? []),
  );
  await insert(
    'star_scores',
    rows.flatMap(({ scores }) => scores ?? []),
  );
  await indexEntriesFrom(db, firstNo);
}

async function writePeople(db: WriteDb, rows: SheetRows): Promise<void> {
  await inPieces(rows.people, (piece) => db.insertInto('people').values(piece).execute());
  await inPieces(rows.caseFiles, (piece) => db.insertInto('case_files').values(piece).execute());
  await inPieces(rows.episodes, (piece) => db.insertInto('support_episodes').values(piece).execute());
  await inPieces(rows.externalIds, (piece) => db.insertInto('person_external_ids').values(piece).execute());
  await inPieces(rows.accommodations, (piece) => db.insertInto('accommodations').values(piece).execute());
  await inPieces(rows.tenancies, (piece) => db.insertInto('tenancies').values(piece).execute());
  await inPieces(rows.rentEntries, (piece) => db.insertInto('rent_entries').values(piece).execute());
}

/**
 * Writes the rows of one batch inside the caller's transaction: all of them or none.
 * @param report called with files done and files in all
 */
export async function writeSheet(
  context: CommandContext,
  batch: Insertable<Database['import_batches']>,
  rows: SheetRows,
  report: (done: number, total: number) => void,
): Promise<void> {
  const { db } = context;
  await db.insertInto('import_batches').values(batch).execute();
  await writePeople(db, rows);
  await inPieces(rows.importRows, (piece) => db.insertInto('import_rows').values(piece).execute());
  await recordOpenings(context, rows.opened);
  await writeEntries(context, batch.id, rows.entries);
  const opened = new Set(rows.opened.map(({ caseId }) => caseId));
  const total = rows.touched.size;
  let done = 0;
  for (const caseId of rows.touched) {
    await (opened.has(caseId) ? addCaseSummary(db, caseId) : refreshCaseSummary(db, caseId));
    done += 1;
    if (done % progressStep !== 0 && done !== total) continue;
    report(done, total);
    await setImmediate();
  }
}
