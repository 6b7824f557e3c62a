import type { ReadDb } from '#core/kernel/contexts.ts';

/** What was given to whom about one person, newest first. */
export function disclosureRows(db: ReadDb, personId: string) {
  return db
    .selectFrom('disclosure_logs')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
