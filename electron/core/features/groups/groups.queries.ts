import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

export function programmeRows(db: ReadDb) {
  return db.selectFrom('group_programmes').selectAll().orderBy('name').orderBy('id').execute();
}

export function findProgrammeRow(db: ReadDb, id: string) {
  return db.selectFrom('group_programmes').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Sessions of one group or of all, newest first. */
export function sessionRows(db: ReadDb, programmeId: string | null) {
  const rows = db.selectFrom('group_sessions').selectAll().orderBy('held_on', 'desc').orderBy('id', 'desc');
  return (programmeId === null ? rows : rows.where('programme_id', '=', programmeId)).execute();
}

/** How many people whose names are kept were at each session of a group; numbers of the whole vault. */
export function attendedRows(db: ReadDb, programmeId: string) {
  return db
    .selectFrom('group_attendances')
    .innerJoin('group_sessions', 'group_sessions.id', 'group_attendances.session_id')
    .select((eb) => ['group_attendances.session_id', eb.fn.countAll<number>().as('came')])
    .where('group_sessions.programme_id', '=', programmeId)
    .where('group_attendances.state', 'in', ['came', 'came_for_part'])
    .groupBy('group_attendances.session_id')
    .execute();
}

/** Who is invited, of the people whose files the reader may see, by name. */
export function invitedRows(db: ReadDb, actor: Actor, today: string, programmeId: string) {
  return visibleCases(db, actor, today)
    .innerJoin('group_invitations', 'group_invitations.case_id', 'case_files.id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_files.person_id', 'case_summaries.name', 'group_invitations.answer'])
    .where('group_invitations.programme_id', '=', programmeId)
    .orderBy('case_summaries.name_key')
    .orderBy('case_files.id')
    .execute();
}

/** Who was noted at the sessions of a group, of the people whose files the reader may see. */
export function attendanceRows(db: ReadDb, actor: Actor, today: string, programmeId: string) {
  return visibleCases(db, actor, today)
    .innerJoin('group_attendances', 'group_attendances.case_id', 'case_files.id')
    .innerJoin('group_sessions', 'group_sessions.id', 'group_attendances.session_id')
    .select(['case_files.id', 'group_attendances.session_id', 'group_attendances.state'])
    .where('group_sessions.programme_id', '=', programmeId)
    .execute();
}

export function findAttendanceRow(db: ReadDb, sessionId: string, caseId: string) {
  return db
    .selectFrom('group_attendances')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

export function invitationsOfCase(db: ReadDb, caseId: string) {
  return db
    .selectFrom('group_invitations')
    .innerJoin('group_programmes', 'group_programmes.id', 'group_invitations.programme_id')
    .select(['group_invitations.programme_id', 'group_programmes.name', 'group_invitations.answer'])
    .where('group_invitations.case_id', '=', caseId)
    .orderBy('group_programmes.name')
    .execute();
}

export function attendancesOfCase(db: ReadDb, caseId: string) {
  return db
    .selectFrom('group_attendances')
    .innerJoin('group_sessions', 'group_sessions.id', 'group_attendances.session_id')
    .innerJoin('group_programmes', 'group_programmes.id', 'group_sessions.programme_id')
    .select([
      'group_attendances.session_id',
      'group_attendances.state',
      'group_attendances.person_note',
      'group_sessions.programme_id',
      'group_sessions.topic',
      'group_sessions.held_on',
      'group_programmes.name',
    ])
    .where('group_attendances.case_id', '=', caseId)
    .orderBy('group_sessions.held_on', 'desc')
    .orderBy('group_sessions.id', 'desc')
    .execute();
}
