import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { PlanChanges } from '#shared/contracts/callover-meeting.ts';
import { agendaFrames } from '#shared/domain/callover/agenda.ts';
import type { AgendaCode } from '#shared/domain/callover/callover-codes.ts';
import { AppError, type FieldCode } from '#shared/lib/app-error.ts';
import { findTeam } from '#core/features/cases/cases.service.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { writeOrder } from './agenda.ts';
import { agendaRows, decisionRows } from './callover.queries.ts';
import type { CalloverEntriesTable, CalloverMeetingsTable } from './callover.table.ts';
import { getEntryRow, getMeetingRow, getOpenMeeting } from './meeting-access.ts';
import { giveMessageBack, takeMessage } from './messages.ts';
import { listSuggestions } from './suggestions.ts';

type CreateInput = z.output<typeof callover.create.input>;
type UpdateInput = z.output<typeof callover.update.input>;

function refuse(field: string, code: FieldCode): never {
  throw new AppError('invalid_input', { fields: { [field]: code } });
}

/**
 * Everybody named is a worker; nobody both comes and sends apologies.
 * @throws AppError `invalid_input` with `attendeeIds` or `apologyIds`
 */
export async function checkPeople({ db }: CommandContext, plan: PlanChanges): Promise<void> {
  const { chairId = null, attendeeIds = [], apologyIds = [] } = plan;
  if (apologyIds.some((id) => attendeeIds.includes(id))) refuse('apologyIds', 'duplicate');
  const named = new Set([...attendeeIds, ...apologyIds, ...(chairId === null ? [] : [chairId])]);
  const known = await db
    .selectFrom('workers')
    .select('id')
    .where('id', 'in', [...named])
    .execute();
  if (known.length !== named.size) refuse('attendeeIds', 'not_a_choice');
}

/** The columns of `callover_meetings` that a plan fills. */
export function meetingColumns(plan: PlanChanges & { readonly heldOn?: string }) {
  return {
    ...(plan.heldOn === undefined ? {} : { held_on: plan.heldOn }),
    ...(plan.startsAt === undefined ? {} : { starts_at: plan.startsAt }),
    ...(plan.place === undefined ? {} : { place: plan.place }),
    ...(plan.minutes === undefined ? {} : { minutes: plan.minutes }),
    ...(plan.chairId === undefined ? {} : { chair_id: plan.chairId }),
    ...(plan.guests === undefined ? {} : { guests: JSON.stringify(plan.guests) }),
  };
}

/** Says anew who comes and who does not; a list that is not given stays. */
export async function writeAttendees(
  { db }: CommandContext,
  meetingId: string,
  plan: PlanChanges,
): Promise<void> {
  for (const [ids, isComing] of [
    [plan.attendeeIds, 1],
    [plan.apologyIds, 0],
  ] as const) {
    if (ids === undefined) continue;
    await db
      .deleteFrom('callover_attendees')
      .where('meeting_id', '=', meetingId)
      .where((eb) => eb.or([eb('is_coming', '=', isComing), eb('worker_id', 'in', ids)]))
      .execute();
    for (const workerId of new Set(ids)) {
      await db
        .insertInto('callover_attendees')
        .values({ meeting_id: meetingId, worker_id: workerId, is_coming: isComing })
        .execute();
    }
  }
}

/**
 * Plans a meeting of a team that the actor belongs to or reaches, with the running order of its kind.
 * @throws AppError `invalid_input` with `teamId`, `attendeeIds` or `apologyIds`
 */
export async function createMeeting(context: CommandContext, input: CreateInput): Promise<string> {
  const { db, actor, clock, newId } = context;
  const team = await findTeam(db, input.teamId);
  const isReached = actor.reach === 'all' || actor.teamIds.includes(input.teamId);
  if (team === undefined || !isReached) refuse('teamId', 'not_a_choice');
  await checkPeople(context, input);
  const meetingId: string = newId();
  await db
    .insertInto('callover_meetings')
    .values({
      id: meetingId,
      kind: input.kind,
      team_id: input.teamId,
      held_on: input.heldOn,
      starts_at: input.startsAt,
      place: input.place,
      minutes: input.minutes,
      chair_id: input.chairId,
      guests: JSON.stringify(input.guests),
      state: 'planned',
      summary: '',
      learning: '',
      created_at: clock.now(),
      closed_at: null,
      closed_by: '',
    })
    .execute();
  await writeAttendees(context, meetingId, input);
  const frame = agendaFrames[input.kind];
  for (const [index, { code, minutes }] of [...frame.before, ...frame.after].entries()) {
    await db
      .insertInto('callover_agenda_items')
      .values({
        id: newId(),
        meeting_id: meetingId,
        sort_order: index,
        code,
        note: '',
        minutes,
        is_done: 0,
        entry_id: null,
      })
      .execute();
  }
  return meetingId;
}

/** @throws AppError `not_found`, `callover_closed`, `invalid_input` with `attendeeIds` or `apologyIds` */
export async function updateMeeting(context: CommandContext, input: UpdateInput): Promise<void> {
  const { id } = await getOpenMeeting(context, input.meetingId);
  await checkPeople(context, input);
  await context.db.updateTable('callover_meetings').set(meetingColumns(input)).where('id', '=', id).execute();
  await writeAttendees(context, id, input);
}

async function isWritten(
  { db }: CommandContext,
  entries: readonly Pick<CalloverEntriesTable, 'id' | 'discussion' | 'what_works'>[],
): Promise<boolean> {
  const ids = entries.map(({ id }) => id);
  const decided = await decisionRows(db, ids);
  const acted = await db.selectFrom('callover_actions').select('id').where('entry_id', 'in', ids).execute();
  const hasText = entries.some(({ discussion, what_works }) => discussion !== '' || what_works !== '');
  return hasText || decided.length > 0 || acted.length > 0;
}

