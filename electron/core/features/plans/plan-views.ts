import { type GoalView, planContent, type PlanContent, type StepView } from '#shared/contracts/plans.ts';
import { readingId, workerId } from '#shared/lib/ids.ts';
import type { GoalRow, ReviewRow, StepRow } from './plans.queries.ts';
import type { ActionPlansTable } from './plans.table.ts';

/** What a stored plan says about itself. */
export function planView(row: ActionPlansTable): PlanContent {
  return {
    madeOn: row.made_on,
    method: row.method,
    others: planContent.shape.others.parse(JSON.parse(row.others)),
    reviewOn: row.review_on,
    sharedWithPerson: row.shared_with_person,
    withheldReason: row.withheld_reason,
    agreed: row.agreed,
    agreedWords: row.agreed_words,
    externalPlanRef: row.external_plan_ref,
    sources: planContent.shape.sources.parse(JSON.parse(row.sources)),
  };
}

/** A stored step as the page gets it. */
export function stepView(row: StepRow): StepView {
  return {
    id: row.id,
    text: row.text,
    doer: row.doer,
    ownerId: row.owner_id === null ? null : workerId.parse(row.owner_id),
    ownerName: row.owner_name ?? '',
    otherName: row.other_name,
    saidBy: row.said_by,
    supportWanted: row.support_wanted,
    targetDate: row.target_date,
    status: row.status,
    statusOn: row.status_on,
    outcomeNote: row.outcome_note,
    origin: row.origin,
  };
}

function reviewView(row: ReviewRow): GoalView['reviews'][number] {
  return {
    on: row.on_day,
    progressPerson: row.progress_person,
    progressWorker: row.progress_worker,
    whatHelped: row.what_helped,
    whatGotInTheWay: row.what_got_in_the_way,
    next: row.next,
    author: row.author_name,
  };
}

/** A stored goal with its steps and reviews, both in the order of the rows. */
export function goalView(row: GoalRow, steps: readonly StepRow[], reviews: readonly ReviewRow[]): GoalView {
  return {
    id: row.id,
    personWords: row.person_words,
    why: row.why,
    area:
      row.area_key === null
        ? null
        : {
            key: row.area_key,
            label: row.area_label,
            readingId: row.reading_id === null ? null : readingId.parse(row.reading_id),
          },
    changeTopicId: row.change_topic_id,
    factorId: row.factor_id,
    agreedOn: row.agreed_on,
    agreedBy: row.agreed_by,
    reviewDate: row.review_date,
    smart: {
      specific: row.specific,
      measurable: row.measurable,
      achievable: row.achievable,
      realistic: row.realistic,
    },
    status: row.status,
    closingWords: row.closing_words,
    author: row.author_name,
    steps: steps.filter(({ goal_id }) => goal_id === row.id).map(stepView),
    reviews: reviews.filter(({ goal_id }) => goal_id === row.id).map(reviewView),
  };
}
