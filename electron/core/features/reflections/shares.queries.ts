import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { Place } from './logs.queries.ts';

/** How many copies of each log are with others. */
export async function countShares(
  db: ReadDb,
  logIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (logIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reflection_shares')
    .select(['log_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('log_id', 'in', logIds)
    .groupBy('log_id')
    .execute();
  return new Map(rows.map((row) => [row.log_id, row.count]));
}

/** Copies of one log with everybody who holds a key. */
export function shareRowsOf(db: ReadDb, logId: string) {
  return db
    .selectFrom('reflection_shares')
    .select(['id', 'author_id', 'receiver_kind', 'receiver_id', 'shared_at'])
    .where('log_id', '=', logId)
    .orderBy('shared_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function keyHolders(db: ReadDb, shareIds: readonly string[]) {
  return db
    .selectFrom('reflection_share_keys')
    .innerJoin('workers', 'workers.id', 'reflection_share_keys.worker_id')
    .select(['share_id', 'worker_id', 'workers.name'])
    .where('share_id', 'in', shareIds)
    .orderBy('workers.name')
    .execute();
}

/** What a person has been given by others, newest first. */
export function receivedRows(
  db: ReadDb,
  workerId: string,
  { authorId = null, after = null }: { readonly authorId?: string | null; readonly after?: Place | null },
) {
  let rows = db
    .selectFrom('reflection_share_keys')
    .innerJoin('reflection_shares', 'reflection_shares.id', 'reflection_share_keys.share_id')
    .innerJoin('workers', 'workers.id', 'reflection_shares.author_id')
    .leftJoin('teams', 'teams.id', 'reflection_shares.receiver_id')
    .select([
      'reflection_shares.id',
      'reflection_shares.shared_at',
      'reflection_shares.content',
      'reflection_share_keys.sealed',
      'workers.name as author',
      'teams.name as team',
    ])
    .where('reflection_share_keys.worker_id', '=', workerId)
    .where('reflection_shares.author_id', '<>', workerId)
    .orderBy('reflection_shares.shared_at', 'desc')
    .orderBy('reflection_shares.id', 'desc');
  if (authorId !== null) rows = rows.where('reflection_shares.author_id', '=', authorId);
  if (after === null) return rows;
  return rows.where((eb) =>
    eb.or([
      eb('reflection_shares.shared_at', '<', after.at),
      eb.and([eb('reflection_shares.shared_at', '=', after.at), eb('reflection_shares.id', '<', after.id)]),
    ]),
  );
}

/** An own share. */
export function findOwnShare(db: ReadDb, authorId: string, id: string) {
  return db
    .selectFrom('reflection_shares')
    .select('id')
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .executeTakeFirst();
}

export async function insertShare(
  db: WriteDb,
  share: {
    readonly id: string;
    readonly log_id: string;
    readonly author_id: string;
    readonly receiver_kind: 'colleague' | 'team';
    readonly receiver_id: string;
    readonly shared_at: string;
    readonly content: Uint8Array;
  },
  sealedTo: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await db.insertInto('reflection_shares').values(share).execute();
  const boxes = Array.from(sealedTo, ([worker_id, sealed]) => ({ share_id: share.id, worker_id, sealed }));
  await db.insertInto('reflection_share_keys').values(boxes).execute();
}

export async function deleteShares(db: WriteDb, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('reflection_share_keys').where('share_id', 'in', ids).execute();
  await db.deleteFrom('reflection_shares').where('id', 'in', ids).execute();
}

/** Every copy of a log, with its keys. */
export async function deleteSharesOf(db: WriteDb, logId: string): Promise<void> {
  const rows = await db.selectFrom('reflection_shares').select('id').where('log_id', '=', logId).execute();
  await deleteShares(
    db,
    rows.map(({ id }) => id),
  );
}

/** Colleagues who work here now and can sign in, with their teams and roles. */
export function presentColleagues(db: ReadDb) {
  return db
    .selectFrom('workers')
    .select(['id', 'name'])
    .where('until', 'is', null)
    .where('can_sign_in', '=', 1)
    .orderBy('name')
    .execute();
}

/** Who belongs to these teams now and can sign in. */
export function teamMembers(db: ReadDb, teamIds: readonly string[]) {
  return db
    .selectFrom('worker_teams')
    .innerJoin('workers', 'workers.id', 'worker_teams.worker_id')
    .innerJoin('teams', 'teams.id', 'worker_teams.team_id')
    .select(['worker_teams.team_id', 'teams.name as team', 'workers.id', 'workers.name'])
    .where('worker_teams.team_id', 'in', teamIds)
    .where('workers.until', 'is', null)
    .where('workers.can_sign_in', '=', 1)
    .orderBy('teams.name')
    .orderBy('workers.name')
    .execute();
}

export function rolesOfColleagues(db: ReadDb) {
  return db.selectFrom('worker_roles').select(['worker_id', 'role']).execute();
}
