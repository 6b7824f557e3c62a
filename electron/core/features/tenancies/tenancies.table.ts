import type { Generated } from 'kysely';
import type {
  ConcernDateKind,
  ConcernKind,
  ConcernOutcome,
  ConcernSeverity,
  ConcernSource,
  ConcernStep,
  ContractKind,
  LandlordKind,
  PaymentMethod,
  StepRecordState,
  TenancyAct,
  TenancyEndReason,
  WelfareCheckResult,
  WelfareCheckSource,
} from '#shared/domain/housing/tenancy-codes.ts';
import type { PayFrequency } from '#shared/domain/money/frequency.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type { PersonAgreement } from '#shared/domain/records/record-codes.ts';

/** The right to live in a home; separate from support on purpose (domain.md 0.3). A draft waits to be completed. */
export interface TenanciesTable {
  readonly id: string;
  readonly person_id: string;
  readonly accommodation_id: string | null;
  readonly is_draft: number;
  readonly moved_in_on: string | null;
  readonly ended_on: string | null;
  readonly import_batch_id: string | null;
  readonly address: Generated<string>;
  readonly landlord_id: string | null;
  readonly contract_kind: ContractKind | null;
  readonly start_on: string | null;
  readonly end_reason: TenancyEndReason | null;
  readonly end_words: Generated<string>;
  /** Minor units of the organisation's currency. */
  readonly rent_amount: number | null;
  readonly rent_frequency: PayFrequency | null;
  readonly deposit: number | null;
  readonly deposit_note: Generated<string>;
  readonly payment_method: PaymentMethod | null;
  readonly is_scattered_site: number | null;
  /** JSON list of who else lives there. */
  readonly household: Generated<string>;
}

/** domain.md 13.5, `Landlord`. */
export interface LandlordsTable {
  readonly id: string;
  readonly name: string;
  readonly kind: LandlordKind;
  readonly contact: string;
  readonly contact_agreement: string;
  readonly note: string;
}

/** domain.md 6.5, `TenancyConcern`. */
export interface TenancyConcernsTable {
  readonly id: string;
  /** The moment of the timeline in which it was raised; its words are found there. */
  readonly entry_key: number;
  readonly case_id: string;
  readonly tenancy_id: string | null;
  readonly kind: ConcernKind;
  readonly raised_on: string;
  readonly raised_by: ConcernSource;
  readonly summary: string;
  readonly severity: ConcernSeverity;
  readonly severity_since: string;
  /** Set once the home was at risk, and kept: an eviction that did not come counts (domain.md 6.6). */
  readonly was_at_risk: number;
  readonly key_date: string | null;
  readonly key_date_kind: ConcernDateKind;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
  readonly resolved_on: string | null;
  readonly outcome: ConcernOutcome | null;
  readonly outcome_words: string;
}

/** What was recorded of a concern's steps; the same step may be recorded again. */
export interface ConcernStepsTable {
  readonly entry_key: number;
  readonly concern_id: string;
  readonly step: ConcernStep;
  readonly state: StepRecordState;
  readonly on_day: string;
  readonly with_whom: string;
  readonly text: string;
  readonly agreed: PersonAgreement;
  readonly consent_id: string | null;
  readonly basis_reason: string;
}

/** Something in a home that needs mending: asked, by whom, done. */
export interface RepairsTable {
  readonly id: string;
  readonly case_id: string;
  readonly what: string;
  readonly noticed_on: string;
  readonly asked_on: string | null;
  readonly asked_by: string;
  readonly asked_of: string;
  readonly promised_on: string | null;
  readonly done_on: string | null;
  readonly done_words: string;
}

/** Looking in because somebody was worried. */
export interface WelfareChecksTable {
  readonly id: string;
  readonly case_id: string;
  readonly on_day: string;
  readonly asked_by: WelfareCheckSource;
  readonly why: string;
  readonly result: WelfareCheckResult;
  readonly words: string;
  readonly author_name: string;
}

/** What happened around a home, for the timeline; for the team, like the concerns themselves. */
export interface TenancyMomentsTable {
  readonly entry_key: number;
  readonly act: TenancyAct;
  readonly concern_kind: ConcernKind | null;
  readonly step: ConcernStep | null;
  readonly text: string;
}
