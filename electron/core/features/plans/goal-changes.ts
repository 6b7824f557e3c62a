import type { z } from 'zod';
import type { GoalContent, plans } from '#shared/contracts/plans.ts';
import { actOfChange, findGoalProblems, isActiveGoal } from '#shared/domain/plans/plan-rules.ts';
import type { GoalStatus } from '#shared/domain/plans/plan-codes.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { AppError, refuseProblems } from '#shared/lib/app-error.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { dropDraft } from '#core/features/drafts/drafts.service.ts';
import { findCurrentForPerson } from '#core/features/records/records.service.ts';
import { reindexEntry } from '#core/features/search/search.service.ts';
import { addAmendment } from '#core/features/timeline/timeline.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { addMoment, ensurePlan, nothingMore } from './plan-changes.ts';
import { goalView } from './plan-views.ts';
import { areasOfReading, findGoalRow, findTopicRow, goalRows, stepRows } from './plans.queries.ts';
import { stepColumns } from './step-changes.ts';

type AddInput = z.output<typeof plans.addGoal.input>;
type ChangeInput = z.output<typeof plans.changeGoal.input>;
type StatusInput = z.output<typeof plans.setGoalStatus.input>;
type ReviewInput = z.output<typeof plans.reviewGoal.input>;

async function requireSound(
  { db, clock }: CommandContext,
  caseId: CaseId,
  content: GoalContent,
  status: GoalStatus,
): Promise<void> {
  const { area, changeTopicId } = content;
  const keys =
    area?.readingId == null
      ? housingSupportAreas
      : (await areasOfReading(db, caseId, area.readingId)).map(({ key }) => key);
  const isKnownArea = area === null || keys.some((key) => key === area.key);
  const isKnownTopic =
    changeTopicId === null || (await findTopicRow(db, caseId, changeTopicId)) !== undefined;
  const problems = {
    ...findGoalProblems(content, status, clock.today()),
    ...(isKnownArea ? {} : { area: 'not_a_choice' as const }),
    ...(isKnownTopic ? {} : { changeTopicId: 'not_a_choice' as const }),
  };
  const fields = Object.fromEntries(
    Object.entries(problems).map(([field, code]) => [`content.${field}`, code]),
  );
  refuseProblems(fields);
}

/** @throws AppError `not_found` for a factor that is not in the present record of this case */
async function requireFactor(db: ReadDb, caseId: CaseId, factorId: string): Promise<void> {
  const record = await findCurrentForPerson(db, caseId, 'vulnerability');
  const factors = record?.body.kind === 'vulnerability' ? record.body.content.factors : [];
  if (factors.every(({ id }) => id !== factorId)) throw new AppError('not_found');
}

function columnsOf(content: GoalContent) {
  const { specific, measurable, achievable, realistic } = content.smart;
  return {
    person_words: content.personWords,
    why: content.why,
    area_key: content.area?.key ?? null,
    reading_id: content.area?.readingId ?? null,
    change_topic_id: content.changeTopicId,
    agreed_on: content.agreedOn,
    agreed_by: content.agreedBy,
    review_date: content.reviewDate,
    specific,
    measurable,
    achievable,
    realistic,
  };
}

interface GoalPlace {
  readonly caseId: CaseId;
  readonly planId: string;
  readonly goalId: string;
}

/** Writes the steps in their order: those with an id stay who they are, the others are new, what is gone goes. */
async function writeSteps(
  context: CommandContext,
  { caseId, planId, goalId }: GoalPlace,
  steps: GoalContent['steps'],
  present: ReadonlySet<string>,
): Promise<void> {
  const { db, newId } = context;
  const kept = steps.flatMap(({ id }) => (id !== null && present.has(id) ? [id] : []));
  for (const id of present) {
    if (!kept.includes(id)) await db.deleteFrom('goal_steps').where('id', '=', id).execute();
  }
  for (const [index, { id, ...content }] of steps.entries()) {
    const columns = {
      ...(await stepColumns(context, content, `content.steps.${index}.ownerId`)),
      sort_order: index,
    };
    if (id !== null && present.has(id)) {
      await db.updateTable('goal_steps').set(columns).where('id', '=', id).execute();
    } else {
      await db
        .insertInto('goal_steps')
        .values({
          id: newId(),
          case_id: caseId,
          plan_id: planId,
          goal_id: goalId,
          ...columns,
          status: 'to_do',
          status_on: null,
          outcome_note: '',
          origin: 'plan',
        })
        .execute();
    }
  }
}

/**
 * Notes a wish or an agreed goal at the end of the plan, searchable, and takes its draft away. The first one begins
 * the plan.
 * @throws AppError `invalid_input` by field of the content
 */
export async function addGoal(context: CommandContext, input: AddInput): Promise<string> {
  const { db, clock, newId } = context;
  const { caseId, status, content, factorId, draftId } = input;
  await requireSound(context, caseId, content, status);
  if (factorId !== null) await requireFactor(db, caseId, factorId);
  const plan = await ensurePlan(context, caseId);
  const last = (await goalRows(db, caseId)).at(-1)?.sort_order ?? -1;
  const goalId: string = newId();
  const moment = {
    caseId,
    act: status === 'idea' ? 'noted' : 'agreed',
    on: content.agreedOn ?? clock.today(),
    goalId,
    words: content.personWords,
    text: '',
  } as const;
  await addMoment(context, moment, async ({ key }) => {
    await db
      .insertInto('goals')
      .values({
        id: goalId,
        entry_key: key,
        case_id: caseId,
        plan_id: plan.id,
        sort_order: last + 1,
        ...columnsOf(content),
        factor_id: factorId,
        status,
        closing_words: '',
      })
      .execute();
    await writeSteps(context, { caseId, planId: plan.id, goalId }, content.steps, new Set());
  });
  await dropDraft(context, draftId);
  return goalId;
}

