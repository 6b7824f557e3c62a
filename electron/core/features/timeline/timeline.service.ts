import type { EntryKind, TimelineEntry } from '#shared/contracts/timeline.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { CaseSince } from '#core/database/case-since.ts';
import { inPieces } from '#core/database/in-pieces.ts';
import { reindexEntries } from '#core/features/search/search.service.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { entryViews } from './entry-views.ts';
import { factRows, spanRows } from './timeline.queries.ts';

/** Room for the entries of one case in the spine's keys: 2²⁴ (performance.md). */
const keysPerCase = 2 ** 24;

/** The number of the case that an entry belongs to: its key holds it. */
export function caseNoOf(entryKey: number): number {
  return Math.floor(entryKey / keysPerCase);
}

interface NewEntry {
  readonly caseId: CaseId;
  readonly kind: EntryKind;
  /** When it happened, an instant in UTC. */
  readonly at: string;
}

/** An entry's place in the spine and its id for the outside. */
export interface EntryRef {
  readonly key: number;
  readonly id: EntryId;
  readonly caseNo: number;
}

/**
 * Adds a row to the spine under the actor's name. The caller then writes the row of that kind under the same key
 * and calls `indexEntry` of the search service, all in one transaction.
 * @throws AppError `not_found` for a case that does not exist
 */
export async function addEntry(
  { db, actor, clock, newId }: CommandContext,
  { caseId, kind, at }: NewEntry,
): Promise<EntryRef> {
  const place = await db
    .updateTable('case_files')
    .set((eb) => ({ next_entry: eb('next_entry', '+', 1) }))
    .where('id', '=', caseId)
    .returning(['no', 'next_entry'])
    .executeTakeFirst();
  if (place === undefined) throw new AppError('not_found');
  const entry = { key: place.no * keysPerCase + place.next_entry - 1, id: newId<EntryId>() };
  await db
    .insertInto('entries')
    .values((values) => ({
      ...entry,
      case_no: place.no,
      kind,
      at,
      written_at: clock.now(),
      author_id: actor.id,
      author_name: actor.name,
      written_no: values
        .selectFrom('entries')
        .select((eb) => eb(eb.fn.coalesce(eb.fn.max('written_no'), eb.val(0)), '+', 1).as('next')),
    }))
    .execute();
  return { ...entry, caseNo: place.no };
}

/** An entry that names its writer: often somebody elsewhere, under their own name. */
interface WrittenEntry extends NewEntry {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
}

/**
 * Adds many entries to the spine, in their order: one statement for each five hundred, and one for each five hundred
 * cases that get equally many. The caller then writes their own rows and calls `indexEntriesFrom` of the search service
 * with `firstNo`.
 * @param batchId the import that the entries came with; null for those that were not in its file
 * @throws AppError `not_found` for a case that does not exist
 */
export async function addEntries(
  { db, clock }: CommandContext,
  batchId: string | null,
  entries: readonly WrittenEntry[],
): Promise<{ readonly keys: readonly Omit<EntryRef, 'id'>[]; readonly firstNo: number }> {
  const places = new Map<string, { readonly caseNo: number; next: number }>();
  const cases = [...Map.groupBy(entries, (entry) => entry.caseId)];
  for (const [count, sameCount] of Map.groupBy(cases, ([, own]) => own.length)) {
    await inPieces(sameCount, async (piece) => {
      const rows = await db
        .updateTable('case_files')
        .set((eb) => ({ next_entry: eb('next_entry', '+', count) }))
        .where(
          'id',
          'in',
          piece.map(([caseId]) => caseId),
        )
        .returning(['id', 'no', 'next_entry'])
        .execute();
      for (const { id, no, next_entry } of rows) places.set(id, { caseNo: no, next: next_entry - count });
    });
  }
  const last = await db
    .selectFrom('entries')
    .select((eb) => eb.fn.max<number | null>('written_no').as('no'))
    .executeTakeFirst();
  const firstNo = (last?.no ?? 0) + 1;
  const written = clock.now();
  const rows = entries.map(({ caseId, kind, at, id, authorId, authorName }, index) => {
    const place = places.get(caseId);
    if (place === undefined) throw new AppError('not_found');
    const key = place.caseNo * keysPerCase + place.next;
    place.next += 1;
    return {
      key,
      id,
      case_no: place.caseNo,
      kind,
      at,
      written_at: written,
      author_id: authorId,
      author_name: authorName,
      written_no: firstNo + index,
      import_batch_id: batchId,
    };
  });
  await inPieces(rows, (piece) => db.insertInto('entries').values(piece).execute());
  return { keys: rows.map(({ key, case_no: caseNo }) => ({ key, caseNo })), firstNo };
}

