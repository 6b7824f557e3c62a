import type { CaseState } from '#shared/domain/cases/case-codes.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Requests of a file: the open one and those that were refused, newest first. */
export function requestRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('erasure_requests')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function findOpenRequest(db: ReadDb, caseId: string) {
  return db
    .selectFrom('erasure_requests')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('refused_on', 'is', null)
    .executeTakeFirst();
}

const holds = (db: ReadDb) => db.selectFrom('legal_holds').selectAll('legal_holds');

/** Newest first. */
export function holdRows(db: ReadDb, caseId: string) {
  return holds(db).where('case_id', '=', caseId).orderBy('set_on', 'desc').orderBy('id', 'desc').execute();
}

/** Of every file, newest first. */
export function allHoldRows(db: ReadDb) {
  return holds(db)
    .innerJoin('case_files', 'case_files.id', 'legal_holds.case_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'legal_holds.case_id')
    .select(['case_files.case_number', 'case_summaries.name'])
    .orderBy('set_on', 'desc')
    .orderBy('legal_holds.id', 'desc')
    .execute();
}

/** Files in some states with the last day that somebody decided to keep each for, and what stands against erasing. */
export function endedFileRows(db: ReadDb, states: readonly CaseState[]) {
  return db
    .selectFrom('case_files')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_files.case_number', 'case_files.state', 'case_files.state_since'])
    .select('case_summaries.name')
    .select((eb) =>
      eb
        .selectFrom('retention_reviews')
        .select((review) => review.fn.max('keep_until').as('until'))
        .whereRef('retention_reviews.case_id', '=', 'case_files.id')
        .as('kept_until'),
    )
    .where('case_files.state', 'in', states)
    .orderBy('case_files.state_since')
    .orderBy('case_files.no')
    .execute();
}

export function ruleRows(db: ReadDb) {
  return db.selectFrom('retention_rules').selectAll().execute();
}

export async function countLogAuthors(db: ReadDb): Promise<number> {
  const { n } = await db
    .selectFrom('reflective_logs')
    .select((eb) => eb.fn.count<number>('author_id').distinct().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}
