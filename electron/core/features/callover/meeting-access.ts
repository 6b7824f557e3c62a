import { AppError } from '#shared/lib/app-error.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { Actor, CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import type { CalloverMeetingsTable } from './callover.table.ts';

type Reader = Pick<QueryContext, 'db' | 'actor' | 'clock'>;

/** Names of the cases that the actor may see, to be joined where an action may be about one out of reach. */
export function visibleNames({ db, actor, clock }: Reader) {
  return visibleCases(db, actor, clock.today())
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .as('seen');
}

/** Meetings of the actor's teams, those the actor takes part in, and all for who reaches every case. */
export function visibleMeetings(db: ReadDb, actor: Actor) {
  const meetings = db.selectFrom('callover_meetings');
  if (actor.reach === 'all') return meetings;
  return meetings.where((eb) =>
    eb.or([
      ...(actor.reach === 'teams' && actor.teamIds.length > 0
        ? [eb('callover_meetings.team_id', 'in', actor.teamIds)]
        : []),
      eb('callover_meetings.chair_id', '=', actor.id),
      eb.exists(
        eb
          .selectFrom('callover_attendees')
          .select('callover_attendees.worker_id')
          .whereRef('callover_attendees.meeting_id', '=', 'callover_meetings.id')
          .where('callover_attendees.worker_id', '=', actor.id)
          .where('callover_attendees.is_coming', '=', 1),
      ),
    ]),
  );
}

/** @throws AppError `not_found`, also for a meeting that is not the actor's to see */
export async function getMeetingRow(
  { db, actor }: Reader,
  meetingId: string,
): Promise<CalloverMeetingsTable> {
  const row = await visibleMeetings(db, actor)
    .selectAll('callover_meetings')
    .where('callover_meetings.id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** A meeting that is still written in. @throws AppError `not_found`, `callover_closed` */
export async function getOpenMeeting(
  context: CommandContext,
  meetingId: string,
): Promise<CalloverMeetingsTable> {
  const row = await getMeetingRow(context, meetingId);
  if (row.state === 'closed') throw new AppError('callover_closed');
  return row;
}

/** Entries about cases that the actor may see; a case that moved out of reach takes its entries with it. */
export function visibleEntries({ db, actor, clock }: Reader) {
  return visibleCases(db, actor, clock.today()).innerJoin(
    'callover_entries',
    'callover_entries.case_id',
    'case_files.id',
  );
}

/** An entry of a meeting, about a case that the actor may see, and that the audit names. @throws AppError `not_found` */
export async function getEntryRow(context: CommandContext, meetingId: string, entryId: string) {
  const row = await visibleEntries(context)
    .selectAll('callover_entries')
    .where('callover_entries.id', '=', entryId)
    .where('callover_entries.meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  context.about(row.case_id);
  return row;
}
