import { AppError } from '#shared/lib/app-error.ts';
import { inList } from '#core/database/in-list.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

/** Requests in the files that somebody may see, or in one of them, with whose they are. */
export function requestRows(db: ReadDb, actor: Actor, today: string, caseId: string | null) {
  const rows = visibleCases(db, actor, today)
    .innerJoin('data_requests', 'data_requests.case_id', 'case_files.id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .selectAll('data_requests')
    .select(['case_summaries.name', 'case_files.case_number'])
    .orderBy('data_requests.received_on', 'desc')
    .orderBy('data_requests.id', 'desc');
  return (caseId === null ? rows : rows.where('case_files.id', '=', caseId)).execute();
}

/** Requests of many cases that still wait for an answer. */
export function openRequestRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('data_requests')
    .select(['id', 'case_id', 'kind', 'received_on', 'extended_months'])
    .where('case_id', 'in', inList(caseIds, ''))
    .where('state', '=', 'open')
    .execute();
}

export function findRequestRow(db: ReadDb, caseId: string, id: string) {
  return db
    .selectFrom('data_requests')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Refuses what names a request of another file, or none that there is. @throws AppError `not_found` */
export async function requireRequestOf(db: ReadDb, caseId: string, id: string | null): Promise<void> {
  if (id !== null && (await findRequestRow(db, caseId, id)) === undefined) throw new AppError('not_found');
}

/** Pauses of many requests, earliest first. */
export function pauseRows(db: ReadDb, requestIds: readonly string[]) {
  return db
    .selectFrom('data_request_pauses')
    .select(['request_id', 'from_day', 'until_day'])
    .where('request_id', 'in', inList(requestIds, ''))
    .orderBy('from_day')
    .orderBy('id')
    .execute();
}
