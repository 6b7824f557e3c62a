import type { BreachKind, Protection, TellDecision } from '#shared/domain/breaches/breach-codes.ts';

/** An incident with personal data (security.md 3.8). It names files by `breach_cases`, and no colleague. */
export interface BreachesTable {
  readonly id: string;
  readonly noticed_at: string;
  readonly happened_on: string | null;
  readonly kind: BreachKind;
  readonly what_happened: string;
  /** JSON list of codes. */
  readonly data_kinds: string;
  readonly people_count: number | null;
  readonly records_count: number | null;
  readonly protection: Protection;
  readonly protection_text: string;
  readonly consequences: string;
  readonly measures: string;
  readonly contact_point: string;
  readonly authority_decision: TellDecision;
  readonly authority_reason: string;
  readonly authority_told_at: string | null;
  readonly authority_how: string;
  readonly late_reason: string;
  readonly people_decision: TellDecision;
  readonly people_reason: string;
  readonly people_told_on: string | null;
  readonly people_how: string;
  readonly reported_by: string;
  readonly reported_at: string;
  readonly changed_by: string;
  readonly changed_at: string;
  readonly closed_on: string | null;
}

/** Files that an incident touches. */
export interface BreachCasesTable {
  readonly breach_id: string;
  readonly case_id: string;
  /** Its place in the list. */
  readonly place: number;
}
