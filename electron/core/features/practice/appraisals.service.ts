import type { z } from 'zod';
import {
  type AppraisalDetail,
  type appraisals,
  appraisalTogether,
  appraisalView,
} from '#shared/contracts/appraisals.ts';
import { findAgreementGaps, isAgreed } from '#shared/domain/practice/appraisal.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import { listYearOf } from '#core/features/supervision/supervision.service.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { SealedPlace, TextKey } from '#core/vault/sealed-text.ts';
import { amendmentRows, type AppraisalRow, appraisalRows, findAppraisalRow } from './appraisals.queries.ts';
import { findFrameworkRow } from './frameworks.queries.ts';
import { getFramework } from './frameworks.service.ts';
import { dropPrivateDraft } from './private-drafts.service.ts';
import { keyOfTheTwo, requireTheTwo, sideOf } from './the-two.ts';

type Input<N extends keyof typeof appraisals> = z.output<(typeof appraisals)[N]['input']>;
type Column = 'self_view' | 'manager_view' | 'together';

const place = (recordId: string, column: Column): SealedPlace => ({ table: 'appraisals', recordId, column });
const amendmentPlace = (recordId: string): SealedPlace => ({
  table: 'appraisal_amendments',
  recordId,
  column: 'words',
});

const twoOf = (row: AppraisalRow) => ({ workerId: row.worker_id, supervisorId: row.supervisor_id });
const agreementOf = (row: AppraisalRow) => ({
  agreedByWorkerAt: row.agreed_by_worker_at,
  agreedBySupervisorAt: row.agreed_by_supervisor_at,
});

function headOf(row: AppraisalRow) {
  return {
    id: row.id,
    workerId: workerId.parse(row.worker_id),
    workerName: row.worker_name,
    supervisorId: workerId.parse(row.supervisor_id),
    supervisorName: row.supervisor_name,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    startedAt: row.started_at,
    ...agreementOf(row),
  };
}

function open<S extends z.ZodType>(key: TextKey, row: AppraisalRow, column: Column, shape: S) {
  const blob = row[column];
  return blob === null ? null : shape.parse(JSON.parse(key.open(place(row.id, column), blob)));
}

