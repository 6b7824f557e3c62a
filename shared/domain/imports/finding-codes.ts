/**
 * What a finding means for the import: `stop` – nothing can be imported · `row` – this row is left out, whole ·
 * `notice` – the row comes in, but somebody should know this.
 */
export const findingLevels = ['stop', 'row', 'notice'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** Everything an import may say about its source; the words are in the catalogue (`imports.findings.<code>`). */
export const findingCodes = [
  // The choice itself
  'source_not_found',
  'source_unreadable',
  'zip_unreadable',
  'zip_encrypted',
  'zip_damaged',
  'too_large',
  'too_many_files',
  'file_twice',
  'not_hmis',
  // The files
  'file_missing',
  'file_missing_optional',
  'exits_missing',
  'file_empty',
  'bad_encoding',
  'read_as_windows_1252',
  'file_cut_off',
  'bad_quotes',
  'column_missing',
  'column_twice',
  'version_unknown',
  'version_newer',
  'version_older',
  // The rows
  'row_too_short',
  'row_too_long',
  'row_twice',
  'rows_deleted',
  'key_missing',
  'key_twice',
  'project_twice',
  'date_missing',
  'bad_date',
  'date_in_future',
  'born_in_future',
  'unknown_code',
  'old_code',
  'name_hashed',
  'client_without_enrollment',
  'enrollment_without_client',
  'project_unknown',
  'exit_without_enrollment',
  'exit_before_entry',
  'exit_unusable',
  'exit_twice',
  'exit_in_future',
  'move_in_before_entry',
  'move_in_after_exit',
  'street_date_after_entry',
  'enrollments_overlap',
  'person_died',
  'person_without_name',
] as const;
export type FindingCode = (typeof findingCodes)[number];