/**
 * Takes the entries of an import back from some cases, with their words in the index; the keys they had are free again.
 * @param removeRows removes the rows of their own kinds, before the entries themselves go
 */
export async function removeEntriesOf(
  db: WriteDb,
  batchId: string,
  caseNos: readonly number[],
  removeRows: (keys: readonly number[]) => Promise<void>,
): Promise<void> {
  for (const caseNo of caseNos) {
    const entries = await db
      .selectFrom('entries')
      .select(['key', 'written_no'])
      .where('case_no', '=', caseNo)
      .where('import_batch_id', '=', batchId)
      .execute();
    if (entries.length === 0) continue;
    const numbers = entries.map(({ written_no }) => written_no);
    const keys = entries.map(({ key }) => key);
    await reindexEntries(db, numbers, () =>
      inPieces(keys, async (piece) => {
        await removeRows(piece);
        await db.deleteFrom('entries').where('key', 'in', piece).execute();
      }),
    );
    const last = await db
      .selectFrom('entries')
      .select('key')
      .where('case_no', '=', caseNo)
      .orderBy('key', 'desc')
      .limit(1)
      .executeTakeFirst();
    const next_entry = (last?.key ?? caseNo * keysPerCase) - caseNo * keysPerCase + 1;
    await db.updateTable('case_files').set({ next_entry }).where('no', '=', caseNo).execute();
  }
}

/** Says of a known entry that it happened at another time than written before. */
export async function moveEntry(db: WriteDb, key: number, at: string): Promise<void> {
  await db.updateTable('entries').set({ at }).where('key', '=', key).execute();
}

interface NewAmendment {
  readonly entryKey: number;
  readonly reason: string;
  /** The changed fields as they stood before; kept as JSON. */
  readonly before: object;
}

/** Keeps what stood there before a correction, with its day, its writer and the reason. */
export async function addAmendment(
  { db, actor, clock, newId }: CommandContext,
  { entryKey, reason, before }: NewAmendment,
): Promise<void> {
  await db
    .insertInto('entry_amendments')
    .values({
      id: newId(),
      entry_key: entryKey,
      at: clock.now(),
      by_id: actor.id,
      by_name: actor.name,
      reason,
      before: JSON.stringify(before),
    })
    .execute();
}

/** An entry of one of many cases. */
export interface FactOfCase {
  readonly caseNo: number;
  readonly entry: TimelineEntry;
}

/**
 * What happened in many cases besides contacts, each from its own instant on, newest first: one statement and one for
 * each kind that occurs, however many cases.
 * @param mostOfCase newest entries kept of each case
 * @param teamOnly whether what only the team sees is among them
 */
export async function listFactsSince(
  db: ReadDb,
  cases: readonly CaseSince[],
  mostOfCase: number,
  teamOnly: boolean,
): Promise<FactOfCase[]> {
  const rows = [...Map.groupBy(await factRows(db, cases), ({ case_no }) => case_no).values()].flatMap((own) =>
    own.slice(0, mostOfCase),
  );
  const entries = await entryViews(db, rows, rows.length, teamOnly);
  const caseNos = new Map(rows.map((row) => [row.id, row.case_no]));
  return entries.flatMap((entry) => {
    const caseNo = caseNos.get(entry.id);
    return caseNo === undefined ? [] : [{ caseNo, entry }];
  });
}

/** Entries of one case in a span, the newest ones, and whether there are older ones. */
interface SpanOfEntries {
  readonly entries: TimelineEntry[];
  readonly more: boolean;
}

/**
 * What happened in several cases in a span, contacts too, newest first: one statement and one for each kind that occurs.
 * @param mostOfCase newest entries kept of each case
 * @param teamOnly whether what only the team sees is among them
 */
export async function listEntriesBetween(
  db: ReadDb,
  span: { readonly caseNos: readonly number[]; readonly since: string; readonly before: string },
  mostOfCase: number,
  teamOnly: boolean,
): Promise<ReadonlyMap<number, SpanOfEntries>> {
  const byCase = Map.groupBy(await spanRows(db, span), ({ case_no }) => case_no);
  const rows = [...byCase.values()].flatMap((own) => own.slice(0, mostOfCase));
  const views = await entryViews(db, rows, rows.length, teamOnly);
  const shown = new Map(views.map((entry) => [entry.id as string, entry]));
  return new Map(
    Array.from(byCase, ([caseNo, own]) => [
      caseNo,
      {
        entries: own.slice(0, mostOfCase).flatMap(({ id }) => shown.get(id) ?? []),
        more: own.length > mostOfCase,
      },
    ]),
  );
}
