import type { z } from 'zod';
import { appraisals } from '#shared/contracts/appraisals.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import type { SealedPlace, TextKey } from '#core/vault/sealed-text.ts';
import { objectiveRows, planRows } from './appraisals.queries.ts';
import { dropPrivateDraft } from './private-drafts.service.ts';
import { findUnlocked } from './sealed-content.ts';
import { keyOfTheTwo, requireTheTwo } from './the-two.ts';

type Input<N extends 'saveObjective' | 'savePlan'> = z.output<(typeof appraisals)[N]['input']>;
interface SharedRow {
  readonly id: string;
  readonly worker_id: string;
  readonly supervisor_id: string;
  readonly worker_name: string;
  readonly supervisor_name: string;
  readonly content: Buffer;
}

const place = (table: 'objectives' | 'development_plans', recordId: string): SealedPlace => ({
  table,
  recordId,
  column: 'content',
});

function sharedView(row: SharedRow) {
  return {
    id: row.id,
    workerId: workerId.parse(row.worker_id),
    supervisorId: workerId.parse(row.supervisor_id),
    workerName: row.worker_name,
    supervisorName: row.supervisor_name,
  };
}

/** Objectives and plans that the actor shares with somebody; one key for each other person, opened once. */
export async function listGrowth(context: QueryContext, worker: string) {
  const keys = new Map<string, TextKey | null>();
  const open = async <S extends z.ZodType>(
    table: 'objectives' | 'development_plans',
    row: SharedRow,
    shape: S,
  ): Promise<z.output<S> | null> => {
    const { supervisor_id: supervisorId } = row;
    const key = keys.has(supervisorId)
      ? (keys.get(supervisorId) ?? null)
      : await findUnlocked(() => keyOfTheTwo(context, { workerId: worker, supervisorId }));
    keys.set(supervisorId, key);
    if (key === null) return null;
    return findUnlocked(async () => shape.parse(JSON.parse(key.open(place(table, row.id), row.content))));
  };
  const [objective, plan] = [appraisals.saveObjective.input.shape, appraisals.savePlan.input.shape];
  const objectives = [];
  for (const row of await objectiveRows(context.db, context.actor.id, worker)) {
    const content = await open('objectives', row, objective.content);
    objectives.push({ ...sharedView(row), reviewOn: row.review_on, status: row.status, content });
  }
  const plans = [];
  for (const row of await planRows(context.db, context.actor.id, worker)) {
    plans.push({
      ...sharedView(row),
      from: row.from_day,
      content: await open('development_plans', row, plan.content),
    });
  }
  return { objectives, plans };
}

/** A record stays with the two it was begun by. @throws AppError `not_found` */
function requireSameTwo(
  row: Pick<SharedRow, 'worker_id' | 'supervisor_id'> | undefined,
  input: { readonly workerId: string; readonly supervisorId: string },
): void {
  if (row?.worker_id !== input.workerId || row.supervisor_id !== input.supervisorId) {
    throw new AppError('not_found');
  }
}

export async function saveObjective(
  context: CommandContext,
  input: Input<'saveObjective'>,
): Promise<{ id: string }> {
  const { db, newId } = context;
  if (input.id === null) await requireTheTwo(context, input);
  if (input.content.text.trim() === '') {
    throw new AppError('invalid_input', { fields: { 'content.text': 'required' } });
  }
  const key = await keyOfTheTwo(context, input);
  const id: string = input.id ?? newId();
  const written = {
    review_on: input.reviewOn,
    status: input.status,
    content: key.seal(place('objectives', id), JSON.stringify(input.content)),
  };
  if (input.id === null) {
    await db
      .insertInto('objectives')
      .values({ id, worker_id: input.workerId, supervisor_id: input.supervisorId, ...written })
      .execute();
  } else {
    const row = await db.selectFrom('objectives').selectAll().where('id', '=', id).executeTakeFirst();
    requireSameTwo(row, input);
    await db.updateTable('objectives').set(written).where('id', '=', id).execute();
  }
  await dropPrivateDraft(context, `objective/${input.workerId}/${input.id ?? 'new'}`);
  return { id };
}

export async function savePlan(context: CommandContext, input: Input<'savePlan'>): Promise<{ id: string }> {
  const { db, newId } = context;
  if (input.id === null) await requireTheTwo(context, input);
  const key = await keyOfTheTwo(context, input);
  const id: string = input.id ?? newId();
  const written = {
    from_day: input.from,
    content: key.seal(place('development_plans', id), JSON.stringify(input.content)),
  };
  if (input.id === null) {
    await db
      .insertInto('development_plans')
      .values({ id, worker_id: input.workerId, supervisor_id: input.supervisorId, ...written })
      .execute();
  } else {
    const row = await db.selectFrom('development_plans').selectAll().where('id', '=', id).executeTakeFirst();
    requireSameTwo(row, input);
    await db.updateTable('development_plans').set(written).where('id', '=', id).execute();
  }
  await dropPrivateDraft(context, `plan/${input.workerId}/${input.id ?? 'new'}`);
  return { id };
}
