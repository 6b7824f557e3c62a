import type { z } from 'zod';
import type { callover } from '#shared/contracts/callover.ts';
import {
  agreementOf,
  type DecisionStanding,
  listNextStatuses,
  waitsForPerson,
} from '#shared/domain/callover/decisions.ts';
import { mayDo } from '#shared/domain/permissions/permissions.ts';
import { AppError, type FieldCode } from '#shared/lib/app-error.ts';
import type { EntryId } from '#shared/lib/ids.ts';
import { listKeyWorkers } from '#core/features/cases/assignments.service.ts';
import { recordCaseDecision, updateAgreement } from '#core/features/decisions/decisions.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { type DecisionRow, findActionRow, findDecisionRow } from './callover.queries.ts';
import { getMeetingRow, visibleEntries, visibleMeetings } from './meeting-access.ts';

type DecisionInput = z.output<typeof callover.setDecisionStatus.input>;
type ActionInput = z.output<typeof callover.setActionStatus.input>;
type CopyInput = z.output<typeof callover.copyDecision.input>;

function refuse(field: string, code: FieldCode): never {
  throw new AppError('invalid_input', { fields: { [field]: code } });
}

async function takesPart(context: CommandContext, meetingId: string): Promise<boolean> {
  const { db, actor } = context;
  if (!mayDo(actor.roles, 'callover.write')) return false;
  const meeting = await visibleMeetings(db, actor)
    .select('callover_meetings.id')
    .where('callover_meetings.id', '=', meetingId)
    .executeTakeFirst();
  return meeting !== undefined;
}

/**
 * An entry about which the actor may say what came of it: one of a meeting that is the actor's to write in, or one that
 * the actor talks through with the person.
 * @throws AppError `not_found`
 */
async function getOwnEntry(context: CommandContext, entryId: string) {
  const entry = await visibleEntries(context)
    .innerJoin('callover_meetings', 'callover_meetings.id', 'callover_entries.meeting_id')
    .selectAll('callover_entries')
    .select('callover_meetings.held_on')
    .where('callover_entries.id', '=', entryId)
    .executeTakeFirst();
  if (entry === undefined) throw new AppError('not_found');
  context.about(entry.case_id);
  const { actor, db } = context;
  if (entry.share_back_id === actor.id || (await takesPart(context, entry.meeting_id))) return entry;
  const workers = await listKeyWorkers(db, [entry.case_id]);
  if (workers.some(({ role, worker_id }) => role === 'main' && worker_id === actor.id)) return entry;
  throw new AppError('not_found');
}

function standingOf(row: Pick<DecisionRow, 'needs_person' | 'status'>): DecisionStanding {
  return { agreedNeedsPerson: row.needs_person === 1, status: row.status };
}

/**
 * Writes down what became of a decision, also in a closed meeting (domain.md 10.6). Its copy in the case file follows.
 * @returns the meeting it belongs to
 * @throws AppError `not_found`, `decision_needs_person`, `invalid_input` with `status`, `outcome` or `on`
 */
export async function setDecisionStatus(context: CommandContext, input: DecisionInput): Promise<string> {
  const { db, clock } = context;
  const row = await findDecisionRow(db, input.decisionId);
  if (row === undefined) throw new AppError('not_found');
  const entry = await getOwnEntry(context, row.entry_id);
  const before = standingOf(row);
  const after = { ...before, status: input.status };
  if (!listNextStatuses(before).includes(input.status)) {
    if (waitsForPerson(before)) throw new AppError('decision_needs_person');
    refuse('status', 'not_a_choice');
  }
  if (input.status === 'changed_by_person' && input.outcome === '') refuse('outcome', 'required');
  if (input.on > clock.today()) refuse('on', 'in_the_future');
  if (input.on < entry.held_on && input.status !== 'proposed') refuse('on', 'before_start');
  const isOpenAgain = input.status === 'proposed';
  await db
    .updateTable('callover_decisions')
    .set({
      status: input.status,
      outcome: isOpenAgain ? '' : input.outcome,
      outcome_on: isOpenAgain ? null : input.on,
    })
    .where('id', '=', row.id)
    .execute();
  if (row.copied_to !== null && agreementOf(before) !== agreementOf(after)) {
    const agreedWithPerson = agreementOf(after);
    await updateAgreement(context, row.copied_to, {
      agreedWithPerson,
      reason: isOpenAgain ? '' : input.outcome,
    });
  }
  return row.meeting_id;
}

/** @returns the meeting it belongs to. @throws AppError `not_found` */
export async function setActionStatus(context: CommandContext, input: ActionInput): Promise<string> {
  const { db, actor, clock } = context;
  const row = await findActionRow(db, input.actionId);
  if (row === undefined) throw new AppError('not_found');
  if (row.owner_id !== actor.id) {
    if (!(await takesPart(context, row.meeting_id))) throw new AppError('not_found');
    if (row.entry_id !== null) await getOwnEntry(context, row.entry_id);
  }
  if (row.case_id !== null) context.about(row.case_id);
  await db
    .updateTable('callover_actions')
    .set({ status: input.status, status_on: clock.today(), due_on: input.dueOn ?? row.due_on })
    .where('id', '=', row.id)
    .execute();
  return row.meeting_id;
}

/** @returns the meeting it belongs to. @throws AppError `not_found`, `invalid_input` with `on` */
export async function markSharedBack(
  context: CommandContext,
  { entryId, on }: z.output<typeof callover.markSharedBack.input>,
): Promise<string> {
  const entry = await getOwnEntry(context, entryId);
  if (on > context.clock.today()) refuse('on', 'in_the_future');
  if (on < entry.held_on) refuse('on', 'before_start');
  await context.db
    .updateTable('callover_entries')
    .set({ shared_back_on: on })
    .where('id', '=', entryId)
    .execute();
  return entry.meeting_id;
}

/**
 * Copies a decision into the case file, once, dated with the meeting (domain.md 13.5).
 * @throws AppError `not_found`, `decision_in_file`, `invalid_input` with `agreedWithPerson` when it was not talked
 * through, or `reason`
 */
export async function copyDecision(context: CommandContext, input: CopyInput): Promise<EntryId> {
  const { db, clock } = context;
  const row = await findDecisionRow(db, input.decisionId);
  if (row === undefined || row.case_id !== input.caseId) throw new AppError('not_found');
  const meeting = await getMeetingRow(context, row.meeting_id);
  if (row.copied_to !== null) throw new AppError('decision_in_file');
  const { caseId, text, agreedWithPerson, reason } = input;
  if (agreedWithPerson === 'yes' && agreementOf(standingOf(row)) !== 'yes') {
    refuse('agreedWithPerson', 'not_a_choice');
  }
  const today = clock.today();
  const on = meeting.held_on < today ? meeting.held_on : today;
  const copy = { caseId, on, text, origin: 'callover', agreedWithPerson, reason } as const;
  const entryId = await recordCaseDecision(context, copy);
  await db.updateTable('callover_decisions').set({ copied_to: entryId }).where('id', '=', row.id).execute();
  return entryId;
}
