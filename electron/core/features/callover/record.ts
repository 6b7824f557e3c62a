import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import type { EntryChanges } from '#shared/contracts/callover-meeting.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getPresentWorker } from '#core/features/cases/assignments.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { agendaRows, decisionRows, findActionRow, findDecisionRow } from './callover.queries.ts';
import { getEntryRow, getOpenMeeting } from './meeting-access.ts';

type DecisionInput = z.output<typeof callover.saveDecision.input>;
type ActionInput = z.output<typeof callover.saveAction.input>;
type CloseInput = z.output<typeof callover.close.input>;

/** The meeting begins; starting it again changes nothing. @throws AppError `not_found`, `callover_closed` */
export async function startMeeting(context: CommandContext, meetingId: string): Promise<void> {
  await getOpenMeeting(context, meetingId);
  await context.db
    .updateTable('callover_meetings')
    .set({ state: 'running' })
    .where('id', '=', meetingId)
    .execute();
}

/** The columns of `callover_entries` that changed text fills. */
function entryColumns(changes: EntryChanges, today: string) {
  const { discussion, techniquesTried, techniquesNote, whatWorks, engagement } = changes;
  const { shareBackById, shareBackBy, personAskedBeforehand, personsMessage } = changes;
  return {
    ...(discussion === undefined ? {} : { discussion }),
    ...(techniquesTried === undefined ? {} : { techniques: JSON.stringify(techniquesTried) }),
    ...(techniquesNote === undefined ? {} : { techniques_note: techniquesNote }),
    ...(whatWorks === undefined ? {} : { what_works: whatWorks }),
    ...(engagement === undefined ? {} : { engagement: JSON.stringify(engagement) }),
    ...(shareBackById === undefined ? {} : { share_back_id: shareBackById }),
    ...(shareBackBy === undefined ? {} : { share_back_by: shareBackBy }),
    ...(personAskedBeforehand === undefined ? {} : { asked_beforehand: personAskedBeforehand ? 1 : 0 }),
    ...(personsMessage === undefined ? {} : { persons_message: personsMessage, message_on: today }),
  };
}

/** Writes what changed about a case; the meeting's standing is the caller's to check. */
export async function writeEntry(
  { db, clock }: CommandContext,
  entryId: string,
  changes: EntryChanges,
): Promise<void> {
  const { shareBackById } = changes;
  if (shareBackById !== undefined && shareBackById !== null) {
    await getPresentWorker(db, shareBackById, 'changes.shareBackById');
  }
  const columns = entryColumns(changes, clock.today());
  if (Object.keys(columns).length === 0) return;
  await db.updateTable('callover_entries').set(columns).where('id', '=', entryId).execute();
}

/** Keeps what is typed about a case. @throws AppError `not_found`, `callover_closed`, `invalid_input` */
export async function saveEntry(
  context: CommandContext,
  { meetingId, entryId, changes }: z.output<typeof callover.saveEntry.input>,
): Promise<void> {
  await getOpenMeeting(context, meetingId);
  await getEntryRow(context, meetingId, entryId);
  await writeEntry(context, entryId, changes);
}

/** Makes a decision at the end of its entry's list, or changes it. One that begins to need the person waits again. */
export async function writeDecision(
  { db }: CommandContext,
  { entryId, decisionId, kind, text, agreedNeedsPerson }: Omit<DecisionInput, 'meetingId'>,
): Promise<void> {
  const needs_person = agreedNeedsPerson ? 1 : 0;
  const present = await findDecisionRow(db, decisionId);
  if (present !== undefined) {
    if (present.entry_id !== entryId) throw new AppError('not_found');
    const waitsAgain = present.needs_person < needs_person && present.status === 'done';
    await db
      .updateTable('callover_decisions')
      .set({ kind, text, needs_person, status: waitsAgain ? 'proposed' : present.status })
      .where('id', '=', decisionId)
      .execute();
    return;
  }
  const position = ((await decisionRows(db, [entryId])).at(-1)?.position ?? -1) + 1;
  await db
    .insertInto('callover_decisions')
    .values({
      id: decisionId,
      entry_id: entryId,
      position,
      kind,
      text,
      needs_person,
      status: 'proposed',
      outcome: '',
      outcome_on: null,
      copied_to: null,
    })
    .execute();
}

/** @throws AppError `not_found`, `callover_closed` */
export async function saveDecision(context: CommandContext, input: DecisionInput): Promise<void> {
  await getOpenMeeting(context, input.meetingId);
  await getEntryRow(context, input.meetingId, input.entryId);
  await writeDecision(context, input);
}

