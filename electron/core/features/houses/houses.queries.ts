import type { ReadDb } from '#core/kernel/contexts.ts';

/** By house and name; those no longer let last. */
export function unitRows(db: ReadDb) {
  return db
    .selectFrom('units')
    .selectAll()
    .orderBy('is_let', 'desc')
    .orderBy('house')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export function findUnitRow(db: ReadDb, unitId: string) {
  return db.selectFrom('units').selectAll().where('id', '=', unitId).executeTakeFirst();
}

/** Newest first. */
export function voidRows(db: ReadDb) {
  return db.selectFrom('unit_voids').selectAll().orderBy('from_day', 'desc').orderBy('id', 'desc').execute();
}

export function findVoidRow(db: ReadDb, voidId: string) {
  return db.selectFrom('unit_voids').selectAll().where('id', '=', voidId).executeTakeFirst();
}

export function openVoidRow(db: ReadDb, unitId: string) {
  return db
    .selectFrom('unit_voids')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('until_day', 'is', null)
    .executeTakeFirst();
}

/** Newest first. */
export function meetingRows(db: ReadDb) {
  return db
    .selectFrom('house_meetings')
    .selectAll()
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
