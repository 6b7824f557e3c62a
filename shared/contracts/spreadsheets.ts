import { z } from 'zod';
import {
  dateOrders,
  decimalSigns,
  leftOutColumnReasons,
  matchSources,
  rowStates,
  sheetCountKeys,
  sheetEncodings,
  sheetFindingCodes,
  sheetKinds,
  sheetSeparators,
} from '../domain/spreadsheets/sheet-codes.ts';
import { findingLevels } from '../domain/imports/finding-codes.ts';
import { batchId } from '../lib/ids.ts';
import { done, instant, line, none, requiredLine } from './common.ts';
import { duplicateChoice, possibleDuplicate } from './imports.ts';
import { command, operation, query } from './procedure.ts';

const count = z.number().int().min(0);
const stageId = z.string().max(64);
/** Name of a field of `sheetFieldsOf`; `area:home` and `areaNote:home` for the areas of a star. */
const fieldName = z.string().max(80);
const columnIndex = z.number().int().min(0).max(299);
/** A row as the program that made the file counts them, from 1. */
const rowNumber = z.number().int().min(1);

/** Which column fills which field, counted from 0. */
export const sheetMapping = z.record(fieldName, columnIndex);
export type SheetMapping = z.infer<typeof sheetMapping>;

/** By field: what a word of the file means, as a code (of `team`, an id). */
const valueMatches = z.record(fieldName, z.record(z.string().max(200), z.string().max(80)));

/** How a CSV file is read; null for what the core should find out itself. */
const reading = z.strictObject({
  encoding: z.enum(sheetEncodings).nullable(),
  separator: z.enum(sheetSeparators).nullable(),
});

/** Which sheet of the file, and in which row its headings stand; null lets the core choose and say which. */
const place = z.strictObject({ sheet: line(200).nullable(), headingRow: rowNumber.nullable(), reading });

export const sheetOptions = z.strictObject({
  dateOrder: z.enum(dateOrders).nullable(),
  decimal: z.enum(decimalSigns).nullable(),
  /** What holds for every row without a value of its own, written as in a cell or as a code. */
  fill: z.record(fieldName, z.string().max(300)),
  valueMatches,
  /** The system that the numbers in `externalId` come from; needed where that column is matched. */
  system: line(60),
  /** Of star readings: the star. */
  templateId: z.uuid().nullable(),
  /** By row number: what somebody decided about a possible duplicate. */
  duplicates: z.record(z.string().max(10), duplicateChoice),
});
export type SheetOptions = z.infer<typeof sheetOptions>;

const request = z.strictObject({
  stageId,
  place,
  kind: z.enum(sheetKinds),
  mapping: sheetMapping,
  options: sheetOptions,
});
export type SheetRequest = z.infer<typeof request>;

/** The same thing in one or many rows; never a name, a date of birth or a text. */
export const sheetFinding = z.strictObject({
  level: z.enum(findingLevels),
  code: z.enum(sheetFindingCodes),
  /** The heading as it stands in the file; null when it is about no column. */
  column: z.string().nullable(),
  field: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  count,
  /** The first twenty rows, as the program that made the file counts them. */
  lines: z.array(rowNumber),
});
export type SheetFinding = z.infer<typeof sheetFinding>;

/** What a cell became; `code` has its words in the catalogue, `amount` is minor units. */
const cellValue = z.strictObject({
  field: z.string(),
  kind: z.enum(['text', 'day', 'code', 'number', 'amount', 'yes_no']),
  value: z.union([z.string(), z.number()]),
});

const rememberedMapping = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(sheetKinds),
  usedAt: instant,
});

/**
 * Spreadsheets (issue 6, item 6): the shell stages a file (`shell.pickSpreadsheet`) and names it by a token; then look →
 * dry run → commit, and `imports.undo` takes a batch back. The file is in the core's memory only and goes with the
 * commit, with `discard` and with locking; a token that is gone answers `import_stale`.
 */