/** One of the actor's own. @throws AppError `not_found` for a third too: nothing tells that it exists */
export async function getAppraisalRow(
  { db, actor }: QueryContext | CommandContext,
  id: string,
): Promise<AppraisalRow> {
  const row = await findAppraisalRow(db, actor.id, id);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/** One that is not agreed by both. @throws AppError `appraisal_agreed` */
async function getOpenRow(context: CommandContext, id: string): Promise<AppraisalRow> {
  const row = await getAppraisalRow(context, id);
  if (isAgreed(agreementOf(row))) throw new AppError('appraisal_agreed');
  return row;
}

/** Appraisals of a worker in which the actor is one of the two; plain facts only. */
export async function listAppraisals({ db, actor }: QueryContext, worker: string) {
  return (await appraisalRows(db, actor.id, worker)).map(headOf);
}

/** An appraisal with every word, opened with the key of the two. */
export async function getAppraisal(
  context: QueryContext | CommandContext,
  id: string,
): Promise<AppraisalDetail> {
  const row = await getAppraisalRow(context, id);
  const key = await keyOfTheTwo(context, twoOf(row));
  const self = open(key, row, 'self_view', appraisalView);
  const manager = open(key, row, 'manager_view', appraisalView);
  const together = open(key, row, 'together', appraisalTogether);
  const amendments = await amendmentRows(context.db, id);
  const time = await listYearOf(context, twoOf(row), row.period_from, row.period_to);
  return {
    ...headOf(row),
    framework: await getFramework(context.db, row.framework_id),
    self,
    manager,
    together,
    supervision: {
      held: time.held,
      sections: [...time.sections],
      functions: [...time.functions],
      actions: [...time.actions],
    },
    gaps: [
      ...findAgreementGaps({
        self: self !== null,
        manager: manager !== null,
        summary: together !== null && together.summary.trim() !== '',
      }),
    ],
    amendments: amendments.map((each) => ({
      id: each.id,
      at: each.at,
      by: each.name,
      text: key.open(amendmentPlace(each.id), each.words),
    })),
  };
}

export async function beginAppraisal(
  context: CommandContext,
  input: Input<'begin'>,
): Promise<{ id: string }> {
  const { db, clock, newId } = context;
  await requireTheTwo(context, input);
  if (input.periodTo <= input.periodFrom) {
    throw new AppError('invalid_input', { fields: { periodTo: 'before_start' } });
  }
  const framework = await findFrameworkRow(db, input.frameworkId);
  if (framework?.is_in_use !== 1) {
    throw new AppError('invalid_input', { fields: { frameworkId: 'not_a_choice' } });
  }
  // Nothing is begun that the two could not write in.
  await keyOfTheTwo(context, input);
  const id: string = newId();
  await db
    .insertInto('appraisals')
    .values({
      id,
      worker_id: input.workerId,
      supervisor_id: input.supervisorId,
      period_from: input.periodFrom,
      period_to: input.periodTo,
      framework_id: input.frameworkId,
      started_at: clock.now(),
      self_view: null,
      manager_view: null,
      together: null,
      agreed_by_worker_at: null,
      agreed_by_supervisor_at: null,
    })
    .execute();
  return { id };
}

/** A yes belongs to the words it was given to: it ends when they change. */
async function write(
  context: CommandContext,
  row: AppraisalRow,
  column: Column,
  content: object,
): Promise<void> {
  const key = await keyOfTheTwo(context, twoOf(row));
  await context.db
    .updateTable('appraisals')
    .set({
      [column]: key.seal(place(row.id, column), JSON.stringify(content)),
      agreed_by_worker_at: null,
      agreed_by_supervisor_at: null,
    })
    .where('id', '=', row.id)
    .execute();
}

export async function saveView(context: CommandContext, { id, content }: Input<'saveView'>): Promise<void> {
  const row = await getOpenRow(context, id);
  const column = sideOf(context.actor, twoOf(row)) === 'worker' ? 'self_view' : 'manager_view';
  await write(context, row, column, content);
  await dropPrivateDraft(context, `appraisal/${id}/view`);
}

export async function saveTogether(
  context: CommandContext,
  { id, content }: Input<'saveTogether'>,
): Promise<void> {
  await write(context, await getOpenRow(context, id), 'together', content);
  await dropPrivateDraft(context, `appraisal/${id}/together`);
}

/** @throws AppError `appraisal_not_ready` while a part is missing */
export async function agreeToAppraisal(context: CommandContext, id: string): Promise<void> {
  const { db, actor, clock } = context;
  const row = await getOpenRow(context, id);
  if ((await getAppraisal(context, id)).gaps.length > 0) throw new AppError('appraisal_not_ready');
  const side = sideOf(actor, twoOf(row));
  await db
    .updateTable('appraisals')
    .set(side === 'worker' ? { agreed_by_worker_at: clock.now() } : { agreed_by_supervisor_at: clock.now() })
    .where('id', '=', id)
    .execute();
}

/** @throws AppError `appraisal_not_ready` before both agreed: until then the words themselves are changed */
export async function amendAppraisal(context: CommandContext, { id, text }: Input<'amend'>): Promise<void> {
  const { db, actor, clock, newId } = context;
  const row = await getAppraisalRow(context, id);
  if (!isAgreed(agreementOf(row))) throw new AppError('appraisal_not_ready');
  const key = await keyOfTheTwo(context, twoOf(row));
  const amendmentId: string = newId();
  await db
    .insertInto('appraisal_amendments')
    .values({
      id: amendmentId,
      appraisal_id: id,
      at: clock.now(),
      by_id: actor.id,
      words: key.seal(amendmentPlace(amendmentId), text),
    })
    .execute();
}

/** @throws AppError `appraisal_begun` once somebody wrote in it */
export async function dropAppraisal(context: CommandContext, id: string): Promise<void> {
  const row = await getAppraisalRow(context, id);
  const isWritten = row.self_view !== null || row.manager_view !== null || row.together !== null;
  if (isWritten) throw new AppError('appraisal_begun');
  await context.db.deleteFrom('appraisals').where('id', '=', id).execute();
}
