import type { z } from 'zod';
import type { plans } from '#shared/contracts/plans.ts';
import type { PlanAct } from '#shared/domain/plans/plan-codes.ts';
import { findHeadProblems } from '#shared/domain/records/record-head.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { instantOn } from '#shared/lib/clock.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { indexEntry, reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment, addEntry, type EntryRef } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { planView } from './plan-views.ts';
import { findActivePlanRow, goalRows } from './plans.queries.ts';
import type { ActionPlansTable } from './plans.table.ts';

type UpdateInput = z.output<typeof plans.updatePlan.input>;
type BeginInput = z.output<typeof plans.beginAnew.input>;
type OrderInput = z.output<typeof plans.orderGoals.input>;

interface Moment {
  readonly caseId: CaseId;
  readonly act: PlanAct;
  /** The day on which it happened. */
  readonly on: string;
  readonly goalId: string | null;
  readonly words: string;
  readonly text: string;
}

/**
 * Puts what happened to a plan into the timeline, searchable.
 * @param write writes what hangs on the entry
 */
export async function addMoment(
  context: CommandContext,
  { caseId, act, on, goalId, words, text }: Moment,
  write: (entry: EntryRef) => Promise<unknown>,
): Promise<void> {
  const { db, clock } = context;
  const entry = await addEntry(context, { caseId, kind: 'plan', at: instantOn(on, clock) });
  await write(entry);
  await db
    .insertInto('plan_moments')
    .values({ entry_key: entry.key, act, goal_id: goalId, words, text })
    .execute();
  await indexEntry(db, entry.key);
}

/** For a moment on which nothing else hangs. */
export const nothingMore = () => Promise.resolve();

async function beginPlan(context: CommandContext, caseId: CaseId): Promise<ActionPlansTable> {
  const { db, clock, newId } = context;
  const on = clock.today();
  const begun = {
    id: newId<string>(),
    case_id: caseId,
    started_on: on,
    made_on: on,
    status: 'active',
    method: 'together',
    others: '[]',
    review_on: null,
    agreed: 'not_asked',
    agreed_words: '',
    external_plan_ref: '',
    sources: '[]',
    shared_with_person: 'not_yet',
    withheld_reason: '',
  } as const;
  await addMoment(context, { caseId, act: 'plan_began', on, goalId: null, words: '', text: '' }, ({ key }) =>
    db
      .insertInto('action_plans')
      .values({ ...begun, entry_key: key })
      .execute(),
  );
  return getPlan(context, caseId);
}

/** The plan that is at work; the first goal or promise begins it. */
export async function ensurePlan(context: CommandContext, caseId: CaseId): Promise<ActionPlansTable> {
  return (await findActivePlanRow(context.db, caseId)) ?? beginPlan(context, caseId);
}

/** @throws AppError `not_found` where no goal was ever noted */
async function getPlan({ db }: CommandContext, caseId: CaseId): Promise<ActionPlansTable> {
  const row = await findActivePlanRow(db, caseId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/**
 * Says who agreed the plan, what was looked at, and whether the person has it; what stood there before is kept.
 * @throws AppError `invalid_input` by field, `not_found` without a plan
 */
export async function updatePlan(context: CommandContext, { caseId, content }: UpdateInput): Promise<void> {
  const { db, clock } = context;
  const problems = Object.entries(findHeadProblems(content, clock.today()));
  if (problems.length > 0) {
    const fields = Object.fromEntries(problems.map(([field, code]) => [`content.${field}`, code]));
    throw new AppError('invalid_input', { fields });
  }
  const plan = await getPlan(context, caseId);
  const before = planView(plan);
  if (JSON.stringify(before) === JSON.stringify(content)) return;
  await addAmendment(context, { entryKey: plan.entry_key, reason: '', before });
  await db
    .updateTable('action_plans')
    .set({
      made_on: content.madeOn,
      method: content.method,
      others: JSON.stringify(content.others),
      review_on: content.reviewOn,
      shared_with_person: content.sharedWithPerson,
      withheld_reason: content.withheldReason,
      agreed: content.agreed,
      agreed_words: content.agreedWords,
      external_plan_ref: content.externalPlanRef,
      sources: JSON.stringify(content.sources),
    })
    .where('id', '=', plan.id)
    .execute();
}

/**
 * Puts a new plan in the place of the one at work. Goals that go on, and promises of the team that are still open,
 * move into it; the rest stays where it was, to be read.
 * @throws AppError `not_found` without a plan
 */
export async function beginAnew(context: CommandContext, { caseId, goalIds }: BeginInput): Promise<void> {
  const { db } = context;
  const old = await getPlan(context, caseId);
  await db.updateTable('action_plans').set({ status: 'replaced' }).where('id', '=', old.id).execute();
  const plan = await beginPlan(context, caseId);
  if (goalIds.length > 0) {
    const moved = { plan_id: plan.id };
    await db
      .updateTable('goals')
      .set(moved)
      .where('plan_id', '=', old.id)
      .where('id', 'in', goalIds)
      .execute();
    await db
      .updateTable('goal_steps')
      .set(moved)
      .where('plan_id', '=', old.id)
      .where('goal_id', 'in', goalIds)
      .execute();
  }
  await reindexEntry(db, old.entry_key, () =>
    reindexEntry(db, plan.entry_key, () =>
      db
        .updateTable('goal_steps')
        .set({ plan_id: plan.id })
        .where('plan_id', '=', old.id)
        .where('goal_id', 'is', null)
        .where('status', 'in', ['to_do', 'doing'])
        .execute(),
    ),
  );
}

/**
 * Puts the goals of the plan into another order.
 * @throws AppError `changed_meanwhile` when the goals are no longer those that were ordered
 */
export async function orderGoals(context: CommandContext, { caseId, goalIds }: OrderInput): Promise<void> {
  const { db } = context;
  const plan = await getPlan(context, caseId);
  const present = (await goalRows(db, caseId)).filter(({ plan_id }) => plan_id === plan.id);
  const isSame = new Set(goalIds).size === present.length && present.every(({ id }) => goalIds.includes(id));
  if (!isSame || goalIds.length !== present.length) throw new AppError('changed_meanwhile');
  for (const [index, id] of goalIds.entries()) {
    await db.updateTable('goals').set({ sort_order: index }).where('id', '=', id).execute();
  }
}
