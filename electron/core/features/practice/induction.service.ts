import { z } from 'zod';
import type { practice } from '#shared/contracts/practice.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, QueryContext } from '#core/kernel/contexts.ts';
import { requireColleague } from './staff-reach.ts';

type Input<N extends keyof typeof practice> = z.output<(typeof practice)[N]['input']>;

const points = z.array(z.string());

export async function listInductionTemplates({ db }: QueryContext) {
  const rows = await db.selectFrom('induction_templates').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(({ id, name, items }) => ({ id, name, items: points.parse(JSON.parse(items)) }));
}

export async function saveInductionTemplate(
  { db, newId }: CommandContext,
  { id, name, items }: Input<'saveInductionTemplate'>,
): Promise<{ id: string }> {
  const written = { name, items: JSON.stringify(items) };
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('induction_templates')
      .values({ id: made, ...written })
      .execute();
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('induction_templates')
    .set(written)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

export async function removeInductionTemplate({ db }: CommandContext, id: string): Promise<void> {
  await db.deleteFrom('induction_templates').where('id', '=', id).execute();
}

/** The points of a colleague's lists, the newest list last, with who ticked them. */
export async function listInductionOf({ db, actor }: QueryContext, worker: string) {
  await requireColleague(db, actor, worker);
  const rows = await db
    .selectFrom('induction_items')
    .leftJoin('workers', 'workers.id', 'induction_items.done_by')
    .selectAll('induction_items')
    .select('workers.name')
    .where('worker_id', '=', worker)
    .orderBy('begun_at')
    .orderBy('sort_order')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    listName: row.list_name,
    text: row.text,
    doneOn: row.done_on,
    by: row.name,
  }));
}

export async function beginInduction(
  { db, actor, clock, newId }: CommandContext,
  { workerId: worker, templateId }: Input<'beginInduction'>,
): Promise<void> {
  await requireColleague(db, actor, worker);
  const template = await db
    .selectFrom('induction_templates')
    .selectAll()
    .where('id', '=', templateId)
    .executeTakeFirst();
  if (template === undefined) throw new AppError('not_found');
  await db
    .insertInto('induction_items')
    .values(
      points.parse(JSON.parse(template.items)).map((text, index) => ({
        id: newId<string>(),
        worker_id: worker,
        list_name: template.name,
        text,
        begun_at: clock.now(),
        sort_order: index,
        done_on: null,
        done_by: null,
      })),
    )
    .execute();
}

export async function markInduction(
  { db, actor, clock }: CommandContext,
  { id, doneOn }: Input<'markInduction'>,
): Promise<void> {
  const row = await db.selectFrom('induction_items').selectAll().where('id', '=', id).executeTakeFirst();
  // Refused as for a colleague out of reach, so that nothing tells which ids exist.
  if (row === undefined) throw new AppError('not_allowed');
  await requireColleague(db, actor, row.worker_id);
  if (doneOn !== null && doneOn > clock.today()) {
    throw new AppError('invalid_input', { fields: { doneOn: 'in_the_future' } });
  }
  await db
    .updateTable('induction_items')
    .set({ done_on: doneOn, done_by: doneOn === null ? null : actor.id })
    .where('id', '=', id)
    .execute();
}
