import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';
import type { Scoring, WellbeingKey, WellbeingMode } from '#shared/domain/wellbeing/wellbeing-codes.ts';

/** A scale; what was asked never changes once there is a reading (domain.md 2.8). */
export interface WellbeingScalesTable {
  /** The key of a shipped scale, a UUID for an own one. */
  readonly id: string;
  readonly key: WellbeingKey;
  readonly name: string | null;
  /** Codes with own labels; JSON. */
  readonly items: string;
  readonly min_answer: number;
  readonly max_answer: number;
  readonly scoring: Scoring;
  readonly in_use: number;
  /** The registration with the owners and who entered it; JSON. */
  readonly licence: string | null;
  /** Licensed wording for this installation only; JSON. In no export, no print, no template (domain.md 2.7). */
  readonly wording: string | null;
  readonly estimate_gaps: number;
  readonly created_at: string;
}

/** One completed scale; its author and time of writing stand in the spine. */
export interface WellbeingReadingsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly scale_id: string;
  readonly completed_on: string;
  readonly mode: WellbeingMode;
  /** By code: a number, `prefer_not` or null; JSON. */
  readonly answers: string;
  readonly status: 'complete' | 'incomplete';
  readonly raw_score: number | null;
  readonly metric_score: number | null;
  readonly is_estimated: number;
  readonly person_comment: string;
  readonly next_review_on: string | null;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
}
