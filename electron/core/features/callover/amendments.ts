import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId as workerIdOf } from '#shared/lib/ids.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { attendeeRows, findActionRow, findDecisionRow } from './callover.queries.ts';
import type { CalloverMeetingsTable } from './callover.table.ts';
import { entryContentOf } from './entry-views.ts';
import { getEntryRow, getMeetingRow } from './meeting-access.ts';
import { checkPeople, meetingColumns, writeAttendees } from './planning.ts';
import { writeAction, writeDecision, writeEntry } from './record.ts';

type AmendInput = z.output<typeof callover.amend.input>;
type Change = AmendInput['change'];
type ChangeOf<K extends Change['on']> = Extract<Change, { readonly on: K }>;

/** What stood there, and which entry it was about. */
interface Before {
  readonly entryId: string | null;
  readonly before: Readonly<Record<string, unknown>>;
}

/** The fields of a record that a change gives another value. */
function changedFields(
  present: Readonly<Record<string, unknown>>,
  changes: object,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(changes).flatMap(([field, value]) =>
      JSON.stringify(present[field]) === JSON.stringify(value) ? [] : [[field, present[field]]],
    ),
  );
}

async function amendMeeting(
  context: CommandContext,
  meeting: CalloverMeetingsTable,
  { changes }: ChangeOf<'meeting'>,
): Promise<Before> {
  const { db } = context;
  const people = await attendeeRows(db, meeting.id);
  const idsOf = (isComing: number) => people.filter((row) => row.is_coming === isComing).map(({ id }) => id);
  const before = changedFields(
    {
      summary: meeting.summary,
      learning: meeting.learning,
      startsAt: meeting.starts_at,
      place: meeting.place,
      minutes: meeting.minutes,
      chairId: meeting.chair_id,
      guests: JSON.parse(meeting.guests),
      attendeeIds: idsOf(1),
      apologyIds: idsOf(0),
    },
    changes,
  );
  await checkPeople(context, changes);
  await db
    .updateTable('callover_meetings')
    .set({
      ...meetingColumns(changes),
      summary: changes.summary ?? meeting.summary,
      learning: changes.learning ?? meeting.learning,
    })
    .where('id', '=', meeting.id)
    .execute();
  await writeAttendees(context, meeting.id, changes);
  return { entryId: null, before };
}

async function amendEntry(
  context: CommandContext,
  meetingId: string,
  { entryId, changes }: ChangeOf<'entry'>,
): Promise<Before> {
  const row = await getEntryRow(context, meetingId, entryId);
  const before = changedFields(entryContentOf(row), changes);
  await writeEntry(context, entryId, changes);
  return { entryId, before };
}

async function amendDecision(
  context: CommandContext,
  meetingId: string,
  { decisionId, changes }: ChangeOf<'decision'>,
): Promise<Before> {
  const row = await findDecisionRow(context.db, decisionId);
  if (row === undefined) throw new AppError('not_found');
  await getEntryRow(context, meetingId, row.entry_id);
  const present = { kind: row.kind, text: row.text, agreedNeedsPerson: row.needs_person === 1 };
  await writeDecision(context, {
    entryId: row.entry_id,
    decisionId,
    kind: changes.kind ?? present.kind,
    text: changes.text ?? present.text,
    agreedNeedsPerson: changes.agreedNeedsPerson ?? present.agreedNeedsPerson,
  });
  return { entryId: row.entry_id, before: changedFields(present, changes) };
}

async function amendAction(
  context: CommandContext,
  meetingId: string,
  { actionId, changes }: ChangeOf<'action'>,
): Promise<Before> {
  const row = await findActionRow(context.db, actionId);
  if (row === undefined || row.meeting_id !== meetingId) throw new AppError('not_found');
  if (row.entry_id !== null) await getEntryRow(context, meetingId, row.entry_id);
  const present = { text: row.text, ownerId: workerIdOf.parse(row.owner_id), dueOn: row.due_on };
  await writeAction(context, {
    meetingId,
    entryId: row.entry_id,
    actionId,
    text: changes.text ?? present.text,
    ownerId: changes.ownerId ?? present.ownerId,
    dueOn: changes.dueOn === undefined ? present.dueOn : changes.dueOn,
  });
  return { entryId: row.entry_id, before: changedFields(present, changes) };
}

async function apply(
  context: CommandContext,
  meeting: CalloverMeetingsTable,
  change: Change,
): Promise<Before> {
  switch (change.on) {
    case 'meeting':
      return amendMeeting(context, meeting, change);
    case 'entry':
      return amendEntry(context, meeting.id, change);
    case 'decision':
      return amendDecision(context, meeting.id, change);
    case 'action':
      return amendAction(context, meeting.id, change);
    case 'new_decision': {
      await getEntryRow(context, meeting.id, change.entryId);
      await writeDecision(context, {
        entryId: change.entryId,
        decisionId: context.newId(),
        ...change.content,
      });
      return { entryId: change.entryId, before: {} };
    }
    case 'new_action': {
      if (change.entryId !== null) await getEntryRow(context, meeting.id, change.entryId);
      const { entryId, content } = change;
      await writeAction(context, { meetingId: meeting.id, entryId, actionId: context.newId(), ...content });
      return { entryId, before: {} };
    }
  }
}

/**
 * Changes a closed meeting and keeps what stood there, with its day, its writer and the reason. A change that changes
 * nothing leaves no amendment.
 * @throws AppError `not_found`, `changed_meanwhile` for a meeting that is still open, `invalid_input`
 */
export async function amendMeetingRecord(
  context: CommandContext,
  { meetingId, reason, change }: AmendInput,
): Promise<void> {
  const { db, actor, clock, newId } = context;
  const meeting = await getMeetingRow(context, meetingId);
  if (meeting.state !== 'closed') throw new AppError('changed_meanwhile');
  const { entryId, before } = await apply(context, meeting, change);
  const isNew = change.on === 'new_decision' || change.on === 'new_action';
  if (!isNew && Object.keys(before).length === 0) return;
  await db
    .insertInto('callover_amendments')
    .values({
      id: newId(),
      meeting_id: meetingId,
      entry_id: entryId,
      at: clock.now(),
      by_id: actor.id,
      by_name: actor.name,
      reason,
      what: change.on,
      before: JSON.stringify(before),
    })
    .execute();
}
