import type {
  LeftOutReason,
  ReadingContext,
  ReadingMethod,
  RightsBasis,
  StarTemplateKind,
  StarTemplateStatus,
} from '#shared/domain/stars/star-codes.ts';
import type { SharedWithPerson } from '#shared/domain/people/person-codes.ts';

/** A version of a star; what was once in use never changes (domain.md 1.8). */
export interface StarTemplatesTable {
  readonly id: string;
  readonly family_id: string;
  readonly name: string | null;
  readonly kind: StarTemplateKind;
  readonly version: number;
  readonly status: StarTemplateStatus;
  readonly scale_max: number;
  readonly copyright_line: string;
  readonly rights_confirmed_by: string | null;
  readonly rights_confirmed_at: string | null;
  readonly rights_basis: RightsBasis | null;
  readonly rights_reference: string | null;
  readonly created_at: string;
}

export interface StarAreasTable {
  readonly template_id: string;
  readonly key: string;
  readonly sort_order: number;
  readonly label: string | null;
  readonly prompt: string | null;
}

export interface StarBandsTable {
  readonly template_id: string;
  readonly key: string;
  readonly from_point: number;
  readonly to_point: number;
  readonly label: string | null;
  readonly meaning: string | null;
}

export interface StarReadingsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly template_id: string;
  readonly reading_date: string;
  readonly context: ReadingContext;
  readonly method: ReadingMethod;
  readonly place: string;
  readonly person_comment: string;
  readonly worker_comment: string;
  readonly next_review_date: string | null;
  readonly shared_with_person: SharedWithPerson;
  readonly withheld_reason: string;
}

export interface StarScoresTable {
  readonly reading_id: string;
  readonly area_key: string;
  readonly person_score: number | null;
  readonly worker_score: number | null;
  readonly agreed_score: number | null;
  readonly left_out_reason: LeftOutReason | null;
  readonly ceiling: number | null;
  readonly is_focus: number;
  readonly note: string;
}

/** A tool kept elsewhere: no readings and no area names (domain.md 1.6). */
export interface ExternalToolRecordsTable {
  readonly id: string;
  readonly entry_key: number;
  readonly case_id: string;
  readonly tool_name: string;
  readonly completed_on: string;
  readonly with_whom: string;
  readonly where_kept: string;
  readonly next_review_on: string | null;
  readonly agreed_focus: string;
}
