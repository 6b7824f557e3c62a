import { z } from 'zod';
import { errorCodes } from '../lib/app-error.ts';
import { none } from './common.ts';
import { operation, query } from './procedure.ts';

const run = { need: 'export.run' } as const;
const count = z.number().int().min(0);
const job = z.strictObject({ jobId: z.string().max(64) });

/** What a full export holds, beside the tables. */
const exportChoice = z.strictObject({
  /** The documents of all files. */
  documents: z.boolean(),
  /** A readable file for each person. */
  people: z.boolean(),
  /** AES-256 under six generated words. */
  encrypt: z.boolean(),
});
export type ExportChoice = z.infer<typeof exportChoice>;

const exportExtent = z.strictObject({
  people: count,
  tables: count,
  documents: count,
  documentBytes: count,
  restricted: count,
  held: count,
});
export type ExportExtent = z.infer<typeof exportExtent>;

/** The export that this unlocked vault makes or has made last; one at a time. */
const exportState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  /** Ready to be written, or being written. */
  z.strictObject({ state: z.literal('runs'), jobId: z.string() }),
  z.strictObject({ state: z.literal('failed'), code: z.enum(errorCodes) }),
  z.strictObject({
    state: z.literal('done'),
    bytes: count,
    /** Files inside. */
    files: count,
    /** Of the whole zip file, in hex. */
    sha256: z.string().length(64),
    isLocked: z.boolean(),
    /** Set until its password was told. */
    passwordWaits: z.boolean(),
  }),
]);
export type ExportState = z.infer<typeof exportState>;

/** The whole vault in an open form (security.md 3.9). */
export const vaultExport = {
  look: query({
    input: none,
    output: exportExtent,
    access: run,
    reads: () => ['people', 'rights', 'erasures'],
  }),
  /** Makes an export ready to be written (`shell.saveFile`); progress comes under the job's id. */
  prepare: operation({
    input: exportChoice,
    output: job,
    access: run,
    confirm: true,
    changes: () => ['exports'],
    audit: 'none',
  }),
  now: query({ input: none, output: exportState, access: run, reads: () => ['exports'] }),
  /** Ends an export that runs, with nothing of it left; one that is done is only put out of sight. */
  stop: operation({ input: none, output: none, access: run, changes: () => ['exports'], audit: 'none' }),
  /** The six words of the file that was just written, told once. @throws AppError `not_found` */
  password: operation({
    input: none,
    output: z.strictObject({ password: z.string() }),
    access: run,
    changes: () => ['exports'],
    audit: 'none',
  }),
};
