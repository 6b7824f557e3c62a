import type { ConsentKind, ConsentMethod, DisclosureBasis } from '#shared/domain/consent/consent-codes.ts';

/** domain.md 9.4. */
export interface ConsentsTable {
  readonly id: string;
  readonly person_id: string;
  readonly kind: ConsentKind;
  readonly scopes: string;
  readonly recipient: string;
  readonly given_on: string;
  readonly method: ConsentMethod;
  readonly expires_on: string | null;
  readonly withdrawn_on: string | null;
  readonly note: string;
  /** How it was made sure that it was understood and freely given. */
  readonly capacity_note: string;
  /** Where the proof is. */
  readonly evidence_ref: string;
}

/** Who was given what, when and on which basis (domain.md 9.4); written when the file is written. */
export interface DisclosureLogsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly person_id: string;
  readonly at: string;
  readonly recipient: string;
  readonly sections: string;
  readonly basis: DisclosureBasis;
  readonly basis_reason: string;
  readonly consent_id: string | null;
  readonly decided_by: string;
  readonly kind: string;
  readonly format: 'pdf' | 'pdf_encrypted' | 'data_file' | 'told';
}
