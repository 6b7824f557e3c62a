import { z } from 'zod';
import {
  directoryFields,
  directoryFindings,
  directoryRowStates,
  serviceKinds,
} from '../domain/network/network-codes.ts';
import { batchId } from '../lib/ids.ts';
import { day, done, instant, line, none, requiredLine } from './common.ts';
import { command, operation, query } from './procedure.ts';

const count = z.number().int().min(0);
const stageId = z.string().max(64);

/** What an entry says (domain.md 13.5, `ServiceDirectoryEntry`). Lengths hold for imported rows too. */
export const directoryContent = z.strictObject({
  name: requiredLine(200),
  organisation: line(200),
  kind: z.enum(serviceKinds),
  whatFor: line(2000),
  howToReach: line(1000),
  openingHours: line(500),
  eligibility: line(500),
  languages: line(200),
  checkedOn: day.nullable(),
});
export type DirectoryContent = z.infer<typeof directoryContent>;

const directoryEntry = directoryContent.extend({
  id: z.uuid(),
  /** It is no longer offered; kept because referrals name it. */
  closedOn: day.nullable(),
  isImported: z.boolean(),
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;

/** Which column fills which field; a field without one stays empty. */
const mapping = z.partialRecord(z.enum(directoryFields), z.string().max(200));
export type DirectoryMapping = z.infer<typeof mapping>;

const finding = z.strictObject({
  code: z.enum(directoryFindings),
  file: z.string(),
  /** As an editor counts; null when it is about the whole file. */
  line: z.number().int().nullable(),
  /** What the row calls itself, so that somebody can find it. */
  name: z.string(),
});
const counts = z.record(z.enum(directoryRowStates), count);

/** The services directory: own entries and imported ones, and the import itself. Nothing here is about a person. */
export const directory = {
  /** Entries that hold every word, of one kind or all; the first two hundred by name, with how many there are. */
  list: query({
    input: z.strictObject({
      text: line(100),
      kind: z.enum(serviceKinds).nullable(),
      withClosed: z.boolean(),
    }),
    output: z.strictObject({ total: count, entries: z.array(directoryEntry) }),
    access: { need: 'tools.read' },
    reads: () => ['directory'],
  }),
  save: command({
    input: z.strictObject({ id: z.uuid().nullable(), entry: directoryContent }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'change', entity: 'directory_entry', id: (_input, output) => output.id },
  }),
  /** Somebody made sure today that it is right. */
  markChecked: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'change', entity: 'directory_entry', id: (input) => input.id },
  }),
  setClosed: command({
    input: z.strictObject({ id: z.uuid(), closed: z.boolean() }),
    output: done,
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'change', entity: 'directory_entry', id: (input) => input.id },
  }),
  /** What was chosen: which kind of files, which columns, and a first guess at the mapping of a CSV file. */
  check: operation({
    input: z.strictObject({ stageId }),
    output: z.strictObject({
      kind: z.enum(['hsds', 'csv']).nullable(),
      source: z.string(),
      rows: count,
      columns: z.array(z.string()),
      mapping,
      findings: z.array(finding),
    }),
    access: { need: 'directory.write' },
    changes: () => [],
    audit: 'none',
  }),
  /** What bringing it in would do; writes nothing. */
  dryRun: operation({
    input: z.strictObject({ stageId, mapping }),
    output: z.strictObject({
      counts,
      findings: z.array(finding),
      /** The first rows as they would stand in the directory. */
      sample: z.array(directoryContent.extend({ state: z.enum(directoryRowStates) })),
    }),
    access: { need: 'directory.write' },
    changes: () => [],
    audit: 'none',
  }),
  /** One transaction, one batch; rows that are broken are left out and were named by the dry run. */
  commit: operation({
    input: z.strictObject({ stageId, mapping }),
    output: z.strictObject({ batchId, counts }),
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: 'none',
  }),
  batches: query({
    input: none,
    output: z.array(
      z.strictObject({
        id: batchId,
        kind: z.enum(['hsds', 'csv']),
        source: z.string(),
        importedAt: instant,
        by: z.string(),
        counts,
        undoneAt: instant.nullable(),
      }),
    ),
    access: { need: 'directory.write' },
    reads: () => ['directory'],
  }),
  /** Takes a batch back: its new entries go and changed ones are as before; what was worked on since stays. */
  undo: command({
    input: z.strictObject({ batchId }),
    output: z.strictObject({ undone: count, kept: count }),
    access: { need: 'directory.write' },
    changes: () => ['directory'],
    audit: { action: 'delete', entity: 'directory_batch', id: (input) => input.batchId },
  }),
  discard: operation({
    input: z.strictObject({ stageId }),
    output: none,
    access: { need: 'directory.write' },
    changes: () => [],
    audit: 'none',
  }),
} as const;
