/** domain.md 13.5. `counts` is JSON. */
export interface ImportBatchesTable {
  readonly id: string;
  readonly kind: 'hmis_csv' | 'hifis' | 'generic_csv';
  readonly imported_at: string;
  readonly by_id: string;
  readonly by_name: string;
  readonly source: string;
  readonly counts: string;
  readonly undone_at: string | null;
}

/** Where each imported record came from: the source row as it was, without what is never imported. */
export interface ImportRowsTable {
  readonly batch_id: string;
  readonly row_no: number;
  readonly source_table: string;
  readonly source_id: string;
  readonly raw_json: string;
  readonly target_table: string | null;
  readonly target_id: string | null;
  readonly status: string;
}
