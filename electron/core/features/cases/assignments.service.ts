import type { z } from 'zod';
import type { cases } from '#shared/contracts/cases.ts';
import type { AssignmentRole } from '#shared/domain/cases/case-codes.ts';
import { addDays } from '#shared/domain/dates/calendar.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { indexEntry } from '#core/features/search/search.service.ts';
import { addEntry } from '#core/features/timeline/timeline.service.ts';
import { assignmentRows, findPresentWorker, keyWorkerRows } from './cases.queries.ts';

type AssignInput = z.output<typeof cases.assign.input>;
type EndInput = z.output<typeof cases.endAssignment.input>;

interface AssignmentChange {
  readonly caseId: CaseId;
  readonly assignmentId: string;
  readonly started: boolean;
  readonly workerName: string;
  readonly role: AssignmentRole;
  /** When it happened; for one with days of its own, when it was agreed. */
  readonly at: string;
  readonly span?: AssignmentSpan;
}

/** The days of an assignment; `until` is the first one without it. */
interface AssignmentSpan {
  readonly since: string;
  readonly until: string;
}

async function recordChange(context: CommandContext, change: AssignmentChange): Promise<void> {
  const { at, span } = change;
  const entry = await addEntry(context, { caseId: change.caseId, kind: 'assignment', at });
  await context.db
    .insertInto('assignment_changes')
    .values({
      entry_key: entry.key,
      assignment_id: change.assignmentId,
      started: change.started ? 1 : 0,
      worker_name: change.workerName,
      role: change.role,
      from_day: span?.since ?? null,
      last_day: span === undefined ? null : addDays(span.until, -1),
    })
    .execute();
  await indexEntry(context.db, entry.key);
}

/** The present main and second workers of many cases, by name; one statement. */
export function listKeyWorkers(db: ReadDb, caseIds: readonly string[]) {
  return keyWorkerRows(db, caseIds);
}

/** A worker who has not left. @throws AppError `invalid_input` with the field that named somebody else */
export async function getPresentWorker(db: ReadDb, workerId: WorkerId, field: string) {
  const worker = await findPresentWorker(db, workerId);
  if (worker === undefined) throw new AppError('invalid_input', { fields: { [field]: 'not_a_choice' } });
  return worker;
}

/**
 * Says who works with the person from a day on. Days to come are refused: what is recorded here has happened.
 * @throws AppError `invalid_input` with `from` or `workerId`
 */
export async function assignWorker(context: CommandContext, input: AssignInput): Promise<string> {
  const { db, clock, newId } = context;
  if (input.from > clock.today()) throw new AppError('invalid_input', { fields: { from: 'in_the_future' } });
  const worker = await getPresentWorker(db, input.workerId, 'workerId');
  const present = await assignmentRows(db, input.caseId);
  const isTwice = present.some(
    ({ worker_id, role, until }) => worker_id === worker.id && role === input.role && until === null,
  );
  if (isTwice) throw new AppError('invalid_input', { fields: { workerId: 'duplicate' } });
  const id: string = newId();
  await db
    .insertInto('case_assignments')
    .values({
      id,
      case_id: input.caseId,
      worker_id: worker.id,
      role: input.role,
      since: input.from,
      until: null,
      chosen_by_person: input.chosenByPerson,
    })
    .execute();
  await recordChange(context, {
    caseId: input.caseId,
    assignmentId: id,
    started: true,
    workerName: worker.name,
    role: input.role,
    at: instantOn(input.from, clock),
  });
  return id;
}

/** True for an assignment that has begun by a day and not ended. */
function isOpen(
  { since, until }: { readonly since: string; readonly until: string | null },
  today: string,
): boolean {
  return since <= today && (until === null || until > today);
}

interface SpanOfCase extends AssignmentSpan {
  readonly caseId: CaseId;
  readonly workerId: WorkerId;
}

/**
 * Says who stands in for somebody from a day to another, both told in the timeline when it is agreed: it begins and ends
 * by itself. @throws AppError `invalid_input` with `workerId` for a colleague who has left
 */
export async function assignForSpan(
  context: CommandContext,
  { caseId, workerId, since, until }: SpanOfCase,
): Promise<string> {
  const worker = await getPresentWorker(context.db, workerId, 'workerId');
  const id: string = context.newId();
  const role = 'cover';
  await context.db
    .insertInto('case_assignments')
    .values({ id, case_id: caseId, worker_id: workerId, role, since, until, chosen_by_person: 'not_asked' })
    .execute();
  await recordSpan(context, { caseId, assignmentId: id, workerName: worker.name, since, until });
  return id;
}

function recordSpan(
  context: CommandContext,
  {
    caseId,
    assignmentId,
    workerName,
    since,
    until,
  }: AssignmentSpan & {
    readonly caseId: CaseId;
    readonly assignmentId: string;
    readonly workerName: string;
  },
): Promise<void> {
  const span = { since, until };
  const at = context.clock.now();
  return recordChange(context, {
    caseId,
    assignmentId,
    started: true,
    workerName,
    role: 'cover',
    at,
    span,
  });
}

async function getAssignment(db: ReadDb, caseId: CaseId, assignmentId: string) {
  const row = (await assignmentRows(db, caseId)).find(({ id }) => id === assignmentId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** Gives an assignment other days; the timeline tells the new ones. @throws AppError `not_found` */
export async function moveSpan(
  context: CommandContext,
  {
    caseId,
    assignmentId,
    since,
    until,
  }: AssignmentSpan & { readonly caseId: CaseId; readonly assignmentId: string },
): Promise<void> {
  const row = await getAssignment(context.db, caseId, assignmentId);
  await context.db
    .updateTable('case_assignments')
    .set({ since, until })
    .where('id', '=', assignmentId)
    .execute();
  await recordSpan(context, { caseId, assignmentId, workerName: row.worker_name, since, until });
}

/** Takes back an assignment that has not begun, as if it had never been; the timeline says so. @throws AppError `not_found` */
export async function dropSpan(
  context: CommandContext,
  { caseId, assignmentId }: { readonly caseId: CaseId; readonly assignmentId: string },
): Promise<void> {
  const row = await getAssignment(context.db, caseId, assignmentId);
  await context.db.deleteFrom('case_assignments').where('id', '=', assignmentId).execute();
  await recordChange(context, {
    caseId,
    assignmentId,
    started: false,
    workerName: row.worker_name,
    role: row.role,
    at: context.clock.now(),
  });
}

/** Ends an assignment on its first day without it. @throws AppError `not_found`, `invalid_input` with `until` */
export async function endAssignment(context: CommandContext, input: EndInput): Promise<void> {
  const { db, clock } = context;
  const { caseId, assignmentId, until } = input;
  const row = (await assignmentRows(db, caseId)).find(({ id }) => id === assignmentId);
  if (row === undefined || !isOpen(row, clock.today())) throw new AppError('not_found');
  if (until > clock.today()) throw new AppError('invalid_input', { fields: { until: 'in_the_future' } });
  if (until < row.since) throw new AppError('invalid_input', { fields: { until: 'before_start' } });
  await db.updateTable('case_assignments').set({ until }).where('id', '=', assignmentId).execute();
  await recordChange(context, {
    caseId,
    assignmentId,
    started: false,
    workerName: row.worker_name,
    role: row.role,
    at: instantOn(until, clock),
  });
}
