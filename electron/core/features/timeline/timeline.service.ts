import type { EntryKind, TimelineEntry } from '#shared/contracts/timeline.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { CaseSince } from '#core/database/case-since.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { entryViews } from './entry-views.ts';
import { factRows } from './timeline.queries.ts';

/** Room for the entries of one case in the spine's keys: 2²⁴ (performance.md). */
const keysPerCase = 2 ** 24;

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
