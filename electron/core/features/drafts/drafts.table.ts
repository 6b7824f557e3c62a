/** Unsaved writing of one worker; nobody else's screens show it. */
export interface DraftsTable {
  readonly id: string;
  readonly owner_id: string;
  readonly kind: string;
  readonly case_id: string | null;
  readonly subject_id: string | null;
  readonly content: string;
  readonly updated_at: string;
}
