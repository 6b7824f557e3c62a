import type { AuditFilter } from '#shared/contracts/audit.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { startOfDay } from '#shared/lib/clock.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { AuditChecksTable } from './audit.table.ts';

/** Later than any instant: with an end, SQLite reads from the index backwards instead of going through it. */
const never = '9999';

export interface PlaceInList {
  readonly at: string;
  readonly seq: number;
}

/** Entries that fit, newest first, with the names of today; from behind a place in the list. */
export function entryRows(
  db: ReadDb,
  { workerId, caseId, action, record, from, until }: AuditFilter,
  before: PlaceInList | null,
  limit: number,
) {
  const end = until === null ? never : startOfDay(addDays(until, 1));
  let rows = db
    .selectFrom('audit_events as entry')
    .leftJoin('workers as actor', 'actor.id', 'entry.actor_id')
    .leftJoin('workers as colleague', 'colleague.id', 'entry.entity_id')
    .leftJoin('case_summaries as summary', 'summary.case_id', 'entry.case_id')
    .leftJoin('case_files as file', 'file.id', 'entry.case_id')
    .select([
      'entry.seq',
      'entry.at',
      'entry.actor_id',
      'entry.action',
      'entry.entity',
      'entry.entity_id',
      'entry.case_id',
      'actor.name as who',
      'colleague.name as colleague',
      'summary.name as person',
      'file.case_number',
    ])
    .where('entry.at', '<', end)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.seq', 'desc')
    .limit(limit);
  if (before !== null) {
    rows = rows.where((eb) => eb(eb.refTuple('entry.at', 'entry.seq'), '<', eb.tuple(before.at, before.seq)));
  }
  if (workerId !== null) rows = rows.where('entry.actor_id', '=', workerId);
  if (caseId !== null) rows = rows.where('entry.case_id', '=', caseId);
  if (action !== null) rows = rows.where('entry.action', '=', action);
  if (record !== null) rows = rows.where('entry.entity', '=', record);
  if (from !== null) rows = rows.where('entry.at', '>=', startOfDay(from));
  return rows.execute();
}

export type EntryRow = Awaited<ReturnType<typeof entryRows>>[number];

/** Every entry about one case, newest first. */
export function caseEntryRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('audit_events')
    .select(['at', 'actor_id', 'action', 'entity'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute();
}

/** Whole entries in their order, as the chain covers them. */
export function chainRows(db: ReadDb, after: number, limit: number) {
  return db
    .selectFrom('audit_events')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** The chain value of an entry. */
export async function findChainValue(db: ReadDb, seq: number): Promise<string | undefined> {
  const row = await db.selectFrom('audit_events').select('h').where('seq', '=', seq).executeTakeFirst();
  return row?.h;
}

/** When something was last done with a kind of record. */
export async function findLastAct(
  db: ReadDb,
  action: string,
  record: string,
): Promise<PlaceInList | undefined> {
  return db
    .selectFrom('audit_events')
    .select(['at', 'seq'])
    .where('entity', '=', record)
    .where('action', '=', action)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest checks, newest first. */
export function checkRows(db: ReadDb) {
  return db
    .selectFrom('audit_checks')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

/** Notes that somebody has looked at what the checks until now found. */
export async function markChecksSeen(db: WriteDb, workerId: string): Promise<void> {
  await db.updateTable('audit_checks').set({ seen_by: workerId }).where('seen_by', 'is', null).execute();
}

/** Keeps what a check found; of a hundred days the older ones go. */
export async function insertCheck(db: WriteDb, check: AuditChecksTable): Promise<void> {
  await db.insertInto('audit_checks').values(check).execute();
  await db
    .deleteFrom('audit_checks')
    .where('at', '<', new Date(Date.parse(check.at) - 100 * 86_400_000).toISOString())
    .execute();
}
