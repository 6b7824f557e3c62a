import { z } from 'zod';
import { caseId, entryId } from '../lib/ids.ts';
import { day, done, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** Where the person and the organisation keep two views; both stand beside the record (GDPR Art. 16). */
export const disputeNote = z.strictObject({
  id: z.uuid(),
  /** The entry that it is about; null when it is about something else in the file. */
  entryId: entryId.nullable(),
  about: z.string(),
  personWords: z.string(),
  ourView: z.string(),
  notedOn: day,
  by: z.string(),
});
export type DisputeNote = z.infer<typeof disputeNote>;

const changes = ({ caseId: of }: { readonly caseId: string }) => ['rights', `case:${of}`] as const;

/** Notes of dispute: what the person says is wrong, beside what we keep. The record and its history stay. */
export const disputes = {
  /** Those that stand, newest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(disputeNote),
    access: { need: 'case.read', on: 'case' },
    reads: (input) => ['rights', `case:${input.caseId}`],
  }),
  add: command({
    input: z.strictObject({
      caseId,
      requestId: z.uuid().nullable(),
      entryId: entryId.nullable(),
      about: requiredLine(200),
      personWords: requiredLine(4000),
      ourView: requiredLine(4000),
      notedOn: day,
    }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'create', entity: 'dispute_note', id: (_input, output) => output.id },
  }),
  /** The two agree now; the note no longer stands beside the record and stays in the history. */
  settle: command({
    input: z.strictObject({ caseId, id: z.uuid(), on: day }),
    output: done,
    access: { need: 'consent.write', on: 'case' },
    changes,
    audit: { action: 'change', entity: 'dispute_note', id: (input) => input.id },
  }),
} as const;
