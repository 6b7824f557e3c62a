import type {
  ActionStatus,
  AgreementKind,
  SessionMode,
  SessionStatus,
  SupervisionSection,
} from '#shared/domain/supervision/supervision-codes.ts';

/** Dates and figures of an agreement in the open, its words sealed (security.md 3.1). */
export interface SupervisionAgreementsTable {
  readonly id: string;
  readonly supervisee_id: string;
  /** Null for somebody outside without an account; then everything is under the supervisee's own key. */
  readonly supervisor_id: string | null;
  readonly supervisor_name: Uint8Array | null;
  readonly kind: AgreementKind;
  readonly starts_on: string;
  readonly every_days: number;
  readonly minutes: number;
  readonly review_on: string;
  readonly ended_on: string | null;
  readonly words: Uint8Array | null;
  readonly agreed_by_supervisee: string | null;
  readonly agreed_by_supervisor: string | null;
}

export interface SupervisionSessionsTable {
  readonly id: string;
  readonly agreement_id: string;
  /** The day it is planned for, then the day it was held. */
  readonly held_on: string;
  readonly at_time: string | null;
  readonly minutes: number;
  readonly mode: SessionMode;
  readonly status: SessionStatus;
  readonly next_on: string | null;
  readonly reason: Uint8Array | null;
  readonly wellbeing: Uint8Array | null;
  readonly workload: Uint8Array | null;
  readonly agreed_by_supervisee: string | null;
  readonly agreed_by_supervisor: string | null;
}

/** `content` holds also whom the item is about; a private one is sealed for its author alone. */
export interface SupervisionItemsTable {
  readonly id: string;
  readonly session_id: string;
  readonly section: SupervisionSection;
  readonly added_by: string;
  readonly added_at: string;
  readonly is_private: number;
  readonly is_done: number;
  readonly decision_copied_at: string | null;
  readonly content: Uint8Array;
}

export interface SupervisionActionsTable {
  readonly id: string;
  readonly agreement_id: string;
  readonly session_id: string;
  /** Null for a supervisor outside. */
  readonly owner_id: string | null;
  readonly due_on: string | null;
  readonly status: ActionStatus;
  /** The session that saw it done, dropped or going on. */
  readonly closed_in: string | null;
  readonly content: Uint8Array;
}

export interface SupervisionAmendmentsTable {
  readonly id: string;
  readonly session_id: string;
  readonly item_id: string | null;
  readonly at: string;
  readonly by_id: string;
  readonly content: Uint8Array;
}
