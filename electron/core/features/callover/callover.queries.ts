import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** The running order of a meeting. */
export function agendaRows(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('callover_agenda_items')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}

/** Who comes and who sends apologies, by name. */
export function attendeeRows(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('callover_attendees')
    .innerJoin('workers', 'workers.id', 'callover_attendees.worker_id')
    .select(['workers.id', 'workers.name', 'callover_attendees.is_coming'])
    .where('callover_attendees.meeting_id', '=', meetingId)
    .orderBy('workers.name')
    .orderBy('workers.id')
    .execute();
}

/** Decisions of several entries, each in its order. */
export function decisionRows(db: ReadDb, entryIds: readonly string[]) {
  return db
    .selectFrom('callover_decisions')
    .selectAll()
    .where('entry_id', 'in', inList(entryIds, ''))
    .orderBy('entry_id')
    .orderBy('position')
    .execute();
}

/** Actions of a meeting in their order, with the owners' names. */
export function actionRows(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('callover_actions')
    .innerJoin('workers', 'workers.id', 'callover_actions.owner_id')
    .selectAll('callover_actions')
    .select('workers.name as owner_name')
    .where('callover_actions.meeting_id', '=', meetingId)
    .orderBy('callover_actions.position')
    .execute();
}

/** Oldest first. */
export function amendmentRows(db: ReadDb, meetingId: string) {
  return db
    .selectFrom('callover_amendments')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

export function findDecisionRow(db: ReadDb, decisionId: string) {
  return db
    .selectFrom('callover_decisions')
    .innerJoin('callover_entries', 'callover_entries.id', 'callover_decisions.entry_id')
    .selectAll('callover_decisions')
    .select(['callover_entries.meeting_id', 'callover_entries.case_id'])
    .where('callover_decisions.id', '=', decisionId)
    .executeTakeFirst();
}
export type DecisionRow = NonNullable<Awaited<ReturnType<typeof findDecisionRow>>>;

/** An action with the case that it is about; null for one about nobody in particular. */
export function findActionRow(db: ReadDb, actionId: string) {
  return db
    .selectFrom('callover_actions')
    .leftJoin('callover_entries', 'callover_entries.id', 'callover_actions.entry_id')
    .selectAll('callover_actions')
    .select('callover_entries.case_id')
    .where('callover_actions.id', '=', actionId)
    .executeTakeFirst();
}

/** When each of many cases was last talked about before a meeting; cases never talked about are left out. */
export function lastDiscussedRows(
  db: ReadDb,
  caseIds: readonly string[],
  meeting: { readonly id: string; readonly held_on: string },
) {
  return db
    .selectFrom('callover_entries')
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_entries.meeting_id')
    .select((eb) => [
      'callover_entries.case_id',
      eb.fn.max('callover_entries.discussed_on').as('on'),
      eb.fn.max('callover_meetings.closed_at').as('closed_at'),
    ])
    .where('callover_entries.case_id', 'in', caseIds)
    .where('callover_entries.discussed_on', '<=', meeting.held_on)
    .where('callover_entries.meeting_id', '!=', meeting.id)
    .groupBy('callover_entries.case_id')
    .execute();
}

/** Decisions of many cases from earlier, closed meetings that are not done yet, newest meeting first. */
export function openDecisionRows(
  db: ReadDb,
  caseIds: readonly string[],
  meeting: { readonly id: string; readonly held_on: string },
) {
  return db
    .selectFrom('callover_entries')
    .innerJoin('callover_decisions', 'callover_decisions.entry_id', 'callover_entries.id')
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_entries.meeting_id')
    .select(['callover_entries.case_id', 'callover_meetings.held_on', 'callover_decisions.text'])
    .where('callover_entries.case_id', 'in', caseIds)
    .where('callover_entries.meeting_id', '!=', meeting.id)
    .where('callover_meetings.state', '=', 'closed')
    .where('callover_meetings.held_on', '<=', meeting.held_on)
    .where('callover_decisions.status', '!=', 'done')
    .orderBy('callover_meetings.held_on', 'desc')
    .orderBy('callover_decisions.entry_id')
    .orderBy('callover_decisions.position')
    .execute();
}
