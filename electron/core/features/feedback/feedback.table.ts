import type {
  AnswerWay,
  CommentState,
  InvolvementKind,
  OpenLine,
  VoiceKind,
} from '#shared/domain/feedback/feedback-codes.ts';

/** A form of the organisation's own; statements are JSON. */
export interface FeedbackFormsTable {
  readonly id: string;
  readonly name: string;
  readonly statements: string;
  readonly made_at: string;
  readonly retired_at: string | null;
}

/** One person's answers: no case, no worker, no day (domain.md 11.4). */
export interface FeedbackResponsesTable {
  readonly id: string;
  readonly form_id: string;
  readonly service_id: string;
  readonly period_month: string;
  readonly way: AnswerWay;
  readonly answers: string;
}

/** One open line, apart from the answers it came with. */
export interface FeedbackCommentsTable {
  readonly id: string;
  readonly form_id: string;
  readonly service_id: string;
  readonly period_month: string;
  readonly line: OpenLine;
  readonly text: string;
  readonly state: CommentState;
  readonly shown_text: string;
}

/** domain.md 13.5, `Compliment`, `Complaint`. */
export interface VoicesTable {
  readonly id: string;
  readonly kind: VoiceKind;
  readonly received_on: string;
  readonly from_whom: string;
  readonly case_id: string | null;
  readonly service_id: string;
  readonly text: string;
  readonly acknowledged_on: string | null;
  readonly answered_on: string | null;
  readonly outcome: string;
  readonly learning: string;
  readonly written_by: string;
}

/** How people took part in running the service; no names. */
export interface InvolvementsTable {
  readonly id: string;
  readonly on_day: string;
  readonly kind: InvolvementKind;
  readonly service_id: string;
  readonly what: string;
  readonly how_many: number;
  readonly how_supported: string;
  readonly what_changed: string;
}
