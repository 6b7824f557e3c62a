import { z } from 'zod';
import { withholdReasons } from '../domain/rights/rights-codes.ts';
import { holdingGroups } from '../domain/erasure/erasure-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, line } from './common.ts';
import { command, query } from './procedure.ts';

/** Chapters of a person's copy: the groups of what is held, and what authors gave out of their private logs. */
export const copyChapters = [...holdingGroups, 'private_logs'] as const;
export type CopyChapter = (typeof copyChapters)[number];

const passage = { from: z.number().int().min(0), passage: z.string() };

/** One text or fact of the copy, with what is marked in it. */
const heldField = z.strictObject({
  /** Names the text in every later look. */
  item: z.string(),
  label: z.string(),
  text: z.string(),
  /** Prose, which may tell of others; facts are short. */
  long: z.boolean(),
  /** As somebody wrote it, so that others may be named in it; codes, days and numbers are not. */
  free: z.boolean(),
});
export type HeldField = z.infer<typeof heldField>;

const heldPart = z.strictObject({ item: z.string(), title: z.string(), fields: z.array(heldField) });
const heldRecord = heldPart.extend({
  /** When it was, where it has a day. */
  on: day.nullable(),
  by: z.string(),
  parts: z.array(heldPart),
});
export type HeldRecord = z.infer<typeof heldRecord>;

const mark = z.strictObject({
  id: z.uuid(),
  item: z.string(),
  /** Null for a whole entry. */
  from: z.number().int().nullable(),
  passage: z.string(),
  reason: z.enum(withholdReasons),
  note: z.string(),
  /** The text was changed since: the mark has to be made again. */
  lost: z.boolean(),
});
export type CopyMark = z.infer<typeof mark>;

const target = { caseId, id: z.uuid() };
const reads = (input: { readonly caseId: string }) =>
  ['rights', 'reflections', `case:${input.caseId}`, `timeline:${input.caseId}`] as const;
const changes = (input: { readonly caseId: string }) => ['rights', `case:${input.caseId}`] as const;

/** Everything held about a person, gathered for them (GDPR Art. 15), and what they gave, to take along (Art. 20). */
export const accessCopy = {
  /** What there is, chapter by chapter, and what is marked so far. */
  contents: query({
    input: z.strictObject(target),
    output: z.strictObject({
      chapters: z.array(
        z.strictObject({ chapter: z.enum(copyChapters), records: z.number().int(), marks: z.number().int() }),
      ),
      /** Marks whose text was changed since; the copy waits for them. */
      lost: z.array(mark),
      documents: z.number().int(),
    }),
    access: { need: 'consent.write', on: 'case' },
    reads,
  }),
  /** Twenty records of a chapter, in full, team's words too, with marks and with names of others that stand there. */
  page: query({
    input: z.strictObject({
      ...target,
      chapter: z.enum(copyChapters),
      page: z.number().int().min(0).max(100_000),
    }),
    output: z.strictObject({
      records: z.array(heldRecord),
      marks: z.array(mark),
      pages: z.number().int(),
      /** Names of people around this person that stand in a text: offered, never marked by themselves. */
      names: z.array(z.strictObject({ item: z.string(), name: z.string(), ...passage })),
    }),
    access: { need: 'consent.write', on: 'case' },
    reads,
  }),
  /** Marks a passage, or a whole entry when `from` is null, to be left out. */
  mark: command({
    input: z.strictObject({
      ...target,
      item: z.string().max(300),
      from: z.number().int().min(0).nullable(),
      passage: z.string().max(100_000),
      reason: z.enum(withholdReasons),
      note: line(1000),
    }),
    output: z.strictObject({ markId: z.uuid() }),
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'access_mark', id: (_input, output) => output.markId },
  }),
  unmark: command({
    input: z.strictObject({ ...target, markId: z.uuid() }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'delete', entity: 'access_mark', id: (input) => input.markId },
  }),
  /** Makes the copy: pages behind a password, and the same as JSON. Without what is marked, in both. */
  prepare: command({
    input: z.strictObject({ ...target, greyscale: z.boolean() }),
    output: z.strictObject({ jobId: z.string(), fileJobId: z.string() }),
    access: { need: 'rights.manage', on: 'case' },
    confirm: true,
    changes: () => [],
    audit: { action: 'print', entity: 'access_copy', id: (input) => input.id },
  }),
  /** What the person gave, as JSON and CSV in one file, to take to somebody else. */
  preparePortable: command({
    input: z.strictObject(target),
    output: z.strictObject({ fileJobId: z.string() }),
    access: { need: 'rights.manage', on: 'case' },
    confirm: true,
    changes: () => [],
    audit: { action: 'export', entity: 'portable_data', id: (input) => input.id },
  }),
} as const;
