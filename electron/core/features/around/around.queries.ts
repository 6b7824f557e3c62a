import type { ReadDb } from '#core/kernel/contexts.ts';

/** What was made of the boxes of one map. */
export function originsOfMap(db: ReadDb, caseId: string, entryId: string) {
  return db
    .selectFrom('map_origins')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('entry_id', '=', entryId)
    .orderBy('target_id')
    .execute();
}

/** The box that something was made of; undefined for what came from elsewhere. */
export function findOrigin(db: ReadDb, caseId: string, targetId: string) {
  return db
    .selectFrom('map_origins')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('target_id', '=', targetId)
    .executeTakeFirst();
}
