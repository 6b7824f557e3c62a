import type { ReadDb } from '#core/kernel/contexts.ts';

/** One incident of one case; undefined when that case has no such incident. */
export function findIncidentRow(db: ReadDb, caseId: string, entryId: string) {
  return db
    .selectFrom('entries')
    .innerJoin('incidents', 'incidents.entry_key', 'entries.key')
    .selectAll('incidents')
    .select(['entries.author_name', 'entries.written_at'])
    .where('entries.id', '=', entryId)
    .where('incidents.case_id', '=', caseId)
    .executeTakeFirst();
}

/** Newest first, along the index on (case, time). */
export function incidentRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('incidents')
    .innerJoin('entries', 'entries.key', 'incidents.entry_key')
    .selectAll('incidents')
    .select(['entries.id', 'entries.author_name'])
    .where('incidents.case_id', '=', caseId)
    .orderBy('incidents.occurred_at', 'desc')
    .orderBy('incidents.entry_key', 'desc')
    .execute();
}

/** Of many cases from an instant on, newest first: one statement along the index on (case, time). */
export function recentRows(db: ReadDb, caseIds: readonly string[], since: string) {
  return db
    .selectFrom('incidents')
    .innerJoin('entries', 'entries.key', 'incidents.entry_key')
    .select([
      'incidents.case_id',
      'incidents.occurred_at',
      'incidents.kind',
      'incidents.severity',
      'incidents.plan_reviewed',
      'entries.id',
    ])
    .where('incidents.case_id', 'in', caseIds)
    .where('incidents.occurred_at', '>=', since)
    .orderBy('incidents.occurred_at', 'desc')
    .orderBy('incidents.entry_key', 'desc')
    .execute();
}

/** Newest first. */
export function amendmentRows(db: ReadDb, entryKey: number) {
  return db
    .selectFrom('entry_amendments')
    .selectAll()
    .where('entry_key', '=', entryKey)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
