/** What one row of a spreadsheet is (domain.md 9.6 and issue 6, item 6). */
export const sheetKinds = ['people', 'notes', 'stars', 'rent', 'stays', 'homes'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** In which order a date written in figures has its parts. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which sign stands before the part below one. */
export const decimalSigns = ['point', 'comma'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/** How the bytes of a CSV file are read. */
export const sheetEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type SheetEncoding = (typeof sheetEncodings)[number];

/** What stands between the cells of a CSV file. */
export const sheetSeparators = [',', ';', '\t', '|'] as const;
export type SheetSeparator = (typeof sheetSeparators)[number];

/**
 * What became of the match that is proposed: `remembered` – somebody matched the same headings before · `hifis` – the
 * headings of HIFIS (domain.md 9.6) · `headings` – words in the headings.
 */
export const matchSources = ['remembered', 'hifis', 'headings'] as const;
export type MatchSource = (typeof matchSources)[number];

/** What a row would become: new · known, only what is not there yet is added · nothing, for the reasons found. */
export const rowStates = ['new', 'known', 'left_out'] as const;

/** Why a column of HIFIS is not brought in (domain.md 9.6). */
export const leftOutColumnReasons = [
  'appearance',
  'identity',
  'behaviour',
  'watch_concern',
  'health',
  'score',
  'consent',
  'not_taken',
] as const;
export type LeftOutColumnReason = (typeof leftOutColumnReasons)[number];

/**
 * What is found in a spreadsheet. The first group is about the whole file and stops; of the others, `level` says
 * whether the row stays out or comes in and somebody should know.
 */
export const sheetFindingCodes = [
  // The file
  'file_unreadable',
  'file_encrypted',
  'old_excel',
  'too_large',
  'too_many_rows',
  'too_many_columns',
  'bad_encoding',
  'bad_quotes',
  'file_cut_off',
  'no_rows',
  'no_headings',
  // The sheet
  'field_unmatched',
  'column_unmatched',
  'system_missing',
  'star_missing',
  'order_unclear',
  'decimal_unclear',
  // A cell
  'required',
  'too_long',
  'not_a_date',
  'in_the_future',
  'not_a_time',
  'not_a_number',
  'not_an_amount',
  'too_precise',
  'too_small',
  'too_big',
  'not_a_choice',
  'before_start',
  'does_not_match',
  'invalid',
  'cell_error',
  'read_as_approximate',
  // The row
  'row_twice',
  'already_there',
  'person_unclear',
  'person_unknown',
  'person_without_name',
  'file_restricted',
  'tenancy_unknown',
  'tenancy_unclear',
] as const;
export type SheetFindingCode = (typeof sheetFindingCodes)[number];

/** The numbers of a dry run and of a batch from a spreadsheet, in the order a screen shows them. */
export const sheetCountKeys = [
  'sheetRows',
  'newPeople',
  'knownPeople',
  'peopleLeftOut',
  'notes',
  'starReadings',
  'rentEntries',
  'accommodations',
  'tenancies',
  'alreadyThere',
  'rowsLeftOut',
] as const;
export type SheetCountKey = (typeof sheetCountKeys)[number];
export type SheetCounts = Readonly<Record<SheetCountKey, number>>;
