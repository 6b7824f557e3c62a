import { inList } from '#core/database/in-list.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

const open = ['to_do', 'doing'] as const;
const atWork = ['agreed', 'working_on_it'] as const;

/** Newest first. */
export function planRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('action_plans')
    .innerJoin('entries', 'entries.key', 'action_plans.entry_key')
    .selectAll('action_plans')
    .select('entries.author_name')
    .where('action_plans.case_id', '=', caseId)
    .orderBy('action_plans.entry_key', 'desc')
    .execute();
}

export function findActivePlanRow(db: ReadDb, caseId: string) {
  return db
    .selectFrom('action_plans')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('status', '=', 'active')
    .executeTakeFirst();
}

/** Goals of all plans of a case, in the person's order. */
export function goalRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('goals')
    .innerJoin('entries', 'entries.key', 'goals.entry_key')
    .leftJoin('star_readings', 'star_readings.id', 'goals.reading_id')
    .leftJoin('star_areas', (join) =>
      join
        .onRef('star_areas.template_id', '=', 'star_readings.template_id')
        .onRef('star_areas.key', '=', 'goals.area_key'),
    )
    .selectAll('goals')
    .select(['entries.author_name', 'star_areas.label as area_label'])
    .where('goals.case_id', '=', caseId)
    .orderBy('goals.sort_order')
    .orderBy('goals.entry_key')
    .execute();
}
export type GoalRow = Awaited<ReturnType<typeof goalRows>>[number];

export function findGoalRow(db: ReadDb, caseId: string, goalId: string) {
  return db
    .selectFrom('goals')
    .selectAll()
    .where('id', '=', goalId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Steps of a case in their order; those of one goal, or the loose ones of a plan, follow each other rightly. */
export function stepRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('goal_steps')
    .leftJoin('workers', 'workers.id', 'goal_steps.owner_id')
    .selectAll('goal_steps')
    .select('workers.name as owner_name')
    .where('goal_steps.case_id', '=', caseId)
    .orderBy('goal_steps.sort_order')
    .orderBy('goal_steps.id')
    .execute();
}
export type StepRow = Awaited<ReturnType<typeof stepRows>>[number];

export function findStepRow(db: ReadDb, caseId: string, stepId: string) {
  return db
    .selectFrom('goal_steps')
    .selectAll()
    .where('id', '=', stepId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Newest first. */
export function reviewRows(db: ReadDb, caseId: string) {
  return db
    .selectFrom('goal_reviews')
    .innerJoin('goals', 'goals.id', 'goal_reviews.goal_id')
    .innerJoin('entries', 'entries.key', 'goal_reviews.entry_key')
    .selectAll('goal_reviews')
    .select('entries.author_name')
    .where('goals.case_id', '=', caseId)
    .orderBy('goal_reviews.on_day', 'desc')
    .orderBy('goal_reviews.entry_key', 'desc')
    .execute();
}
export type ReviewRow = Awaited<ReturnType<typeof reviewRows>>[number];

/** Goals at work in the active plans of several cases, in each person's order. */
export function activeGoalRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('goals')
    .innerJoin('action_plans', 'action_plans.id', 'goals.plan_id')
    .select(['goals.id', 'goals.case_id', 'goals.person_words', 'goals.status', 'goals.area_key'])
    .where('goals.case_id', 'in', caseIds)
    .where('action_plans.status', '=', 'active')
    .where('goals.status', 'in', atWork)
    .orderBy('goals.case_id')
    .orderBy('goals.sort_order')
    .orderBy('goals.entry_key')
    .execute();
}

/** Open steps of goals of several cases, in the order of their goals. */
export function openStepRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('goal_steps')
    .leftJoin('workers', 'workers.id', 'goal_steps.owner_id')
    .select([
      'goal_steps.goal_id',
      'goal_steps.text',
      'goal_steps.doer',
      'goal_steps.status',
      'goal_steps.target_date',
      'workers.name as owner_name',
    ])
    .where('goal_steps.case_id', 'in', caseIds)
    .where('goal_steps.goal_id', 'is not', null)
    .where('goal_steps.status', 'in', open)
    .orderBy('goal_steps.case_id')
    .orderBy('goal_steps.sort_order')
    .orderBy('goal_steps.id')
    .execute();
}

/** Steps of the team that are not done, of active plans, of many cases; nearest date first, those without one last. */
export function promiseRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('goal_steps')
    .innerJoin('action_plans', 'action_plans.id', 'goal_steps.plan_id')
    .leftJoin('goals', 'goals.id', 'goal_steps.goal_id')
    .leftJoin('workers', 'workers.id', 'goal_steps.owner_id')
    .select([
      'goal_steps.id',
      'goal_steps.case_id',
      'goal_steps.text',
      'goal_steps.target_date',
      'goal_steps.owner_id',
      'goals.status as goal_status',
      'workers.name as owner_name',
    ])
    .where('goal_steps.case_id', 'in', inList(caseIds, ''))
    .where('goal_steps.doer', 'in', ['team', 'together'])
    .where('goal_steps.status', 'in', open)
    .where('action_plans.status', '=', 'active')
    .orderBy('goal_steps.target_date', (order) => order.asc().nullsLast())
    .orderBy('goal_steps.id')
    .execute();
}

