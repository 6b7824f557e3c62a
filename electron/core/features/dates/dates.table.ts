import type { KeyDateKind } from '#shared/domain/dates/case-dates.ts';

/** A day that somebody wrote into a file (domain.md 13.5, `KeyDate`); settled means done or not needed any more. */
export interface KeyDatesTable {
  readonly id: string;
  readonly case_id: string;
  readonly kind: KeyDateKind;
  readonly on_day: string;
  readonly at: string | null;
  readonly title: string;
  readonly visible_to_person: number;
  readonly written_by: string;
  readonly settled_at: string | null;
  readonly settled_by: string;
}
