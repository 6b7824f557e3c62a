import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type { PersonAgreement, RecordKind } from '#shared/domain/records/record-codes.ts';
import type { ReadingMethod } from '#shared/domain/stars/star-codes.ts';

/** One version of a document made with a person; its author and time of writing stand in the spine. */
export interface CaseRecordsTable {
  readonly entry_key: number;
  readonly case_id: string;
  readonly kind: RecordKind;
  /** From 1 within case and kind; the highest is the present one. */
  readonly version: number;
  readonly made_on: string;
  readonly method: ReadingMethod;
  /** Names of who else was there; JSON. */
  readonly others: string;
  readonly review_on: string | null;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
  readonly agreed: PersonAgreement;
  readonly agreed_words: string;
  readonly external_plan_ref: string;
  /** JSON in the shape of the kind's contract. */
  readonly content: string;
  /** JSON for those who see what is for the team only. */
  readonly team_content: string;
  /** The written words of both for the index (ADR 2): JSON itself would be found by its field names. */
  readonly shared_text: string;
  readonly team_text: string;
}