/** The entry under which the words of a step are found: that of its goal, or of its plan. */
export async function entryOfStep(
  db: ReadDb,
  step: { readonly goal_id: string | null; readonly plan_id: string },
): Promise<number> {
  const place =
    step.goal_id === null
      ? db.selectFrom('action_plans').select('entry_key').where('id', '=', step.plan_id)
      : db.selectFrom('goals').select('entry_key').where('id', '=', step.goal_id);
  return (await place.executeTakeFirstOrThrow()).entry_key;
}

/** Areas of the star that a reading of this case was made with. */
export function areasOfReading(db: ReadDb, caseId: string, readingId: string) {
  return db
    .selectFrom('star_readings')
    .innerJoin('star_areas', 'star_areas.template_id', 'star_readings.template_id')
    .select('star_areas.key')
    .where('star_readings.id', '=', readingId)
    .where('star_readings.case_id', '=', caseId)
    .execute();
}

/** Days to look at goals at work again, and at plans in use, in many cases. */
export function reviewDayRows(db: ReadDb, caseIds: readonly string[], from: string, to: string) {
  const goals = db
    .selectFrom('goals')
    .select(['case_id', 'review_date as on', 'person_words as text'])
    .select((eb) => eb.val('goal_review').as('kind'))
    .where('case_id', 'in', caseIds)
    .where('status', 'in', atWork)
    .where('review_date', '>=', from)
    .where('review_date', '<=', to);
  const plans = db
    .selectFrom('action_plans')
    .select(['case_id', 'review_on as on'])
    .select((eb) => [eb.val('').as('text'), eb.val('plan_review').as('kind')])
    .where('case_id', 'in', caseIds)
    .where('status', '=', 'active')
    .where('review_on', '>=', from)
    .where('review_on', '<=', to);
  return goals.unionAll(plans).execute();
}

/** Issues of several cases, in the order in which they were named. */
export function topicRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('change_topics')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .orderBy('case_id')
    .orderBy('sort_order')
    .execute();
}

export function findTopicRow(db: ReadDb, caseId: string, topicId: string) {
  return db
    .selectFrom('change_topics')
    .selectAll()
    .where('id', '=', topicId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Findings about the issues of several cases, newest first. */
export function stageRows(db: ReadDb, caseIds: readonly string[]) {
  return db
    .selectFrom('change_stage_entries')
    .innerJoin('change_topics', 'change_topics.id', 'change_stage_entries.topic_id')
    .innerJoin('entries', 'entries.key', 'change_stage_entries.entry_key')
    .selectAll('change_stage_entries')
    .select(['entries.id as entry_id', 'entries.author_name', 'entries.written_at'])
    .where('change_topics.case_id', 'in', caseIds)
    .orderBy('change_stage_entries.from_day', 'desc')
    .orderBy('change_stage_entries.entry_key', 'desc')
    .execute();
}