/** Only what differs, so that an amendment says what it changed. */
function changedParts(before: GoalContent, after: GoalContent): Partial<GoalContent> {
  const now = new Map(Object.entries(after));
  return Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now.get(key))),
  );
}

/**
 * Writes a goal and its steps anew; what stood there before is kept, dated and signed. Nothing changed means no
 * amendment.
 * @throws AppError `invalid_input` by field of the content, `not_found`
 */
export async function changeGoal(context: CommandContext, input: ChangeInput): Promise<void> {
  const { db } = context;
  const { caseId, goalId, content, draftId } = input;
  const row = (await goalRows(db, caseId)).find(({ id }) => id === goalId);
  if (row === undefined) throw new AppError('not_found');
  await requireSound(context, caseId, content, row.status);
  const steps = (await stepRows(db, caseId)).filter((step) => step.goal_id === goalId);
  const before = changedParts(contentOf(goalView(row, steps, [])), content);
  await dropDraft(context, draftId);
  if (Object.keys(before).length === 0) return;
  await addAmendment(context, { entryKey: row.entry_key, reason: '', before });
  await reindexEntry(db, row.entry_key, async () => {
    await db.updateTable('goals').set(columnsOf(content)).where('id', '=', goalId).execute();
    const present = new Set(steps.map(({ id }) => id));
    await writeSteps(context, { caseId, planId: row.plan_id, goalId }, content.steps, present);
  });
}

/** A stored goal as its form would give it. */
function contentOf(view: ReturnType<typeof goalView>): GoalContent {
  const { area, steps } = view;
  return {
    personWords: view.personWords,
    why: view.why,
    area: area === null ? null : { key: area.key, readingId: area.readingId },
    changeTopicId: view.changeTopicId,
    agreedOn: view.agreedOn,
    agreedBy: view.agreedBy,
    reviewDate: view.reviewDate,
    smart: view.smart,
    steps: steps.map((step) => ({
      text: step.text,
      doer: step.doer,
      ownerId: step.ownerId,
      otherName: step.otherName,
      saidBy: step.saidBy,
      supportWanted: step.supportWanted,
      targetDate: step.targetDate,
      id: step.id,
    })),
  };
}

async function getGoal({ db }: CommandContext, caseId: CaseId, goalId: string) {
  const row = await findGoalRow(db, caseId, goalId);
  if (row === undefined) throw new AppError('not_found');
  return row;
}

/**
 * Says where a goal stands, with the person's words; each change of standing is a moment of the timeline. A goal that
 * comes to be at work counts as agreed on that day, unless it was agreed before.
 * @throws AppError `invalid_input` with `on` or `reviewDate`, `not_found`
 */
export async function setGoalStatus(context: CommandContext, input: StatusInput): Promise<void> {
  const { db, clock } = context;
  const { caseId, goalId, status, on, closingWords, reviewDate } = input;
  const row = await getGoal(context, caseId, goalId);
  if (on > clock.today()) throw new AppError('invalid_input', { fields: { on: 'in_the_future' } });
  if (reviewDate !== null && reviewDate <= on) {
    throw new AppError('invalid_input', { fields: { reviewDate: 'before_start' } });
  }
  const act = actOfChange(row.status, status);
  const agreedOn = row.agreed_on ?? (isActiveGoal({ status }) ? on : null);
  await reindexEntry(db, row.entry_key, () =>
    db
      .updateTable('goals')
      .set({ status, closing_words: closingWords, review_date: reviewDate, agreed_on: agreedOn })
      .where('id', '=', goalId)
      .execute(),
  );
  if (act === null) return;
  await addMoment(
    context,
    { caseId, act, on, goalId, words: row.person_words, text: closingWords },
    nothingMore,
  );
}

/**
 * Keeps how far it came, as the person sees it and as the worker does, and when to look again.
 * @throws AppError `invalid_input` with `review.on`, `review.progressPerson` or `nextReviewOn`, `not_found`
 */
export async function reviewGoal(context: CommandContext, input: ReviewInput): Promise<void> {
  const { db, clock } = context;
  const { caseId, goalId, review, nextReviewOn } = input;
  const row = await getGoal(context, caseId, goalId);
  const { on, progressPerson, progressWorker, whatHelped, whatGotInTheWay, next } = review;
  const isEmpty =
    progressPerson === null &&
    progressWorker === null &&
    [whatHelped, whatGotInTheWay, next].every((said) => said.trim() === '');
  const fields = {
    ...(on > clock.today() ? { 'review.on': 'in_the_future' as const } : {}),
    ...(isEmpty ? { 'review.progressPerson': 'required' as const } : {}),
    ...(nextReviewOn !== null && nextReviewOn <= on ? { nextReviewOn: 'before_start' as const } : {}),
  };
  refuseProblems(fields);
  await addMoment(
    context,
    { caseId, act: 'reviewed', on, goalId, words: row.person_words, text: '' },
    ({ key }) =>
      db
        .insertInto('goal_reviews')
        .values({
          entry_key: key,
          goal_id: goalId,
          on_day: on,
          progress_person: progressPerson,
          progress_worker: progressWorker,
          what_helped: whatHelped,
          what_got_in_the_way: whatGotInTheWay,
          next,
        })
        .execute(),
  );
  await db.updateTable('goals').set({ review_date: nextReviewOn }).where('id', '=', goalId).execute();
}
