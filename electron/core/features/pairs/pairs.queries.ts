import type { WorkerId } from '#shared/lib/ids.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import type { PairSidesTable } from './pairs.table.ts';

/** The two in the order in which their keys are filed. */
export function inOrder(one: WorkerId, other: WorkerId): readonly [WorkerId, WorkerId] {
  return one < other ? [one, other] : [other, one];
}

/** Both sides of everything the actor has confirmed, or that others have confirmed of the actor. */
export function sidesWith(db: ReadDb, actorId: WorkerId) {
  return db
    .selectFrom('pair_sides')
    .selectAll()
    .where((eb) => eb.or([eb('owner_id', '=', actorId), eb('peer_id', '=', actorId)]))
    .execute();
}

export function findSide(db: ReadDb, ownerId: WorkerId, peerId: WorkerId) {
  return db
    .selectFrom('pair_sides')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .where('peer_id', '=', peerId)
    .executeTakeFirst();
}

export async function upsertSide(db: WriteDb, row: PairSidesTable): Promise<void> {
  const { pin, compared_on, waits } = row;
  await db
    .insertInto('pair_sides')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'peer_id']).doUpdateSet({ pin, compared_on, waits }),
    )
    .execute();
}

export async function clearWaits(db: WriteDb, ownerId: WorkerId, peerId: WorkerId): Promise<void> {
  await db
    .updateTable('pair_sides')
    .set({ waits: 0 })
    .where('owner_id', '=', ownerId)
    .where('peer_id', '=', peerId)
    .execute();
}

/** One person's boxes of the keys that the two share, the newest first. */
export function boxesOf(db: ReadDb, ownerId: WorkerId, peerId: WorkerId) {
  const [one, other] = inOrder(ownerId, peerId);
  return db
    .selectFrom('pair_keys')
    .innerJoin('pair_boxes', 'pair_boxes.key_id', 'pair_keys.id')
    .select(['pair_keys.id', 'pair_boxes.box'])
    .where('pair_keys.one_id', '=', one)
    .where('pair_keys.other_id', '=', other)
    .where('pair_boxes.worker_id', '=', ownerId)
    .orderBy('pair_keys.made_at', 'desc')
    .orderBy('pair_keys.id', 'desc')
    .execute();
}

/** All boxes of the actor, to tell the state of every pair at once. */
export function allBoxesOf(db: ReadDb, ownerId: WorkerId) {
  return db
    .selectFrom('pair_keys')
    .innerJoin('pair_boxes', 'pair_boxes.key_id', 'pair_keys.id')
    .select(['pair_keys.id', 'pair_keys.one_id', 'pair_keys.other_id', 'pair_boxes.box'])
    .where('pair_boxes.worker_id', '=', ownerId)
    .orderBy('pair_keys.made_at', 'desc')
    .orderBy('pair_keys.id', 'desc')
    .execute();
}

export async function insertKey(
  db: WriteDb,
  key: { readonly id: string; readonly madeAt: string },
  people: readonly [WorkerId, WorkerId],
): Promise<void> {
  const [one_id, other_id] = people;
  await db.insertInto('pair_keys').values({ id: key.id, one_id, other_id, made_at: key.madeAt }).execute();
}

export async function putBox(db: WriteDb, keyId: string, workerId: WorkerId, box: Uint8Array): Promise<void> {
  await db
    .insertInto('pair_boxes')
    .values({ key_id: keyId, worker_id: workerId, box })
    .onConflict((conflict) => conflict.columns(['key_id', 'worker_id']).doUpdateSet({ box }))
    .execute();
}
