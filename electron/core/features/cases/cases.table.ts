import type {
  AssignmentRole,
  CaseState,
  ChecklistItem,
  ChecklistItemState,
  ChosenByPerson,
  ClosureReason,
  SupportMethod,
} from '#shared/domain/cases/case-codes.ts';
import type { CtiPhase } from '#shared/domain/methods/cti-codes.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type { SupportWanted } from '#shared/domain/plans/plan-codes.ts';
import type { HousingSupportArea } from '#shared/domain/stars/star-codes.ts';

/** `no` numbers the files of this vault: it clusters the entries of one case (performance.md, entry spine). */
export interface CaseFilesTable {
  readonly no: number;
  readonly id: string;
  readonly person_id: string;
  readonly case_number: string;
  readonly team_id: string;
  readonly state: CaseState;
  readonly state_since: string;
  /** Where `paused` goes back to. */
  readonly state_before_pause: CaseState | null;
  readonly current_episode_id: string | null;
  readonly next_entry: number;
  readonly created_at: string;
  readonly import_batch_id: string | null;
}

export interface SupportEpisodesTable {
  readonly id: string;
  readonly case_id: string;
  readonly service_id: string;
  readonly method: SupportMethod | null;
  readonly opened_on: string;
  readonly housing_search_started_on: string | null;
  readonly support_started_on: string | null;
  readonly closed_on: string | null;
  readonly closure_reason: ClosureReason | null;
  readonly reopened_from_id: string | null;
  readonly external_id: string | null;
  readonly import_batch_id: string | null;
}

export interface CaseAssignmentsTable {
  readonly id: string;
  readonly case_id: string;
  readonly worker_id: string;
  readonly role: AssignmentRole;
  readonly since: string;
  readonly until: string | null;
  readonly chosen_by_person: ChosenByPerson;
}

export interface CaseStageChangesTable {
  readonly entry_key: number;
  readonly from_state: CaseState | null;
  readonly to_state: CaseState;
  readonly on_day: string;
  readonly reason: string;
  readonly override_reason: string | null;
  readonly with_person: number;
}

export interface AssignmentChangesTable {
  readonly entry_key: number;
  readonly assignment_id: string;
  readonly started: number;
  readonly worker_name: string;
  readonly role: AssignmentRole;
  /** Days of an assignment that was made for a span, the last one included; null for one without an end. */
  readonly from_day: string | null;
  readonly last_day: string | null;
}

export interface ChecklistItemsTable {
  readonly case_id: string;
  readonly episode_id: string;
  readonly item: ChecklistItem;
  readonly state: ChecklistItemState;
  readonly reason: string;
  readonly on_day: string;
  readonly by_name: string;
}

/** Where the person stayed or lives (domain.md 9.2). */
export interface AccommodationsTable {
  readonly id: string;
  readonly person_id: string;
  readonly type_key: string;
  readonly ethos_code: string | null;
  /** Edition of the typology that the code belongs to (domain.md 9.1). */
  readonly ethos_version: string;
  readonly is_settled: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly address: string;
  readonly approximate: number;
  readonly note: string;
  readonly entry_key: number | null;
  readonly import_batch_id: string | null;
}

/** Versions of the support overview's first block (domain.md 7.1); the highest is the one in use. */
export interface SupportOverviewsTable {
  readonly entry_key: number;
  readonly case_id: string;
  readonly version: number;
  readonly what_matters: string;
  readonly what_people_like: string;
  readonly how_to_support: string;
  readonly aspirations: string;
  readonly language_and_interpreter: string;
  readonly cultural_and_spiritual: string;
  readonly communication_preferences: string;
  /** Lists of lines; JSON. */
  readonly access_needs: string;
  readonly agencies: string;
  readonly contributors: string;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
  readonly next_review_on: string | null;
}

export interface SupportNeedsTable {
  readonly entry_key: number;
  readonly sort_order: number;
  readonly domain: HousingSupportArea;
  readonly text: string;
  /** 1 to 5, 1 first. */
  readonly person_priority: number;
  readonly support_wanted: SupportWanted;
}

export interface StrengthsTable {
  readonly entry_key: number;
  readonly sort_order: number;
  readonly text: string;
  readonly found_by: 'person' | 'worker' | 'other';
  readonly domain: HousingSupportArea | null;
}

/**
 * What lists show of a case, kept in the transaction of every command that changes it and rebuildable
 * (performance.md). Nothing in it depends on the present day, so no row goes stale overnight: "days at home" is
 * `settled_days_before` and the days since `home_since_day`, counted in whole days since 1970.
 */
export interface CaseSummariesTable {
  readonly case_id: string;
  readonly name: string;
  /** Folded, family name first: the order of lists. */
  readonly name_key: string;
  /** All names and the street of the present home, folded: what the search field looks in. */
  readonly search_key: string;
  readonly birth_date: string | null;
  readonly pronouns: string;
  readonly method: SupportMethod | null;
  readonly opened_on: string;
  /** Names of the current workers, main first; JSON. */
  readonly worker_names: string;
  /** Null before the first settled home. */
  readonly settled_days_before: number | null;
  readonly home_since: string | null;
  readonly home_since_day: number | null;
  readonly home_address: string;
  readonly support_started_on: string | null;
  /** The CTI phase under way; null outside CTI. */
  readonly cti_phase: CtiPhase | null;
  /** Agreements about how often, of the present episode, as `RhythmAgreement[]` in JSON. */
  readonly agreements: string;
  readonly last_contact_on: string | null;
  readonly last_visit_on: string | null;
  readonly next_contact_at: string | null;
  readonly next_contact_plan: string;
  readonly last_star_on: string | null;
  readonly star_review_on: string | null;
}
