import { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId, workerId } from '#shared/lib/ids.ts';
import { listKeyWorkers } from '#core/features/cases/assignments.service.ts';
import type { QueryContext } from '#core/kernel/contexts.ts';
import { actionRows, agendaRows, amendmentRows, attendeeRows, decisionRows } from './callover.queries.ts';
import { actionView, decisionView, entryContentOf, reasonsOf } from './entry-views.ts';
import { visibleEntries, visibleMeetings, visibleNames } from './meeting-access.ts';

type Meetings = z.input<typeof callover.meetings.output>;
export type Meeting = z.input<typeof callover.meeting.output>;
type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

const pageSize = 20;
const cursorForm = /^(\d{4}-\d\d-\d\d) ([0-9a-f-]{36})$/u;
const names = z.array(z.string());

const meetingColumns = [
  'callover_meetings.id',
  'callover_meetings.kind',
  'callover_meetings.team_id',
  'callover_meetings.held_on',
  'callover_meetings.starts_at',
  'callover_meetings.place',
  'callover_meetings.minutes',
  'callover_meetings.state',
  'teams.name as team_name',
  'workers.name as chair',
] as const;

function namedMeetings({ db, actor }: Reader) {
  return visibleMeetings(db, actor)
    .innerJoin('teams', 'teams.id', 'callover_meetings.team_id')
    .leftJoin('workers', 'workers.id', 'callover_meetings.chair_id')
    .select(meetingColumns);
}
type NamedMeeting = Awaited<ReturnType<ReturnType<typeof namedMeetings>['execute']>>[number];

function headOf(row: NamedMeeting) {
  return {
    id: row.id,
    kind: row.kind,
    teamId: row.team_id,
    teamName: row.team_name,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    place: row.place,
    minutes: row.minutes,
    state: row.state,
    chair: row.chair ?? '',
  };
}

function readCursor(cursor: string | null) {
  if (cursor === null) return null;
  const [, heldOn, id] = cursorForm.exec(cursor) ?? [];
  if (heldOn === undefined || id === undefined) {
    throw new AppError('invalid_input', { fields: { before: 'invalid' } });
  }
  return { heldOn, id };
}

/** A page of meetings, newest first; people and actions counted as far as the actor may see them. */
export async function listMeetings(
  reader: QueryContext,
  { teamId, before }: z.output<typeof callover.meetings.input>,
): Promise<Meetings> {
  const place = readCursor(before);
  let found = namedMeetings(reader)
    .select((eb) => [
      eb
        .selectFrom('callover_entries')
        .select((entries) => entries.fn.countAll<number>().as('n'))
        .whereRef('callover_entries.meeting_id', '=', 'callover_meetings.id')
        .as('people'),
      eb
        .selectFrom('callover_actions')
        .select((actions) => actions.fn.countAll<number>().as('n'))
        .whereRef('callover_actions.meeting_id', '=', 'callover_meetings.id')
        .where('callover_actions.status', 'in', ['open', 'carried'])
        .as('open_actions'),
    ])
    .orderBy('callover_meetings.held_on', 'desc')
    .orderBy('callover_meetings.id', 'desc')
    .limit(pageSize + 1);
  if (teamId !== null) found = found.where('callover_meetings.team_id', '=', teamId);
  if (place !== null) {
    found = found.where((eb) =>
      eb(
        eb.refTuple('callover_meetings.held_on', 'callover_meetings.id'),
        '<',
        eb.tuple(place.heldOn, place.id),
      ),
    );
  }
  const rows = await found.execute();
  const last = rows.length > pageSize ? rows.at(pageSize - 1) : undefined;
  return {
    meetings: rows
      .slice(0, pageSize)
      .map((row) => ({ ...headOf(row), people: row.people ?? 0, openActions: row.open_actions ?? 0 })),
    next: last === undefined ? null : `${last.held_on} ${last.id}`,
  };
}

function entryRows(reader: Reader, meetingId: string) {
  return visibleEntries(reader)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .innerJoin('callover_agenda_items', 'callover_agenda_items.entry_id', 'callover_entries.id')
    .leftJoin('workers', 'workers.id', 'callover_entries.share_back_id')
    .selectAll('callover_entries')
    .select(['case_summaries.name', 'case_summaries.pronouns', 'workers.name as share_back_name'])
    .where('callover_entries.meeting_id', '=', meetingId)
    .where('callover_agenda_items.meeting_id', '=', meetingId)
    .orderBy('callover_agenda_items.sort_order')
    .execute();
}