/** @throws AppError `not_found`, `callover_closed`, `decision_in_file` for one that stands in the case file */
export async function removeDecision(
  context: CommandContext,
  { meetingId, decisionId }: z.output<typeof callover.removeDecision.input>,
): Promise<void> {
  const { db } = context;
  await getOpenMeeting(context, meetingId);
  const row = await findDecisionRow(db, decisionId);
  if (row === undefined) throw new AppError('not_found');
  await getEntryRow(context, meetingId, row.entry_id);
  if (row.copied_to !== null) throw new AppError('decision_in_file');
  await db.deleteFrom('callover_decisions').where('id', '=', decisionId).execute();
}

/** Makes an action at the end of the meeting's list, or changes it. */
export async function writeAction(
  { db }: CommandContext,
  { meetingId, entryId, actionId, text, ownerId, dueOn }: ActionInput,
): Promise<void> {
  const present = await findActionRow(db, actionId);
  if (present?.owner_id !== ownerId) await getPresentWorker(db, ownerId, 'ownerId');
  if (present !== undefined) {
    if (present.meeting_id !== meetingId || present.entry_id !== entryId) throw new AppError('not_found');
    await db
      .updateTable('callover_actions')
      .set({ text, owner_id: ownerId, due_on: dueOn })
      .where('id', '=', actionId)
      .execute();
    return;
  }
  const last = await db
    .selectFrom('callover_actions')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('callover_actions')
    .values({
      id: actionId,
      meeting_id: meetingId,
      entry_id: entryId,
      position: (last.position ?? -1) + 1,
      text,
      owner_id: ownerId,
      due_on: dueOn,
      status: 'open',
      status_on: null,
    })
    .execute();
}

/** @throws AppError `not_found`, `callover_closed`, `invalid_input` with `ownerId` */
export async function saveAction(context: CommandContext, input: ActionInput): Promise<void> {
  await getOpenMeeting(context, input.meetingId);
  if (input.entryId !== null) await getEntryRow(context, input.meetingId, input.entryId);
  await writeAction(context, input);
}

/** @throws AppError `not_found`, `callover_closed` */
export async function removeAction(
  context: CommandContext,
  { meetingId, actionId }: z.output<typeof callover.removeAction.input>,
): Promise<void> {
  await getOpenMeeting(context, meetingId);
  const row = await findActionRow(context.db, actionId);
  if (row === undefined || row.meeting_id !== meetingId) throw new AppError('not_found');
  if (row.entry_id !== null) await getEntryRow(context, meetingId, row.entry_id);
  await context.db.deleteFrom('callover_actions').where('id', '=', actionId).execute();
}

/** Cases whose step was ticked, or about which something was written, count as talked about. */
async function markDiscussed({ db }: CommandContext, meetingId: string, heldOn: string): Promise<void> {
  await db
    .updateTable('callover_entries')
    .set({ discussed_on: heldOn })
    .where('meeting_id', '=', meetingId)
    .where((eb) =>
      eb.or([
        eb('discussion', '!=', ''),
        eb(
          'id',
          'in',
          eb
            .selectFrom('callover_agenda_items')
            .select((item) => item.fn.coalesce('entry_id', item.val('')).as('id'))
            .where('meeting_id', '=', meetingId)
            .where('is_done', '=', 1),
        ),
        eb.exists(
          eb
            .selectFrom('callover_decisions')
            .select('callover_decisions.id')
            .whereRef('callover_decisions.entry_id', '=', 'callover_entries.id'),
        ),
      ]),
    )
    .execute();
}

/**
 * Ends the meeting after it was read back: from now on it changes only by amendments. Actions of earlier meetings that
 * are still open carry over, when this meeting looked at them.
 * @throws AppError `not_found`, `callover_closed`
 */
export async function closeMeeting(context: CommandContext, input: CloseInput): Promise<void> {
  const { db, actor, clock } = context;
  const { meetingId, summary, learning } = input;
  const meeting = await getOpenMeeting(context, meetingId);
  await markDiscussed(context, meetingId, meeting.held_on);
  const agenda = await agendaRows(db, meetingId);
  if (agenda.some(({ code }) => code === 'last_actions')) {
    await db
      .updateTable('callover_actions')
      .set({ status: 'carried', status_on: clock.today() })
      .where('status', '=', 'open')
      .where('meeting_id', 'in', (eb) =>
        eb
          .selectFrom('callover_meetings')
          .select('id')
          .where('team_id', '=', meeting.team_id)
          .where('held_on', '<=', meeting.held_on)
          .where('state', '=', 'closed'),
      )
      .execute();
  }
  await db
    .updateTable('callover_meetings')
    .set({ state: 'closed', summary, learning, closed_at: clock.now(), closed_by: actor.name })
    .where('id', '=', meetingId)
    .execute();
}
