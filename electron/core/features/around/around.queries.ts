import type { ReadDb } from '#core/kernel/contexts.ts';

/** Goals and steps of a case that were made of boxes. */
export function originsOfCase(db: ReadDb, caseId: string) {
  return db
    .selectFrom('map_origins')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('target_id')
    .execute();
}
