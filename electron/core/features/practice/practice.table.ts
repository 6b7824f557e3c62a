import type {
  objectiveStatuses,
  practiceRecordKinds,
  supportSections,
} from '#shared/domain/practice/practice-codes.ts';

/** A version of a framework; what was rated with never changes (domain.md 10.4). */
export interface CompetencyFrameworksTable {
  readonly id: string;
  readonly family_id: string;
  readonly name: string | null;
  readonly owner: string;
  readonly version: number;
  readonly is_shipped: number;
  readonly is_in_use: number;
  readonly created_at: string;
}

export interface CompetenciesTable {
  readonly framework_id: string;
  readonly key: string;
  readonly sort_order: number;
  readonly name: string | null;
  readonly relevance: string | null;
}

/** Label and number stand apart, because numbers differ by competency (domain.md 10.4). */
export interface CompetencyLevelsTable {
  readonly framework_id: string;
  readonly competency_key: string;
  readonly label: string;
  readonly level_number: number;
  readonly description: string | null;
  readonly sort_order: number;
}

/** The blobs are sealed with the pair key of worker and supervisor. */
export interface AppraisalsTable {
  readonly id: string;
  readonly worker_id: string;
  readonly supervisor_id: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly framework_id: string;
  readonly started_at: string;
  readonly self_view: Buffer | null;
  readonly manager_view: Buffer | null;
  readonly together: Buffer | null;
  readonly agreed_by_worker_at: string | null;
  readonly agreed_by_supervisor_at: string | null;
}

export interface AppraisalAmendmentsTable {
  readonly id: string;
  readonly appraisal_id: string;
  readonly at: string;
  readonly by_id: string;
  readonly words: Buffer;
}

export interface ObjectivesTable {
  readonly id: string;
  readonly worker_id: string;
  readonly supervisor_id: string;
  readonly review_on: string | null;
  readonly status: (typeof objectiveStatuses)[number];
  readonly content: Buffer;
}

export interface DevelopmentPlansTable {
  readonly id: string;
  readonly worker_id: string;
  readonly supervisor_id: string;
  readonly from_day: string;
  readonly content: Buffer;
}

export interface TrainingsTable {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly required: number;
  readonly valid_months: number | null;
  readonly sort_order: number;
}

export interface TrainingRecordsTable {
  readonly id: string;
  readonly worker_id: string;
  readonly training_id: string | null;
  readonly title: string;
  readonly provider: string;
  readonly completed_on: string;
  readonly valid_until: string | null;
  readonly recorded_by: string;
}

/** `items` is a JSON list of texts: points have no life of their own before somebody gets them. */
export interface InductionTemplatesTable {
  readonly id: string;
  readonly name: string;
  readonly items: string;
}

export interface InductionItemsTable {
  readonly id: string;
  readonly worker_id: string;
  readonly list_name: string;
  readonly text: string;
  readonly begun_at: string;
  readonly sort_order: number;
  readonly done_on: string | null;
  readonly done_by: string | null;
}

/** `content` is sealed under the own key of the worker. */
export interface PracticeRecordsTable {
  readonly id: string;
  readonly worker_id: string;
  readonly kind: (typeof practiceRecordKinds)[number];
  readonly on_day: string;
  readonly content: Buffer;
}

export interface SupportEntriesTable {
  readonly id: string;
  readonly section: (typeof supportSections)[number];
  readonly title: string;
  readonly about: string;
  readonly how_to_reach: string;
}

/** Unsaved writing, sealed under the own key of its writer. */
export interface PracticeDraftsTable {
  readonly id: string;
  readonly owner_id: string;
  readonly place: string;
  readonly kept_at: string;
  readonly content: Buffer;
}
