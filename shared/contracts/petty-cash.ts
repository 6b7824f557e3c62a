import { z } from 'zod';
import { pettyKinds, receiptStates } from '../domain/money/money-codes.ts';
import { caseId } from '../lib/ids.ts';
import { amount, day, done, instant, line, none, requiredLine } from './common.ts';
import { command, query } from './procedure.ts';

const bookId = z.uuid();

/** Whose box it is: a service's or a team's. */
const bookOwner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('team'), id: z.uuid() }),
]);

const pettyContent = z.strictObject({
  on: day,
  kind: z.enum(pettyKinds),
  amount: amount.min(1),
  what: requiredLine(200),
  /** The person it was for, if any; named only to those who may see the case. */
  forCaseId: caseId.nullable(),
  receipt: z.enum(receiptStates),
});

const pettyLine = z.strictObject({
  id: z.uuid(),
  number: z.number().int().min(1),
  on: day,
  /** Minor units; less than nothing for money taken out. */
  amount: z.number().int(),
  what: z.string(),
  by: z.string(),
  writtenAt: instant,
  receipt: z.enum(receiptStates),
  /** Null where it was for nobody in particular; without a name where this person may not see the case. */
  forCase: z.strictObject({ caseId: caseId.nullable(), name: z.string() }).nullable(),
  /** Number of the line that this one takes back. */
  counters: z.number().int().nullable(),
  /** Number of the line that takes this one back. */
  counteredBy: z.number().int().nullable(),
  /** In the box after it. */
  balance: z.number().int(),
});
export type PettyLineView = z.infer<typeof pettyLine>;

const boxCount = z.strictObject({
  id: z.uuid(),
  at: instant,
  by: z.string(),
  counted: amount,
  /** By the book at that moment. */
  expected: z.number().int(),
  note: z.string(),
});
export type BoxCount = z.infer<typeof boxCount>;

const book = z.strictObject({
  id: bookId,
  name: z.string(),
  /** Of the service or team. */
  ownerName: z.string(),
  isClosed: z.boolean(),
  balance: z.number().int(),
  lastCountedAt: instant.nullable(),
});

const changing = {
  access: { need: 'directory.write' },
  changes: () => ['petty_cash'] as const,
} as const;

/** Books of petty cash: the balance is computed, and a mistake is taken back by a counter-entry (issue 4, 8). */
export const pettyCash = {
  books: query({
    input: none,
    output: z.array(book),
    access: { need: 'directory.write' },
    reads: () => ['petty_cash'],
  }),
  book: query({
    input: z.strictObject({ bookId }),
    output: z.strictObject({
      book,
      /** Newest first. */
      lines: z.array(pettyLine),
      /** Newest first. */
      counts: z.array(boxCount),
    }),
    access: { need: 'directory.write' },
    reads: () => ['petty_cash'],
  }),
  openBook: command({
    input: z.strictObject({ name: requiredLine(120), owner: bookOwner }),
    output: z.strictObject({ bookId }),
    ...changing,
    audit: { action: 'create', entity: 'petty_book', id: (_input, output) => output.bookId },
  }),
  setClosed: command({
    input: z.strictObject({ bookId, isClosed: z.boolean() }),
    output: done,
    ...changing,
    audit: { action: 'change', entity: 'petty_book', id: (input) => input.bookId },
  }),
  add: command({
    input: z.strictObject({ bookId, content: pettyContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'create', entity: 'petty_entry', id: (_input, output) => output.id },
  }),
  /** Takes a line back by one of the opposite amount. */
  counter: command({
    input: z.strictObject({ bookId, id: z.uuid(), reason: requiredLine(200) }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'create', entity: 'petty_entry', id: (_input, output) => output.id },
  }),
  /** The receipt came, or will not. */
  setReceipt: command({
    input: z.strictObject({ bookId, id: z.uuid(), receipt: z.enum(receiptStates) }),
    output: done,
    ...changing,
    audit: { action: 'change', entity: 'petty_entry', id: (input) => input.id },
  }),
  count: command({
    input: z.strictObject({ bookId, counted: amount, note: line(300) }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'create', entity: 'petty_count', id: (_input, output) => output.id },
  }),
  /** The book as a table, oldest first; people are not named on it. */
  preparePrint: command({
    input: z.strictObject({ bookId, greyscale: z.boolean(), encrypt: z.boolean() }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'directory.write' },
    changes: () => [],
    audit: { action: 'print', entity: 'petty_book', id: (input) => input.bookId },
  }),
} as const;
