import { z } from 'zod';
import { findingCodes, findingLevels } from '../domain/imports/finding-codes.ts';
import { batchCountKeys, importCountKeys } from '../domain/imports/import-counts.ts';
import { duplicateReasons } from '../domain/people/possible-duplicate.ts';
import { batchId } from '../lib/ids.ts';
import { day, instant, none } from './common.ts';
import { operation, query } from './procedure.ts';

const count = z.number().int().min(0);
const sourceId = z.string().max(64);
const stageId = z.string().max(64);

/** The same finding in one or many rows; `lines` are the first twenty, as an editor counts them. */
export const findingGroup = z.strictObject({
  level: z.enum(findingLevels),
  code: z.enum(findingCodes),
  /** A file name of the standard; null when the finding is about the whole choice. */
  file: z.string().nullable(),
  column: z.string().nullable(),
  /** Numbers and codes that the message needs; never a name or a date of birth. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  count,
  lines: z.array(z.number().int().min(1)),
});
export type FindingGroup = z.infer<typeof findingGroup>;

export const duplicateChoice = z.discriminatedUnion('choice', [
  /** `where` and `id` name one of the matches that were shown. */
  z.strictObject({
    choice: z.literal('same_person'),
    where: z.enum(['file', 'vault']),
    id: z.string().max(64),
  }),
  z.strictObject({ choice: z.literal('new_person') }),
  z.strictObject({ choice: z.literal('leave_out') }),
]);
export type DuplicateChoice = z.infer<typeof duplicateChoice>;

export const importOptions = z.strictObject({
  /** Which answers about identity may come in; all off unless somebody asks (domain.md 9.5). */
  diversity: z.strictObject({ race: z.boolean(), gender: z.boolean(), sex: z.boolean() }),
  veteran: z.boolean(),
  /** Keystead service for each project of the file, by the project's `sourceId`. */
  services: z.record(sourceId, z.uuid()),
  /** The team that gets the new case files. */
  teamId: z.uuid(),
  /** By `sourceId` of the duplicate. */
  duplicates: z.record(sourceId, duplicateChoice),
});
export type ImportOptions = z.infer<typeof importOptions>;

export const importCounts = z.record(z.enum(importCountKeys), count);

/** What a batch brought in; the numbers of its own kind only. */
export const batchCounts = z.partialRecord(z.enum(batchCountKeys), count);

export const possibleDuplicate = z.strictObject({
  sourceId: z.string(),
  line: z.number().int(),
  name: z.string(),
  birthDate: day.nullable(),
  matches: z.array(
    z.strictObject({
      where: z.enum(['file', 'vault']),
      id: z.string(),
      name: z.string(),
      birthDate: day.nullable(),
      /** Only for somebody in the vault. */
      caseNumber: z.string().nullable(),
      /** Only for somebody in the file. */
      line: z.number().int().nullable(),
      reasons: z.array(z.enum(duplicateReasons)),
    }),
  ),
});

/**
 * HMIS CSV (domain.md 9.5): the shell stages what was chosen and names it by a token; then check → dry run → commit.
 * The stage is in the core's memory only and goes with the commit, with `discard` and with locking.
 * A token that is gone answers `import_stale`.
 */
export const imports = {
  /** Reads and checks the files; asks for nothing and writes nothing. */
  check: operation({
    input: z.strictObject({ stageId }),
    output: z.strictObject({
      /** False when a finding of level `stop` forbids to go on. */
      usable: z.boolean(),
      version: z.string().nullable(),
      exportedOn: day.nullable(),
      source: z.string(),
      files: z.array(z.strictObject({ name: z.string(), rows: count, deleted: count, used: z.boolean() })),
      projects: z.array(z.strictObject({ sourceId: z.string(), name: z.string(), enrollments: count })),
      findings: z.array(findingGroup),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /** What an import with these options would do. `ready` is false while duplicates or projects wait for a decision. */
  dryRun: operation({
    input: z.strictObject({ stageId, options: importOptions }),
    output: z.strictObject({
      counts: importCounts,
      findings: z.array(findingGroup),
      duplicates: z.array(possibleDuplicate),
      /** `sourceId`s of duplicates without a choice. */
      undecided: z.array(z.string()),
      /** `sourceId`s of projects without a service. */
      unmatched: z.array(z.string()),
      ready: z.boolean(),
    }),
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
  /**
   * One transaction, one batch; progress events are named by the stage. `import_blocked` when the dry run would not be
   * ready. Afterwards the staged files are gone from memory.
   */
  commit: operation({
    input: z.strictObject({ stageId, options: importOptions }),
    output: z.strictObject({ batchId, counts: importCounts }),
    access: { need: 'import.run' },
    changes: () => ['people', 'imports', 'every_case'],
    // Written by the handler inside its own transaction, like every audit entry of a change.
    audit: 'none',
  }),
  batches: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: batchId,
        importedAt: instant,
        by: z.string(),
        source: z.string(),
        /** `generic_csv` and `hifis` are spreadsheets, CSV or XLSX. */
        kind: z.enum(['hmis_csv', 'hifis', 'generic_csv']),
        counts: batchCounts,
        undoneAt: instant.nullable(),
        /** People of this batch whose file has been worked on since. */
        workedOn: count,
      }),
    ),
    access: { need: 'import.run' },
    reads: () => ['imports', 'people'],
  }),
  /**
   * Removes exactly what the batch made. When files were worked on since, it refuses with `import_changed_since` and
   * `{people}`, or with `keepWorkedOn` leaves those people as they are now and takes back the rest.
   */
  undo: operation({
    input: z.strictObject({ batchId, keepWorkedOn: z.boolean() }),
    output: z.strictObject({ removed: count, kept: count }),
    access: { need: 'import.run' },
    changes: () => ['people', 'imports', 'every_case'],
    // As for `commit`.
    audit: 'none',
  }),
  discard: operation({
    input: z.strictObject({ stageId }),
    output: none,
    access: { need: 'import.run' },
    changes: () => [],
    audit: 'none',
  }),
} as const;