/** Takes entries off with their steps; messages go back to wait. */
async function removeEntries(
  context: CommandContext,
  entries: readonly CalloverEntriesTable[],
): Promise<void> {
  const { db } = context;
  if (await isWritten(context, entries)) throw new AppError('callover_begun');
  for (const entry of entries) await giveMessageBack(context, entry);
  const ids = entries.map(({ id }) => id);
  await db.deleteFrom('callover_agenda_items').where('entry_id', 'in', ids).execute();
  await db.deleteFrom('callover_entries').where('id', 'in', ids).execute();
}

/** @throws AppError `not_found`, `callover_begun` for a meeting that has begun or has writing in it */
export async function cancelMeeting(context: CommandContext, meetingId: string): Promise<void> {
  const { db } = context;
  const meeting = await getMeetingRow(context, meetingId);
  const actions = await db
    .selectFrom('callover_actions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .execute();
  if (meeting.state !== 'planned' || actions.length > 0) throw new AppError('callover_begun');
  const entries = await db
    .selectFrom('callover_entries')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .execute();
  await removeEntries(context, entries);
  await db.deleteFrom('callover_agenda_items').where('meeting_id', '=', meetingId).execute();
  await db.deleteFrom('callover_attendees').where('meeting_id', '=', meetingId).execute();
  await db.deleteFrom('callover_meetings').where('id', '=', meetingId).execute();
}

const afterTheRound: readonly AgendaCode[] = ['in_depth', 'learning', 'read_back'];

/** Where a new person's step goes: after the last person, else before what follows the round. */
function placeInOrder(items: readonly { readonly code: AgendaCode }[]): number {
  const last = items.findLastIndex(({ code }) => code === 'person');
  if (last !== -1) return last + 1;
  const follows = items.findIndex(({ code }) => afterTheRound.includes(code));
  return follows === -1 ? items.length : follows;
}

async function addEntryRow(
  context: CommandContext,
  meeting: CalloverMeetingsTable,
  caseId: string,
  { reasons, inDepth }: { readonly reasons: readonly string[]; readonly inDepth: boolean },
): Promise<string> {
  const { db, actor, newId } = context;
  const message = await takeMessage(context, caseId);
  const entryId: string = newId();
  await db
    .insertInto('callover_entries')
    .values({
      id: entryId,
      meeting_id: meeting.id,
      case_id: caseId,
      in_depth: inDepth ? 1 : 0,
      reasons: JSON.stringify(reasons),
      picked_by: actor.name,
      asked_beforehand: message?.asked_beforehand ?? 0,
      persons_message: message?.persons_message ?? '',
      message_on: message?.message_on ?? null,
      discussion: '',
      techniques: '[]',
      techniques_note: '',
      what_works: '',
      engagement: '{}',
      share_back_id: null,
      share_back_by: null,
      shared_back_on: null,
      discussed_on: null,
    })
    .execute();
  return entryId;
}

/**
 * Puts cases on the running order with the reasons they have today; the study of one case takes the first in depth.
 * @returns the entries of all these cases, in the order given
 * @throws AppError `not_found` also for a case out of reach, `callover_closed`
 */
export async function pickCases(
  context: CommandContext,
  meetingId: string,
  caseIds: readonly string[],
): Promise<string[]> {
  const { db, actor, clock, newId } = context;
  const meeting = await getOpenMeeting(context, meetingId);
  const wanted = [...new Set(caseIds)];
  const reached = await visibleCases(db, actor, clock.today())
    .select('case_files.id')
    .where('case_files.id', 'in', wanted)
    .execute();
  if (reached.length !== wanted.length) throw new AppError('not_found');
  const present = await db
    .selectFrom('callover_entries')
    .select(['id', 'case_id'])
    .where('meeting_id', '=', meetingId)
    .execute();
  const entryOf = new Map(present.map((row) => [row.case_id, row.id]));
  const suggestions = await listSuggestions(context, meetingId);
  const order = (await agendaRows(db, meetingId)).map(({ id, code }) => ({ id, code }));
  for (const caseId of wanted) {
    if (entryOf.has(caseId)) continue;
    const found = suggestions.find((suggestion) => suggestion.caseId === caseId);
    const reasons = [...new Set(found?.reasons.map(({ code }) => code))];
    const inDepth = meeting.kind === 'in_depth_study' && entryOf.size === 0;
    const entryId = await addEntryRow(context, meeting, caseId, { reasons, inDepth });
    entryOf.set(caseId, entryId);
    const itemId: string = newId();
    const place = placeInOrder(order);
    order.splice(place, 0, { id: itemId, code: 'person' });
    await db
      .insertInto('callover_agenda_items')
      .values({
        id: itemId,
        meeting_id: meetingId,
        sort_order: place,
        code: 'person',
        note: '',
        minutes: agendaFrames[meeting.kind].perPerson,
        is_done: 0,
        entry_id: entryId,
      })
      .execute();
  }
  await writeOrder(
    db,
    order.map(({ id }) => id),
  );
  return wanted.flatMap((caseId) => entryOf.get(caseId) ?? []);
}

/** @throws AppError `not_found`, `callover_closed`, `callover_begun` when something was written about the case */
export async function unpickCase(context: CommandContext, meetingId: string, entryId: string): Promise<void> {
  await getOpenMeeting(context, meetingId);
  await removeEntries(context, [await getEntryRow(context, meetingId, entryId)]);
}
