import { z } from 'zod';
import type { groups } from '#shared/contracts/groups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import { getPersonIdOfCase } from '#core/features/cases/cases.service.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { attend, listAgreed } from './attendance.ts';
import {
  attendanceRows,
  attendancesOfCase,
  attendedRows,
  findProgrammeRow,
  invitationsOfCase,
  invitedRows,
  programmeRows,
  sessionRows,
} from './groups.queries.ts';
import type { GroupProgrammesTable, GroupSessionsTable } from './groups.table.ts';

const lines = z.array(z.string());

function programmeView({ archived_on, facilitators, ...row }: GroupProgrammesTable) {
  return { ...row, facilitators: lines.parse(JSON.parse(facilitators)), archived: archived_on !== null };
}

function sessionView(row: GroupSessionsTable) {
  return {
    id: row.id,
    heldOn: row.held_on,
    topic: row.topic,
    plan: row.plan,
    whatHappened: row.what_happened,
    atmosphere: row.atmosphere,
    learning: row.learning,
    nextTopics: lines.parse(JSON.parse(row.next_topics)),
    guests: row.guests,
  };
}

/** domain.md 11.3. */
export const groupsHandlers: Handlers<typeof groups> = {
  async list({ db, clock }) {
    const today = clock.today();
    const sessions = Map.groupBy(await sessionRows(db, null), ({ programme_id }) => programme_id);
    return (await programmeRows(db)).map((row) => {
      const own = sessions.get(row.id) ?? [];
      const next = own.findLast(({ held_on }) => held_on >= today);
      return {
        ...programmeView(row),
        sessions: own.filter(({ held_on }) => held_on <= today).length,
        lastOn: own.find(({ held_on }) => held_on < today)?.held_on ?? null,
        nextOn: next?.held_on ?? null,
        nextTopic: next?.topic ?? '',
      };
    });
  },

  async save({ db, newId }, { id, programme }) {
    const columns = { ...programme, facilitators: JSON.stringify(programme.facilitators) };
    if (id === null) {
      const made: string = newId();
      await db
        .insertInto('group_programmes')
        .values({ id: made, ...columns, archived_on: null })
        .execute();
      return { id: made };
    }
    const { numUpdatedRows } = await db
      .updateTable('group_programmes')
      .set(columns)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
    return { id };
  },

  async setArchived({ db, clock }, { id, archived }) {
    const { numUpdatedRows } = await db
      .updateTable('group_programmes')
      .set({ archived_on: archived ? clock.today() : null })
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
    return {};
  },

  async get({ db, actor, clock }, { id }) {
    const today = clock.today();
    const programme = await findProgrammeRow(db, id);
    if (programme === undefined) throw new AppError('not_found');
    const came = new Map((await attendedRows(db, id)).map((row) => [row.session_id, row.came]));
    const invited = await invitedRows(db, actor, today, id);
    const agreed = await listAgreed(
      db,
      invited.map(({ person_id }) => person_id),
      today,
    );
    const attended = Map.groupBy(await attendanceRows(db, actor, today, id), (row) => row.id);
    return {
      programme: programmeView(programme),
      sessions: (await sessionRows(db, id)).map((row) => ({
        ...sessionView(row),
        came: (came.get(row.id) ?? 0) + row.guests,
      })),
      invited: invited.map((row) => ({
        caseId: caseIdOf.parse(row.id),
        name: row.name,
        answer: row.answer,
        hasConsent: agreed.has(row.person_id),
        attendance: Object.fromEntries(
          (attended.get(row.id) ?? []).map(({ session_id, state }) => [session_id, state]),
        ),
      })),
    };
  },

  async saveSession({ db, newId }, { id, programmeId, session }) {
    if ((await findProgrammeRow(db, programmeId)) === undefined) throw new AppError('not_found');
    const columns = {
      held_on: session.heldOn,
      topic: session.topic,
      plan: session.plan,
      what_happened: session.whatHappened,
      atmosphere: session.atmosphere,
      learning: session.learning,
      next_topics: JSON.stringify(session.nextTopics),
      guests: session.guests,
    };
    if (id === null) {
      const made: string = newId();
      await db
        .insertInto('group_sessions')
        .values({ id: made, programme_id: programmeId, ...columns })
        .execute();
      return { id: made };
    }
    const { numUpdatedRows } = await db
      .updateTable('group_sessions')
      .set(columns)
      .where('id', '=', id)
      .where('programme_id', '=', programmeId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError('not_found');
    return { id };
  },

  async invite({ db, clock }, { caseId, programmeId, answer }) {
    if ((await findProgrammeRow(db, programmeId)) === undefined) throw new AppError('not_found');
    const columns = { answer, answered_on: clock.today() };
    await db
      .insertInto('group_invitations')
      .values({ programme_id: programmeId, case_id: caseId, ...columns })
      .onConflict((conflict) => conflict.columns(['programme_id', 'case_id']).doUpdateSet(columns))
      .execute();
    return {};
  },

  async attend(context, input) {
    await attend(context, input);
    return {};
  },

  async ofCase({ db, clock }, { caseId }) {
    const personId: string = await getPersonIdOfCase(db, caseId);
    return {
      hasConsent: (await listAgreed(db, [personId], clock.today())).has(personId),
      invitations: (await invitationsOfCase(db, caseId)).map((row) => ({
        programmeId: row.programme_id,
        name: row.name,
        answer: row.answer,
      })),
      attended: (await attendancesOfCase(db, caseId)).map((row) => ({
        sessionId: row.session_id,
        programmeId: row.programme_id,
        name: row.name,
        topic: row.topic,
        heldOn: row.held_on,
        state: row.state,
        personNote: row.person_note,
      })),
    };
  },
};