export const spreadsheets = {
  /** What is in the file, and what its columns may mean. Writes nothing. */
  look: operation({
    input: z.strictObject({ stageId, place }),
    output: z.strictObject({
      source: z.string(),
      /** Null for a file that cannot be read; `findings` say why. */
      format: z.enum(['csv', 'xlsx']).nullable(),
      encoding: z.enum(sheetEncodings).nullable(),
      separator: z.enum(sheetSeparators).nullable(),
      sheets: z.array(z.strictObject({ name: z.string(), isHidden: z.boolean() })),
      /** Empty for CSV and for a file that cannot be read. */
      sheet: z.string(),
      headingRow: rowNumber,
      /** Rows under the headings that have anything in them. */
      rowCount: count,
      columns: z.array(
        z.strictObject({
          /** Empty where the column has no heading. */
          heading: z.string(),
          filled: count,
          /** Up to three different values. */
          examples: z.array(z.string()),
          /** A column of HIFIS that stays out, and why. */
          leftOut: z.enum(leftOutColumnReasons).nullable(),
        }),
      ),
      /** Ten rows; long cells are cut. */
      rows: z.array(z.strictObject({ line: rowNumber, cells: z.array(z.string()) })),
      guess: z.strictObject({
        kind: z.enum(sheetKinds).nullable(),
        by: z.enum(matchSources).nullable(),
        /** Of a remembered match. */
        name: z.string(),
        mappings: z.record(z.enum(sheetKinds), sheetMapping),
        /** What was remembered besides, for the guessed kind. */
        fill: sheetOptions.shape.fill,
        valueMatches,
        system: z.string(),
        templateId: z.uuid().nullable(),
        /** Null where the dates of the file leave it open. */
        dateOrder: z.enum(dateOrders).nullable(),
        decimal: z.enum(decimalSigns).nullable(),
      }),
      /** Systems whose numbers are known here already. */
      systems: z.array(z.string()),
      findings: z.array(sheetFinding),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /** What bringing it in would do. `ready` is false after a finding that stops and while duplicates wait. */
  dryRun: operation({
    input: request,
    output: z.strictObject({
      counts: z.record(z.enum(sheetCountKeys), count),
      findings: z.array(sheetFinding),
      /** Words in a column of codes that nobody has matched; each leaves its rows out. */
      unknownValues: z.array(z.strictObject({ field: z.string(), value: z.string(), count })),
      /** `sourceId` and, in the file, `id` are row numbers. */
      duplicates: z.array(possibleDuplicate),
      /** Row numbers of duplicates without a choice. */
      undecided: z.array(z.string()),
      /** The first twenty rows as they would come in. */
      sample: z.array(
        z.strictObject({
          line: rowNumber,
          state: z.enum(rowStates),
          /** Whom it is about, once that is clear. */
          person: z.string(),
          caseNumber: z.string(),
          values: z.array(cellValue),
        }),
      ),
      ready: z.boolean(),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /**
   * One transaction, one batch; progress events are named by the stage. `import_blocked` when the dry run would not be
   * ready. `rememberAs` keeps the match for files with the same headings; empty keeps none.
   */
  commit: operation({
    input: request.extend({ rememberAs: line(80) }),
    output: z.strictObject({ batchId, counts: z.record(z.enum(sheetCountKeys), count) }),
    access: { need: 'import.run' },
    changes: () => ['people', 'imports', 'every_case'],
    // Written by the handler inside its own transaction, like every audit entry of a change.
    audit: 'none',
  }),
  /** A workbook with the headings that `look` knows, and what to write under each; saved by `shell.saveFile`. */
  prepareEmpty: operation({
    input: z.strictObject({ kind: z.enum(sheetKinds), templateId: z.uuid().nullable() }),
    output: z.strictObject({ jobId: z.uuid() }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  discard: operation({
    input: z.strictObject({ stageId }),
    output: none,
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /** Matches that are remembered, last used first. */
  mappings: query({
    input: none,
    output: z.array(rememberedMapping),
    access: { need: 'import.run' },
    reads: () => ['imports'],
  }),
  renameMapping: command({
    input: z.strictObject({ id: z.uuid(), name: requiredLine(80) }),
    output: done,
    access: { need: 'import.run' },
    changes: () => ['imports'],
    audit: { action: 'change', entity: 'spreadsheet_mapping', id: (input) => input.id },
  }),
  forgetMapping: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'import.run' },
    changes: () => ['imports'],
    audit: { action: 'delete', entity: 'spreadsheet_mapping', id: (input) => input.id },
  }),
} as const;
