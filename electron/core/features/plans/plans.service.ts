import type { ChangeTopicBlock, GoalBlock, GoalContent, StepContent } from '#shared/contracts/plans.ts';
import type { StepOrigin } from '#shared/domain/plans/plan-codes.ts';
import type { CaseDate } from '#shared/domain/dates/case-dates.ts';
import { dueWord, findNextSteps, isActiveGoal } from '#shared/domain/plans/plan-rules.ts';
import { type CaseId, caseId as caseIdOf, type WorkerId } from '#shared/lib/ids.ts';
import { getPresentWorker } from '#core/features/cases/assignments.service.ts';
import type { CommandContext, QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { visibleCases } from '#core/kernel/case-access.ts';
import { areaOf } from './change-topics.ts';
import { addGoal } from './goal-changes.ts';
import {
  activeGoalRows,
  findActivePlanRow,
  goalRows,
  openStepRows,
  promiseRows,
  reviewDayRows,
  stageRows,
  stepRows,
  topicRows,
} from './plans.queries.ts';
import { addStep, insertStep } from './step-changes.ts';

/**
 * Goals at work with the next step of the person and of the team, by case, in each person's order; two statements for
 * any number of cases. A case without one is not in the answer.
 */
export async function listGoalBlocks(
  db: ReadDb,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GoalBlock[]>> {
  if (caseIds.length === 0) return new Map();
  const [goals, steps] = [await activeGoalRows(db, caseIds), await openStepRows(db, caseIds)];
  const stepsOf = Map.groupBy(steps, ({ goal_id }) => goal_id);
  const blocks = goals.map((goal) => {
    const facts = (stepsOf.get(goal.id) ?? []).map((step) => ({
      text: step.text,
      doer: step.doer,
      status: step.status,
      targetDate: step.target_date,
      ownerName: step.owner_name ?? '',
    }));
    const { person, team } = findNextSteps(facts);
    const block: GoalBlock = {
      goalId: goal.id,
      personWords: goal.person_words,
      status: goal.status,
      areaKey: goal.area_key,
      person: person === null ? null : { text: person.text, targetDate: person.targetDate },
      team:
        team === null
          ? null
          : {
              text: team.text,
              targetDate: team.targetDate,
              doer: team.doer === 'together' ? 'together' : 'team',
              ownerName: team.ownerName,
            },
    };
    return { caseId: goal.case_id, block };
  });
  return byCase(blocks);
}

/**
 * Issues at work with the stage that was found together with the person, by case; two statements for any number of
 * cases. Parked issues and those put away are not in the answer, nor is any view that was not talked through.
 * @param withTicked also the team's newer view where a worker ticked that it may stand in a handover (domain.md 3.2)
 */
export async function listChangeTopics(
  db: ReadDb,
  caseIds: readonly string[],
  withTicked = false,
): Promise<ReadonlyMap<string, readonly ChangeTopicBlock[]>> {
  if (caseIds.length === 0) return new Map();
  const [topics, stages] = [await topicRows(db, caseIds), await stageRows(db, caseIds)];
  const stagesOf = Map.groupBy(stages, ({ topic_id }) => topic_id);
  const blocks = topics.flatMap((topic) => {
    if (topic.is_active === 0 || topic.parked_until !== null) return [];
    const latest = (stagesOf.get(topic.id) ?? []).find(
      ({ identified_by, in_handover }) =>
        identified_by === 'together' || (withTicked && identified_by === 'worker_view' && in_handover === 1),
    );
    if (latest === undefined) return [];
    const block: ChangeTopicBlock = {
      topicId: topic.id,
      title: topic.title,
      areaKey: areaOf(topic.area_key),
      stage: latest.stage,
      from: latest.from_day,
      identifiedBy: latest.identified_by,
    };
    return [{ caseId: topic.case_id, block }];
  });
  return byCase(blocks);
}

/** True for a plan that is kept back from the person to protect somebody: their own copies then leave it out. */
export async function isPlanKeptBack(db: ReadDb, caseId: string): Promise<boolean> {
  const plan = await findActivePlanRow(db, caseId);
  return plan?.shared_with_person === 'withheld_third_party_or_harm';
}

function byCase<B>(blocks: readonly { readonly caseId: string; readonly block: B }[]): Map<string, B[]> {
  const grouped = Map.groupBy(blocks, (each) => each.caseId);
  return new Map([...grouped].map(([id, each]) => [id, each.map(({ block }) => block)]));
}

/**
 * What the actor promised and has not done yet, over the cases they may see: goals at work and promises without a
 * goal, nearest date first, those without a date last. One statement.
 */
export async function listMySteps({ db, actor, clock }: QueryContext) {
  const today = clock.today();
  const rows = await visibleCases(db, actor, today)
    .innerJoin('goal_steps', 'goal_steps.case_id', 'case_files.id')
    .innerJoin('action_plans', 'action_plans.id', 'goal_steps.plan_id')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .leftJoin('goals', 'goals.id', 'goal_steps.goal_id')
    .select([
      'case_files.id as case_id',
      'case_files.case_number',
      'case_summaries.name',
      'goal_steps.id',
      'goal_steps.text',
      'goal_steps.doer',
      'goal_steps.status',
      'goal_steps.target_date',
      'goal_steps.origin',
      'goals.person_words',
      'goals.status as goal_status',
    ])
    .where('goal_steps.owner_id', '=', actor.id)
    .where('goal_steps.status', 'in', ['to_do', 'doing'])
    .where('action_plans.status', '=', 'active')
    .orderBy('goal_steps.id')
    .execute();
  return rows
    .filter(({ goal_status }) => goal_status === null || isActiveGoal({ status: goal_status }))
    .map((row) => ({
      caseId: caseIdOf.parse(row.case_id),
      name: row.name,
      caseNumber: row.case_number,
      stepId: row.id,
      text: row.text,
      doer: row.doer === 'together' ? ('together' as const) : ('team' as const),
      targetDate: row.target_date,
      due: dueWord({ doer: row.doer, status: row.status, targetDate: row.target_date }, today),
      origin: row.origin,
      goalWords: row.person_words ?? '',
    }))
    .toSorted((a, b) => (a.targetDate ?? '9999-12-31').localeCompare(b.targetDate ?? '9999-12-31'));
}

/** What somebody promised for the team elsewhere. */
interface NewTeamStep {
  readonly caseId: CaseId;
  /** Null for a promise that belongs to no goal. */
  readonly goalId: string | null;
  readonly text: string;
  readonly owner: WorkerId;
  readonly targetDate: string | null;
  readonly origin: StepOrigin;
}

/**
 * Makes a promise from elsewhere, for example a callover action, a step of the team. The caller has checked that the
 * actor may change the case.
 * @returns the id of the step
 * @throws AppError `invalid_input` with `owner` for somebody who has left, `not_found` for a goal of another case
 */
export async function addTeamStep(context: CommandContext, step: NewTeamStep): Promise<string> {
  const { caseId, goalId, text, owner, targetDate, origin } = step;
  await getPresentWorker(context.db, owner, 'owner');
  const content: StepContent = {
    text,
    doer: 'team',
    ownerId: owner,
    otherName: '',
    saidBy: 'worker',
    supportWanted: 'none',
    targetDate,
  };
  return insertStep(context, { caseId, goalId, content }, origin);
}

/** Days to look at goals and plans again, in many cases; one statement, goals at work and plans in use only. */
export async function listPlanDates(
  db: ReadDb,
  caseIds: readonly CaseId[],
  from: string,
  to: string,
): Promise<CaseDate[]> {
  return (await reviewDayRows(db, caseIds, from, to)).flatMap(({ case_id, on, kind, text }): CaseDate[] =>
    on === null
      ? []
      : [
          {
            caseId: caseIdOf.parse(case_id),
            on,
            at: null,
            kind: kind === 'plan_review' ? kind : 'goal_review',
            text,
          },
        ],
  );
}

/**
 * Notes words from elsewhere, for example of a box of a map, as a wish of the plan. The caller has checked that the
 * actor may change the case.
 * @returns the id of the goal
 * @throws AppError `invalid_input`
 */
export function noteWish(context: CommandContext, caseId: CaseId, personWords: string): Promise<string> {
  const content: GoalContent = {
    personWords,
    why: '',
    area: null,
    changeTopicId: null,
    agreedOn: null,
    agreedBy: '',
    reviewDate: null,
    smart: { specific: '', measurable: '', achievable: '', realistic: '' },
    steps: [],
  };
  return addGoal(context, { caseId, status: 'idea', content, factorId: null, draftId: null });
}

/** A step from elsewhere, of a goal or by itself. @throws AppError `invalid_input` by field, `not_found` */
export function addStepOf(
  context: CommandContext,
  step: { readonly caseId: CaseId; readonly goalId: string | null; readonly content: StepContent },
): Promise<string> {
  return addStep(context, step);
}

/** The words of every goal and step of a case by its id, with the goal to open for it. */
export async function listPlanWords(
  db: ReadDb,
  caseId: CaseId,
): Promise<ReadonlyMap<string, { readonly goalId: string | null; readonly text: string }>> {
  const goals = (await goalRows(db, caseId)).map(
    ({ id, person_words }) => [id, { goalId: id, text: person_words }] as const,
  );
  const steps = (await stepRows(db, caseId)).map(
    ({ id, goal_id, text }) => [id, { goalId: goal_id, text }] as const,
  );
  return new Map([...goals, ...steps]);
}

/** What the team promised in one case and has not done yet. */
export interface OpenPromise {
  readonly caseId: CaseId;
  readonly stepId: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string;
}

/**
 * Open promises of the team over many cases: goals at work and promises without a goal, nearest date first, those
 * without a date last. One statement.
 */
export async function listOpenPromises(db: ReadDb, caseIds: readonly string[]): Promise<OpenPromise[]> {
  const rows = await promiseRows(db, caseIds);
  return rows
    .filter(({ goal_status }) => goal_status === null || isActiveGoal({ status: goal_status }))
    .map((row) => ({
      caseId: caseIdOf.parse(row.case_id),
      stepId: row.id,
      text: row.text,
      dueOn: row.target_date,
      ownerId: row.owner_id,
      ownerName: row.owner_name ?? '',
    }));
}
