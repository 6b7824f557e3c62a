import type { ChangeStage, StageFinder } from '#shared/domain/change-stages/stage-codes.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type {
  GoalStatus,
  PlanAct,
  PlanStatus,
  StepDoer,
  StepOrigin,
  StepStatus,
  StepVoice,
  SupportWanted,
} from '#shared/domain/plans/plan-codes.ts';
import type { PersonAgreement } from '#shared/domain/records/record-codes.ts';
import type { ReadingMethod } from '#shared/domain/stars/star-codes.ts';

/** domain.md 7.5, `ActionPlan`; a case has at most one that is active. */
export interface ActionPlansTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly started_on: string;
  readonly made_on: string;
  readonly status: PlanStatus;
  readonly method: ReadingMethod;
  /** JSON list of who else was there. */
  readonly others: string;
  readonly review_on: string | null;
  readonly agreed: PersonAgreement;
  readonly agreed_words: string;
  readonly external_plan_ref: string;
  /** JSON list of what was looked at. */
  readonly sources: string;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
}

/** domain.md 7.5, `Goal`. Its words, and those of its steps, are found by the entry under which it was noted. */
export interface GoalsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly plan_id: string;
  readonly sort_order: number;
  readonly person_words: string;
  readonly why: string;
  readonly area_key: string | null;
  readonly reading_id: string | null;
  readonly change_topic_id: string | null;
  /** A factor of the record of what helps and gets in the way; its id stays through the versions. */
  readonly factor_id: string | null;
  readonly agreed_on: string | null;
  readonly agreed_by: string;
  readonly review_date: string | null;
  readonly specific: string;
  readonly measurable: string;
  readonly achievable: string;
  readonly realistic: string;
  readonly status: GoalStatus;
  readonly closing_words: string;
}

/** domain.md 7.5, `GoalStep`; one without a goal is a promise of the team by itself. */
export interface GoalStepsTable {
  readonly id: string;
  readonly case_id: string;
  readonly plan_id: string;
  readonly goal_id: string | null;
  readonly sort_order: number;
  readonly text: string;
  readonly doer: StepDoer;
  readonly owner_id: string | null;
  readonly other_name: string;
  readonly said_by: StepVoice;
  readonly support_wanted: SupportWanted;
  readonly target_date: string | null;
  readonly status: StepStatus;
  readonly status_on: string | null;
  readonly outcome_note: string;
  readonly origin: StepOrigin;
}

/** domain.md 7.5, `GoalReview`. */
export interface GoalReviewsTable {
  readonly entry_key: number;
  readonly goal_id: string;
  readonly on_day: string;
  readonly progress_person: number | null;
  readonly progress_worker: number | null;
  readonly what_helped: string;
  readonly what_got_in_the_way: string;
  readonly next: string;
}

/** What the timeline says of a plan: the act, with the person's words as they stood then. */
export interface PlanMomentsTable {
  readonly entry_key: number;
  readonly act: PlanAct;
  readonly goal_id: string | null;
  readonly words: string;
  readonly text: string;
}

/** domain.md 3.2, `ChangeTopic`. */
export interface ChangeTopicsTable {
  readonly id: string;
  readonly case_id: string;
  readonly sort_order: number;
  readonly title: string;
  readonly area_key: string | null;
  readonly is_active: number;
  readonly parked_until: string | null;
}

/** domain.md 3.2, `ChangeStageEntry`, with the words of its topic as they stood then. */
export interface ChangeStageEntriesTable {
  readonly entry_key: number;
  readonly topic_id: string;
  readonly title: string;
  readonly stage: ChangeStage;
  readonly from_day: string;
  readonly identified_by: StageFinder;
  readonly note: string;
  readonly in_handover: number;
}
