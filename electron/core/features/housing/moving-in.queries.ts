import type { ReadDb } from '#core/kernel/contexts.ts';

export function findListRow(db: ReadDb, caseId: string) {
  return db.selectFrom('move_in_lists').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}
export type MoveInListRow = NonNullable<Awaited<ReturnType<typeof findListRow>>>;

/** In the order in which they were written. */
export function itemRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('move_in_items')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}

export function starterRows(db: ReadDb) {
  return db.selectFrom('move_in_starters').select(['group_key', 'text']).orderBy('sort_order').execute();
}
