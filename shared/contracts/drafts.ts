import { z } from 'zod';
import { recordKinds } from '../domain/records/record-codes.ts';
import { caseId } from '../lib/ids.ts';
import { done, instant, none } from './common.ts';
import { command, query } from './procedure.ts';

/** What may be in the making. A draft belongs to its writer and is seen by nobody else. */
export const draftKinds = [
  'contact',
  'contact_amendment',
  'star_reading',
  'wellbeing_reading',
  'overview',
  ...recordKinds,
  'incident',
  'star_template',
  'person',
  'goal',
  'callover_record',
  'breach',
  'cover',
] as const;

const draft = z.strictObject({
  id: z.uuid(),
  kind: z.enum(draftKinds),
  caseId: caseId.nullable(),
  /** What the draft is about besides the case, for example the note being amended. */
  subjectId: z.uuid().nullable(),
  updatedAt: instant,
});

/** Writing that is not saved yet: kept every two seconds, in the vault, so that a crash or a lock loses nothing. */
export const drafts = {
  keep: command({
    input: z.strictObject({
      id: z.uuid(),
      kind: z.enum(draftKinds),
      caseId: caseId.nullable(),
      subjectId: z.uuid().nullable(),
      /** The form's own state; the form that wrote it parses it again. */
      content: z.json(),
    }),
    output: z.strictObject({ keptAt: instant }),
    access: 'signed_in',
    changes: () => ['drafts'],
    audit: 'not_a_record',
  }),
  list: query({
    input: none,
    output: z.array(draft.extend({ name: z.string() })),
    access: 'signed_in',
    reads: () => ['drafts'],
  }),
  find: query({
    input: z.strictObject({
      kind: z.enum(draftKinds),
      caseId: caseId.nullable(),
      subjectId: z.uuid().nullable(),
    }),
    output: draft.extend({ content: z.json() }).nullable(),
    access: 'signed_in',
    reads: () => ['drafts'],
  }),
  discard: command({
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    access: 'signed_in',
    changes: () => ['drafts'],
    audit: 'not_a_record',
  }),
} as const;
