import type { ReadDb } from '#core/kernel/contexts.ts';

function agreements(db: ReadDb) {
  return db
    .selectFrom('supervision_agreements')
    .innerJoin('workers as supervisee', 'supervisee.id', 'supervision_agreements.supervisee_id')
    .leftJoin('workers as supervisor', 'supervisor.id', 'supervision_agreements.supervisor_id')
    .selectAll('supervision_agreements')
    .select(['supervisee.name as supervisee_name', 'supervisor.name as supervisor_account_name']);
}

/** Agreements of one person, on either side: nobody else's are ever read. */
export function agreementRows(db: ReadDb, workerId: string) {
  return agreements(db)
    .where((eb) => eb.or([eb('supervisee_id', '=', workerId), eb('supervisor_id', '=', workerId)]))
    .orderBy('starts_on')
    .orderBy('supervision_agreements.id')
    .execute();
}
export type AgreementRow = Awaited<ReturnType<typeof agreementRows>>[number];

export function findAgreementRow(db: ReadDb, id: string, workerId: string) {
  return agreements(db)
    .where('supervision_agreements.id', '=', id)
    .where((eb) => eb.or([eb('supervisee_id', '=', workerId), eb('supervisor_id', '=', workerId)]))
    .executeTakeFirst();
}

export function findSessionRow(db: ReadDb, id: string) {
  return db.selectFrom('supervision_sessions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Sessions of some agreements, earliest first. */
export function sessionRows(db: ReadDb, agreementIds: readonly string[]) {
  return db
    .selectFrom('supervision_sessions')
    .selectAll()
    .where('agreement_id', 'in', agreementIds)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
}
export type SessionRow = Awaited<ReturnType<typeof sessionRows>>[number];

/** Items of some sessions that this person may have: those before both, and the own private ones. */
export function itemRows(db: ReadDb, sessionIds: readonly string[], workerId: string) {
  return db
    .selectFrom('supervision_items')
    .selectAll()
    .where('session_id', 'in', sessionIds)
    .where((eb) => eb.or([eb('is_private', '=', 0), eb('added_by', '=', workerId)]))
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}
export type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];

export function findItemRow(db: ReadDb, id: string) {
  return db.selectFrom('supervision_items').selectAll().where('id', '=', id).executeTakeFirst();
}

/** All actions of an agreement with the day of the session they were agreed in. */
export function actionRows(db: ReadDb, agreementId: string) {
  return db
    .selectFrom('supervision_actions')
    .innerJoin('supervision_sessions', 'supervision_sessions.id', 'supervision_actions.session_id')
    .selectAll('supervision_actions')
    .select('supervision_sessions.held_on as agreed_on')
    .where('supervision_actions.agreement_id', '=', agreementId)
    .orderBy('supervision_sessions.held_on')
    .orderBy('supervision_actions.id')
    .execute();
}

export function findActionRow(db: ReadDb, id: string) {
  return db.selectFrom('supervision_actions').selectAll().where('id', '=', id).executeTakeFirst();
}

export function openActionRows(db: ReadDb, ownerId: string) {
  return db
    .selectFrom('supervision_actions')
    .select(['id', 'agreement_id', 'session_id', 'due_on', 'content'])
    .where('owner_id', '=', ownerId)
    .where('status', '=', 'open')
    .execute();
}

export function amendmentRows(db: ReadDb, sessionId: string) {
  return db
    .selectFrom('supervision_amendments')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
