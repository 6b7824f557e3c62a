import { z } from 'zod';
import { caseDateKinds, keyDateKinds } from '../domain/dates/case-dates.ts';
import { recordKinds } from '../domain/records/record-codes.ts';
import { caseId } from '../lib/ids.ts';
import { day, done, instant, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

/** A day of a case as screens and pages carry it (`shared/domain/dates/case-dates.ts`). */
export const caseDate = z.strictObject({
  on: day,
  at: instant.nullable(),
  kind: z.enum(caseDateKinds),
  text: z.string(),
  record: z.enum(recordKinds).optional(),
  own: z.strictObject({ id: z.uuid(), visibleToPerson: z.boolean() }).optional(),
});
export type CaseDateLine = z.infer<typeof caseDate>;

/** A day that somebody writes in (domain.md 13.5, `KeyDate`). */
export const keyDateContent = z.strictObject({
  kind: z.enum(keyDateKinds),
  on: day,
  at: instant.nullable(),
  title: requiredLine(200),
  /** Stands on pages that the person sees. */
  visibleToPerson: z.boolean(),
});
export type KeyDateContent = z.infer<typeof keyDateContent>;

const ofCase = (input: { readonly caseId: string }) => [
  'people' as const,
  `case:${input.caseId}` as const,
  `timeline:${input.caseId}` as const,
];

/** The days of a case that somebody has to remember: those of every tool, and those that are written in by hand. */
export const dates = {
  /** What is due and what is to come in the next sixty days, soonest first. */
  list: query({
    input: z.strictObject({ caseId }),
    output: z.array(caseDate),
    access: { need: 'case.read', on: 'case' },
    reads: ofCase,
  }),
  add: command({
    input: z.strictObject({ caseId, ...keyDateContent.shape }),
    output: z.strictObject({ id: z.uuid() }),
    access: { need: 'case.change', on: 'case' },
    changes: ofCase,
    audit: { action: 'create', entity: 'key_date', id: (_input, output) => output.id },
  }),
  change: command({
    input: z.strictObject({ caseId, id: z.uuid(), ...keyDateContent.shape }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'key_date', id: (input) => input.id },
  }),
  /** Done, or not needed any more: it is not to be remembered from now on. */
  settle: command({
    input: z.strictObject({ caseId, id: z.uuid() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'key_date', id: (input) => input.id },
  }),
  /** Takes `settle` back. */
  reopen: command({
    input: z.strictObject({ caseId, id: z.uuid() }),
    output: done,
    access: { need: 'case.change', on: 'case' },
    changes: ofCase,
    audit: { action: 'change', entity: 'key_date', id: (input) => input.id },
  }),
} as const;
