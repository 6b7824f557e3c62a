import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { Place } from './logs.queries.ts';
import type {
  ReflectionActionsTable,
  ReflectionProfilesTable,
  ReflectionSessionsTable,
} from './reflections.table.ts';

/** Sessions that were sealed to a person, each with the box of its key. */
export function readableSessions(db: ReadDb, workerId: string) {
  return db
    .selectFrom('reflection_sessions')
    .innerJoin('reflection_session_keys', 'reflection_session_keys.session_id', 'reflection_sessions.id')
    .innerJoin('workers', 'workers.id', 'reflection_sessions.made_by')
    .selectAll('reflection_sessions')
    .select(['reflection_session_keys.sealed', 'workers.name as made_by_name'])
    .where('reflection_session_keys.worker_id', '=', workerId);
}

/** A page of them, newest first. */
export function sessionPage(db: ReadDb, workerId: string, after: Place | null, limit: number) {
  const rows = readableSessions(db, workerId)
    .orderBy('reflection_sessions.held_on', 'desc')
    .orderBy('reflection_sessions.id', 'desc')
    .limit(limit);
  if (after === null) return rows.execute();
  return rows
    .where((eb) =>
      eb.or([
        eb('reflection_sessions.held_on', '<', after.at),
        eb.and([
          eb('reflection_sessions.held_on', '=', after.at),
          eb('reflection_sessions.id', '<', after.id),
        ]),
      ]),
    )
    .execute();
}

export function findReadableSession(db: ReadDb, workerId: string, id: string) {
  return readableSessions(db, workerId).where('reflection_sessions.id', '=', id).executeTakeFirst();
}

export async function sessionExists(db: ReadDb, id: string): Promise<boolean> {
  const row = await db.selectFrom('reflection_sessions').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

export function sessionReaders(db: ReadDb, id: string) {
  return db
    .selectFrom('reflection_session_keys')
    .innerJoin('workers', 'workers.id', 'reflection_session_keys.worker_id')
    .select('workers.name')
    .where('session_id', '=', id)
    .orderBy('workers.name')
    .execute();
}

/** Those of the people named who work here now and can sign in. */
export async function presentAmong(db: ReadDb, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('workers')
    .select('id')
    .where('id', 'in', ids)
    .where('until', 'is', null)
    .where('can_sign_in', '=', 1)
    .execute();
  return rows.map(({ id }) => id);
}

/** True when every id is in the list, also that of somebody who has left. */
export async function isNamed(
  db: ReadDb,
  list: 'teams' | 'workers',
  ids: readonly string[],
): Promise<boolean> {
  const rows = await db.selectFrom(list).select('id').where('id', 'in', ids).execute();
  return rows.length === new Set(ids).size;
}

/** Writes a session whole: its row, the boxes of its new key, its actions. */
export async function putSession(
  db: WriteDb,
  row: ReflectionSessionsTable,
  sealedTo: ReadonlyMap<string, Uint8Array>,
  actions: readonly ReflectionActionsTable[],
): Promise<void> {
  const { kind, held_on, team_id, status, key_id, changed_at, content } = row;
  await db
    .insertInto('reflection_sessions')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ kind, held_on, team_id, status, key_id, changed_at, content }),
    )
    .execute();
  await deleteParts(db, row.id);
  const boxes = Array.from(sealedTo, ([worker_id, sealed]) => ({ session_id: row.id, worker_id, sealed }));
  await db.insertInto('reflection_session_keys').values(boxes).execute();
  if (actions.length > 0) await db.insertInto('reflection_actions').values(actions).execute();
}

async function deleteParts(db: WriteDb, id: string): Promise<void> {
  await db.deleteFrom('reflection_session_keys').where('session_id', '=', id).execute();
  await db.deleteFrom('reflection_actions').where('session_id', '=', id).execute();
}

export async function setSessionStatus(
  db: WriteDb,
  id: string,
  status: ReflectionSessionsTable['status'],
): Promise<void> {
  await db.updateTable('reflection_sessions').set({ status }).where('id', '=', id).execute();
}

export async function deleteSession(db: WriteDb, id: string): Promise<void> {
  await deleteParts(db, id);
  await db.deleteFrom('reflection_sessions').where('id', '=', id).execute();
}

export function actionsOf(db: ReadDb, sessionId: string) {
  return db
    .selectFrom('reflection_actions')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('sort_order')
    .execute();
}

/** Open actions of one person, those with the nearest day first. */
export function openActionsOf(db: ReadDb, ownerId: string) {
  return db
    .selectFrom('reflection_actions')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('status', '=', 'open')
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
}

export function findAction(db: ReadDb, id: string) {
  return db.selectFrom('reflection_actions').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function setActionStatus(
  db: WriteDb,
  id: string,
  status: ReflectionActionsTable['status'],
): Promise<void> {
  await db.updateTable('reflection_actions').set({ status }).where('id', '=', id).execute();
}

export function profileRows(db: ReadDb) {
  return db.selectFrom('reflection_profiles').selectAll().orderBy('sort_order').execute();
}

export async function replaceProfiles(db: WriteDb, rows: readonly ReflectionProfilesTable[]): Promise<void> {
  await db.deleteFrom('reflection_profiles').execute();
  await db.insertInto('reflection_profiles').values(rows).execute();
}
