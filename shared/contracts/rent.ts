import { z } from 'zod';
import { payFrequencies } from '../domain/money/frequency.ts';
import { arrearsSignals, rentEntryKinds, rentTrends } from '../domain/money/money-codes.ts';
import { caseId } from '../lib/ids.ts';
import { amount, day, done, instant, line, requiredLine, signedAmount } from './common.ts';
import { command, query } from './procedure.ts';

const rentEntryContent = z.strictObject({
  on: day,
  kind: z.enum(rentEntryKinds),
  /** Minor units; of an adjustment, what it adds to what is owed (less than nothing takes away). */
  amount: signedAmount,
  note: line(300),
});
export type RentEntryContent = z.infer<typeof rentEntryContent>;

/** What was agreed about paying, and what help is expected. */
export const rentArrangement = z.strictObject({
  instalment: amount.nullable(),
  frequency: z.enum(payFrequencies),
  agreedOn: day.nullable(),
  agreedWith: line(120),
  nextOn: day.nullable(),
  benefitExpected: amount.nullable(),
  benefitOn: day.nullable(),
  note: line(500),
});
export type RentArrangement = z.infer<typeof rentArrangement>;

const rentLine = rentEntryContent.extend({
  id: z.uuid(),
  author: z.string(),
  /** Taken back: it stays in sight and no longer counts. */
  isWithdrawn: z.boolean(),
  /** What is owed after it; null for one that was taken back. */
  owed: z.number().int().nullable(),
  /** What stood there before each correction, newest first. */
  changes: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      reason: z.string(),
      before: rentEntryContent.extend({ isWithdrawn: z.boolean() }),
    }),
  ),
});
export type RentLineView = z.infer<typeof rentLine>;

/** How an account stands: figures and codes, which screens put into words (domain.md 6.5). */
export const rentStanding = z.strictObject({
  /** Minor units; more than nothing is owed, less is ahead. */
  owed: z.number().int(),
  /** The part of it that is due but not yet late. */
  dueNow: z.number().int().min(0),
  signals: z.array(z.enum(arrearsSignals)),
  shortSince: day.nullable(),
  trend: z.enum(rentTrends).nullable(),
});
export type RentStanding = z.infer<typeof rentStanding>;

const rentAccount = z.strictObject({
  tenancyId: z.uuid(),
  address: z.string(),
  endedOn: day.nullable(),
  /** Null where nobody has written the rent down. */
  rent: z.strictObject({ amount, frequency: z.enum(payFrequencies) }).nullable(),
  /** Newest first. */
  lines: z.array(rentLine),
  standing: rentStanding,
  arrangement: rentArrangement.nullable(),
  /** The next rent to fall due, to be confirmed by somebody. */
  nextDue: z.strictObject({ on: day, amount }).nullable(),
});
export type RentAccount = z.infer<typeof rentAccount>;

const ofCase = (input: { readonly caseId: string }) => [`money:${input.caseId}`] as const;
const changing = { access: { need: 'tools.write', on: 'case' }, changes: ofCase } as const;

/** The rent account of each tenancy: its balance is computed, and nothing in it changes without a trace (domain.md 9.3). */
export const rent = {
  /** Of each tenancy, present ones first. */
  accounts: query({
    input: z.strictObject({ caseId }),
    output: z.array(rentAccount),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`money:${input.caseId}`, `home:${input.caseId}`, 'organisation'],
  }),
  /** How the rent stands at present; null without an account. */
  standing: query({
    input: z.strictObject({ caseId }),
    output: rentStanding.nullable(),
    access: { need: 'tools.read', on: 'case' },
    reads: (input) => [`money:${input.caseId}`, `home:${input.caseId}`, 'organisation'],
  }),
  addEntry: command({
    input: z.strictObject({ caseId, tenancyId: z.uuid(), content: rentEntryContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'create', entity: 'rent_entry', id: (_input, output) => output.id },
  }),
  /** Corrects an entry or takes it back, with a reason; what stood there is kept. */
  amendEntry: command({
    input: z.strictObject({
      caseId,
      id: z.uuid(),
      content: rentEntryContent,
      isWithdrawn: z.boolean(),
      reason: requiredLine(300),
    }),
    output: done,
    ...changing,
    audit: { action: 'change', entity: 'rent_entry', id: (input) => input.id },
  }),
  saveArrangement: command({
    input: z.strictObject({ caseId, tenancyId: z.uuid(), content: rentArrangement }),
    output: done,
    ...changing,
    audit: { action: 'change', entity: 'rent_arrangement', id: (input) => input.tenancyId },
  }),
  /** The account as a table, oldest first. */
  preparePrint: command({
    input: z.strictObject({ caseId, tenancyId: z.uuid(), greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'rent_account', id: (input) => input.tenancyId },
  }),
} as const;
