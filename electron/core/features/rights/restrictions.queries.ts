import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** The restriction that stands in a file on a day. */
export function findStanding(db: ReadDb, caseId: string) {
  return db
    .selectFrom('restrictions')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('lifted_on', 'is', null)
    .executeTakeFirst();
}

export function restrictionRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('restrictions')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function exceptionRows(db: ReadDb, restrictionIds: readonly string[]) {
  return db
    .selectFrom('restriction_exceptions')
    .selectAll()
    .where('restriction_id', 'in', inList(restrictionIds, ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** An exception that somebody noted on a day. */
export function findException(db: ReadDb, restrictionId: string, workerId: string, day: string) {
  return db
    .selectFrom('restriction_exceptions')
    .select('id')
    .where('restriction_id', '=', restrictionId)
    .where('on_day', '=', day)
    .where('by_id', '=', workerId)
    .limit(1)
    .executeTakeFirst();
}