/** Actions of the team's earlier meetings that are open, or were settled since the meeting before this one. */
async function lastActions(
  { db, actor, clock }: Reader,
  meeting: Pick<NamedMeeting, 'id' | 'team_id' | 'held_on'>,
): Promise<Meeting['lastActions']> {
  const earlier = db
    .selectFrom('callover_meetings')
    .where('team_id', '=', meeting.team_id)
    .where('state', '=', 'closed')
    .where('held_on', '<=', meeting.held_on)
    .where('id', '!=', meeting.id);
  const rows = await db
    .selectFrom('callover_actions')
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_actions.meeting_id')
    .innerJoin('workers', 'workers.id', 'callover_actions.owner_id')
    .leftJoin('callover_entries', 'callover_entries.id', 'callover_actions.entry_id')
    .leftJoin(visibleNames({ db, actor, clock }), 'seen.id', 'callover_entries.case_id')
    .selectAll('callover_actions')
    .select(['workers.name as owner_name', 'callover_meetings.held_on', 'seen.id as case_id', 'seen.name'])
    .where('callover_actions.meeting_id', 'in', earlier.select('id'))
    .where((eb) =>
      eb.or([
        eb('callover_actions.status', 'in', ['open', 'carried']),
        eb(
          'callover_actions.status_on',
          '>=',
          earlier.select((before) => before.fn.max('held_on').as('on')),
        ),
      ]),
    )
    .where((eb) => eb.or([eb('callover_actions.entry_id', 'is', null), eb('seen.id', 'is not', null)]))
    .orderBy('callover_meetings.held_on')
    .orderBy('callover_actions.meeting_id')
    .orderBy('callover_actions.position')
    .execute();
  return rows.map((row) => ({
    ...actionView(row),
    meetingId: row.meeting_id,
    heldOn: row.held_on,
    caseId: row.case_id === null ? null : caseId.parse(row.case_id),
    name: row.name ?? '',
  }));
}

/**
 * The plan and record of a meeting: ten statements, however many cases. What is about a case out of the actor's reach
 * is left out, with its step, its actions and its amendments.
 * @throws AppError `not_found`
 */
export async function getMeeting(reader: Reader, meetingId: string): Promise<Meeting> {
  const { db } = reader;
  const row = await namedMeetings(reader)
    .select([
      'callover_meetings.chair_id',
      'callover_meetings.guests',
      'callover_meetings.summary',
      'callover_meetings.learning',
      'callover_meetings.closed_at',
      'callover_meetings.closed_by',
    ])
    .where('callover_meetings.id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  const people = await attendeeRows(db, meetingId);
  const agenda = await agendaRows(db, meetingId);
  const entries = await entryRows(reader, meetingId);
  const workers = await listKeyWorkers(
    db,
    entries.map(({ case_id }) => case_id),
  );
  const decisions = await decisionRows(
    db,
    entries.map(({ id }) => id),
  );
  const actions = await actionRows(db, meetingId);
  const amendments = await amendmentRows(db, meetingId);
  const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
  const seen = (entryId: string | null) => entryId === null || nameOf.has(entryId);
  const coming = (isComing: number) =>
    people
      .filter((person) => person.is_coming === isComing)
      .map(({ id, name }) => ({ id: workerId.parse(id), name }));
  return {
    ...headOf(row),
    chairId: row.chair_id === null ? null : workerId.parse(row.chair_id),
    attendees: coming(1),
    apologies: coming(0),
    guests: names.parse(JSON.parse(row.guests)),
    agenda: agenda
      .filter(({ entry_id }) => seen(entry_id))
      .map((item) => ({
        id: item.id,
        code: item.code,
        note: item.note,
        minutes: item.minutes,
        done: item.is_done === 1,
        entryId: item.entry_id,
      })),
    entries: entries.map((entry) => ({
      ...entryContentOf(entry),
      id: entry.id,
      caseId: caseId.parse(entry.case_id),
      name: entry.name,
      pronouns: entry.pronouns,
      mainWorker: workers.find((w) => w.case_id === entry.case_id && w.role === 'main')?.name ?? '',
      inDepth: entry.in_depth === 1,
      reasons: reasonsOf(entry),
      pickedBy: entry.picked_by,
      shareBackByName: entry.share_back_name ?? '',
      sharedBackOn: entry.shared_back_on,
      decisions: decisions.filter(({ entry_id }) => entry_id === entry.id).map(decisionView),
      actions: actions.filter(({ entry_id }) => entry_id === entry.id).map(actionView),
    })),
    actions: actions.filter(({ entry_id }) => entry_id === null).map(actionView),
    lastActions: await lastActions(reader, row),
    summary: row.summary,
    learning: row.learning,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    amendments: amendments
      .filter(({ entry_id }) => seen(entry_id))
      .map((amendment) => ({
        at: amendment.at,
        by: amendment.by_name,
        reason: amendment.reason,
        on: amendment.what,
        name: nameOf.get(amendment.entry_id ?? '') ?? '',
        before: z.record(z.string(), z.json()).parse(JSON.parse(amendment.before)),
      })),
  };
}
