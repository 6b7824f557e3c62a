import type { PayFrequency } from '#shared/domain/money/frequency.ts';
import type {
  CreditorKind,
  DebtArrangement,
  ExpenseKind,
  IncomeKind,
  IncomeStatus,
  KnownFrom,
  RentEntryKind,
} from '#shared/domain/money/money-codes.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type { PersonAgreement } from '#shared/domain/records/record-codes.ts';
import type { ReadingMethod } from '#shared/domain/stars/star-codes.ts';

/** domain.md 9.3, `IncomeSource`. Amounts here and below are minor units of the organisation's currency. */
export interface IncomeSourcesTable {
  readonly id: string;
  readonly case_id: string;
  readonly kind: IncomeKind;
  readonly local_name: string;
  readonly amount: number | null;
  readonly frequency: PayFrequency;
  readonly paid_on: string;
  readonly status: IncomeStatus;
  readonly claim_date: string | null;
  readonly decision_date: string | null;
  readonly review_date: string | null;
  readonly appeal_deadline: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly known_from: KnownFrom;
  readonly note: string;
}

/** domain.md 9.3, `Expense`. */
export interface ExpensesTable {
  readonly id: string;
  readonly case_id: string;
  readonly kind: ExpenseKind;
  readonly name: string;
  readonly amount: number | null;
  readonly frequency: PayFrequency;
  readonly essential: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly known_from: KnownFrom;
}

/** domain.md 9.3, `Debt`. */
export interface DebtsTable {
  readonly id: string;
  readonly case_id: string;
  readonly creditor_kind: CreditorKind;
  readonly creditor_name: string;
  readonly is_priority: number;
  readonly amount_at_start: number | null;
  readonly balance: number | null;
  readonly as_of: string | null;
  readonly instalment: number | null;
  readonly frequency: PayFrequency;
  readonly arrangement: DebtArrangement;
  readonly next_date: string | null;
  readonly known_from: KnownFrom;
  readonly note: string;
}

/** A talk about money: who made the page with whom, and what the person says to it (domain.md 0.3). */
export interface MoneyTalksTable {
  readonly entry_key: number;
  readonly case_id: string;
  readonly made_on: string;
  readonly method: ReadingMethod;
  /** JSON list of who else was there. */
  readonly others: string;
  readonly review_on: string | null;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
  readonly agreed: PersonAgreement;
  readonly agreed_words: string;
  readonly external_plan_ref: string;
  readonly text: string;
}

/** domain.md 9.3, `RentEntry`. */
export interface RentEntriesTable {
  readonly id: string;
  readonly tenancy_id: string;
  readonly on_day: string;
  readonly kind: RentEntryKind;
  readonly amount: number;
  readonly note: string;
  readonly is_withdrawn: number;
  readonly author_name: string;
}

/** What stood in a rent entry before a correction; `before` is JSON. */
export interface RentEntryChangesTable {
  readonly id: string;
  readonly rent_entry_id: string;
  readonly at: string;
  readonly by_name: string;
  readonly reason: string;
  readonly before: string;
}

/** What was agreed about paying; one of each tenancy. */
export interface RentArrangementsTable {
  readonly tenancy_id: string;
  readonly instalment: number | null;
  readonly frequency: PayFrequency;
  readonly agreed_on: string | null;
  readonly agreed_with: string;
  readonly next_on: string | null;
  readonly benefit_expected: number | null;
  readonly benefit_on: string | null;
  readonly note: string;
}

/** At most one row, number 1: the organisation's own lines (domain.md 6.5). */
export interface ArrearsSettingsTable {
  readonly id: number;
  readonly grace_days: number;
  readonly legal_count: number | null;
  readonly legal_unit: 'week' | 'month' | null;
}

/** Something that the service lent. */
export interface LentThingsTable {
  readonly id: string;
  readonly case_id: string;
  readonly what: string;
  readonly lent_on: string;
  readonly back_by: string | null;
  readonly back_on: string | null;
  readonly note: string;
  readonly author_name: string;
}
