import { statesInSupport } from '#shared/domain/cases/case-codes.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

/** Newest first. */
export function noticeRows(db: ReadDb) {
  return db.selectFrom('information_notices').selectAll().orderBy('version', 'desc').execute();
}

export function findNewestNotice(db: ReadDb) {
  return db
    .selectFrom('information_notices')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function findNoticeRow(db: ReadDb, id: string) {
  return db.selectFrom('information_notices').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What a person was given, newest first. */
export function givenRows(db: ReadDb, personId: string) {
  return db
    .selectFrom('given_notices')
    .innerJoin('information_notices', 'information_notices.id', 'given_notices.notice_id')
    .selectAll('given_notices')
    .select(['information_notices.version', 'information_notices.title'])
    .where('given_notices.person_id', '=', personId)
    .orderBy('given_notices.given_on', 'desc')
    .orderBy('given_notices.id', 'desc')
    .execute();
}

/** People in support, among those that the actor may see, who have not had a notice; with the newest they have had. */
export function waitingRows(db: ReadDb, actor: Actor, today: string, noticeId: string) {
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .select((eb) =>
      eb
        .selectFrom('given_notices')
        .innerJoin('information_notices', 'information_notices.id', 'given_notices.notice_id')
        .select((had) => had.fn.max('information_notices.version').as('version'))
        .whereRef('given_notices.person_id', '=', 'case_files.person_id')
        .as('last_version'),
    )
    .where('case_files.state', 'in', statesInSupport)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('given_notices')
            .select('given_notices.id')
            .whereRef('given_notices.person_id', '=', 'case_files.person_id')
            .where('given_notices.notice_id', '=', noticeId),
        ),
      ),
    )
    .orderBy('case_summaries.name_key')
    .execute();
}

export function basisRows(db: ReadDb) {
  return db.selectFrom('processing_bases').selectAll().orderBy('purpose').orderBy('id').execute();
}

export function labelRows(db: ReadDb) {
  return db.selectFrom('lawful_basis_labels').selectAll().orderBy('code').execute();
}
