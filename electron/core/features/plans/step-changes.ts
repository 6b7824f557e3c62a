import type { z } from 'zod';
import type { plans, StepContent } from '#shared/contracts/plans.ts';
import type { StepOrigin } from '#shared/domain/plans/plan-codes.ts';
import { findStepProblems } from '#shared/domain/plans/plan-rules.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { getPresentWorker } from '#core/features/cases/assignments.service.ts';
import { reindexEntry } from '#core/features/search/search.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { ensurePlan } from './plan-changes.ts';
import { entryOfStep, findGoalRow, findStepRow, stepRows } from './plans.queries.ts';

type AddInput = z.output<typeof plans.addStep.input>;
type StatusInput = z.output<typeof plans.setStepStatus.input>;

/**
 * The columns of a step as it was said. A worker keeps it only where the team has a part in it, and help is wanted only
 * with what the person does.
 * @param field path of the owner, for the page to show who is not there any more
 * @throws AppError `invalid_input`
 */
export async function stepColumns({ db }: CommandContext, content: StepContent, field: string) {
  const hasOwner = content.doer === 'team' || content.doer === 'together';
  const ownerId = hasOwner ? content.ownerId : null;
  const wantsSupport = content.doer === 'person' || content.doer === 'together';
  if (ownerId !== null) await getPresentWorker(db, ownerId, field);
  return {
    text: content.text,
    doer: content.doer,
    owner_id: ownerId,
    other_name: content.doer === 'other' ? content.otherName : '',
    said_by: content.saidBy,
    support_wanted: wantsSupport ? content.supportWanted : 'none',
    target_date: content.targetDate,
  };
}

/** The entry under which the words of a step are found: that of its goal, or of the plan. */
async function placeOf(context: CommandContext, caseId: CaseId, goalId: string | null) {
  const { db } = context;
  if (goalId === null) {
    const plan = await ensurePlan(context, caseId);
    return { planId: plan.id, entryKey: plan.entry_key };
  }
  const goal = await findGoalRow(db, caseId, goalId);
  if (goal === undefined) throw new AppError('not_found');
  return { planId: goal.plan_id, entryKey: goal.entry_key };
}

/** Puts a step at the end of its goal, or of the plan; the caller has checked it. @throws AppError `not_found` */
export async function insertStep(
  context: CommandContext,
  { caseId, goalId, content }: AddInput,
  origin: StepOrigin,
): Promise<string> {
  const { db, newId } = context;
  const columns = await stepColumns(context, content, 'content.ownerId');
  const { planId, entryKey } = await placeOf(context, caseId, goalId);
  const last = (await stepRows(db, caseId)).at(-1)?.sort_order ?? -1;
  const id: string = newId();
  await reindexEntry(db, entryKey, () =>
    db
      .insertInto('goal_steps')
      .values({
        id,
        case_id: caseId,
        plan_id: planId,
        goal_id: goalId,
        sort_order: last + 1,
        ...columns,
        status: 'to_do',
        status_on: null,
        outcome_note: '',
        origin,
      })
      .execute(),
  );
  return id;
}

/**
 * Adds a step at the end of a goal, or a promise of the team that belongs to no goal.
 * @throws AppError `invalid_input` by field, `not_found`
 */
export async function addStep(context: CommandContext, input: AddInput): Promise<string> {
  const { content, goalId } = input;
  const problems = {
    ...findStepProblems(content),
    ...(goalId === null && content.doer !== 'team' ? { doer: 'not_a_choice' as const } : {}),
  };
  const fields = Object.fromEntries(
    Object.entries(problems).map(([field, code]) => [`content.${field}`, code]),
  );
  refuseProblems(fields);
  return insertStep(context, input, 'plan');
}

/**
 * Says where a step stands, and what came of it.
 * @throws AppError `not_found`
 */
export async function setStepStatus(context: CommandContext, input: StatusInput): Promise<void> {
  const { db, clock } = context;
  const { caseId, stepId, status } = input;
  const step = await findStepRow(db, caseId, stepId);
  if (step === undefined) throw new AppError('not_found');
  const entryKey = await entryOfStep(db, step);
  const statusOn = status === step.status ? step.status_on : status === 'to_do' ? null : clock.today();
  await reindexEntry(db, entryKey, () =>
    db
      .updateTable('goal_steps')
      .set({ status, status_on: statusOn, outcome_note: input.outcomeNote ?? step.outcome_note })
      .where('id', '=', stepId)
      .execute(),
  );
}
