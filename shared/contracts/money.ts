import { z } from 'zod';
import { payFrequencies } from '../domain/money/frequency.ts';
import {
  creditorKinds,
  debtArrangements,
  expenseKinds,
  incomeKinds,
  incomeStatuses,
  knownFrom,
} from '../domain/money/money-codes.ts';
import { caseId, entryId } from '../lib/ids.ts';
import { amount, day, done, line, none, requiredLine, text } from './common.ts';
import { command, query } from './procedure.ts';
import { recordHead } from './records.ts';

const onCase = z.strictObject({ caseId });
/** Null for a new one. */
const itemId = z.uuid().nullable();

/** domain.md 9.3, `IncomeSource`; an amount is null while nobody knows it. */
export const incomeContent = z.strictObject({
  kind: z.enum(incomeKinds),
  /** How people there call it. */
  localName: line(120),
  amount: amount.nullable(),
  frequency: z.enum(payFrequencies),
  /** “Tuesdays”, “the 28th”. */
  paidOn: line(60),
  status: z.enum(incomeStatuses),
  claimDate: day.nullable(),
  decisionDate: day.nullable(),
  reviewDate: day.nullable(),
  appealDeadline: day.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  knownFrom: z.enum(knownFrom),
  note: line(500),
});
export type IncomeContent = z.infer<typeof incomeContent>;

/** domain.md 9.3, `Expense`. */
export const expenseContent = z.strictObject({
  kind: z.enum(expenseKinds),
  name: line(120),
  amount: amount.nullable(),
  frequency: z.enum(payFrequencies),
  essential: z.boolean(),
  from: day.nullable(),
  until: day.nullable(),
  knownFrom: z.enum(knownFrom),
});
export type ExpenseContent = z.infer<typeof expenseContent>;

/** domain.md 9.3, `Debt`. */
export const debtContent = z.strictObject({
  creditorKind: z.enum(creditorKinds),
  creditorName: line(120),
  /** It can cost home, heat or liberty. */
  isPriority: z.boolean(),
  amountAtStart: amount.nullable(),
  balance: amount.nullable(),
  /** Day of the balance. */
  asOf: day.nullable(),
  instalment: amount.nullable(),
  frequency: z.enum(payFrequencies),
  arrangement: z.enum(debtArrangements),
  nextDate: day.nullable(),
  knownFrom: z.enum(knownFrom),
  note: line(500),
});
export type DebtContent = z.infer<typeof debtContent>;

const kept = { id: z.uuid() };
const talk = z.strictObject({
  entryId,
  author: z.string(),
  head: recordHead,
  /** What was talked about and agreed, as the person may read it. */
  text: z.string(),
});
export type MoneyTalk = z.infer<typeof talk>;

const moneyFile = z.strictObject({
  income: z.array(incomeContent.extend(kept)),
  expenses: z.array(expenseContent.extend(kept)),
  debts: z.array(debtContent.extend(kept)),
  /** Newest first. */
  talks: z.array(talk),
});
export type MoneyFile = z.infer<typeof moneyFile>;
export type IncomeSource = MoneyFile['income'][number];
export type Expense = MoneyFile['expenses'][number];
export type Debt = MoneyFile['debts'][number];

/** Where the organisation draws its lines about arrears (domain.md 6.5). */
export const arrearsSettings = z.strictObject({
  graceDays: z.number().int().min(0).max(31),
  legalThreshold: z
    .strictObject({ count: z.number().int().min(1).max(52), unit: z.enum(['week', 'month']) })
    .nullable(),
});

const ofCase = (input: { readonly caseId: string }) => [`money:${input.caseId}`] as const;
const changing = { access: { need: 'tools.write', on: 'case' }, changes: ofCase } as const;

/** What comes in, what goes out and what is owed, made together with the person (domain.md 9.3). */
export const money = {
  get: query({
    input: onCase,
    output: moneyFile,
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  saveIncome: command({
    input: z.strictObject({ caseId, id: itemId, content: incomeContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'change', entity: 'income_source', id: (_input, output) => output.id },
  }),
  saveExpense: command({
    input: z.strictObject({ caseId, id: itemId, content: expenseContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'change', entity: 'expense', id: (_input, output) => output.id },
  }),
  saveDebt: command({
    input: z.strictObject({ caseId, id: itemId, content: debtContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'change', entity: 'debt', id: (_input, output) => output.id },
  }),
  /** Takes out what was written down by mistake. */
  remove: command({
    input: z.strictObject({ caseId, kind: z.enum(['income', 'expense', 'debt']), id: z.uuid() }),
    output: done,
    ...changing,
    audit: { action: 'delete', entity: 'money_item', id: (input) => input.id },
  }),
  /** Notes that the page was made or looked at together, by whom, and what the person says to it. */
  addTalk: command({
    input: z.strictObject({ caseId, head: recordHead, text }),
    output: z.strictObject({ entryId }),
    access: { need: 'tools.write', on: 'case' },
    changes: (input) => [`money:${input.caseId}`, `timeline:${input.caseId}`],
    audit: { action: 'create', entity: 'money_talk', id: (_input, output) => output.entryId },
  }),
  /** The person's copy of one month. */
  preparePrint: command({
    input: z.strictObject({
      caseId,
      /** Any day of the month. */
      on: day,
      greyscale: z.boolean(),
      encrypt: z.boolean(),
    }),
    output: z.strictObject({ jobId: z.string() }),
    access: { need: 'tools.read', on: 'case' },
    changes: () => [],
    audit: { action: 'print', entity: 'money', id: (input) => input.caseId },
  }),
  settings: query({
    input: none,
    output: arrearsSettings,
    access: { need: 'tools.read' },
    reads: () => ['organisation'],
  }),
  saveSettings: command({
    input: arrearsSettings,
    output: done,
    access: { need: 'organisation.manage' },
    changes: () => ['organisation'],
    audit: { action: 'change', entity: 'arrears_settings', id: () => null },
  }),
} as const;

const lentContent = z.strictObject({
  what: requiredLine(200),
  lentOn: day,
  /** When it comes back; null where nobody agreed a day. */
  backBy: day.nullable(),
  note: line(500),
});
export type LentContent = z.infer<typeof lentContent>;

/** Things that the service lent to somebody (issue 4, 8). */
export const lent = {
  /** What is still out first, then what came back, newest first. */
  list: query({
    input: onCase,
    output: z.array(lentContent.extend({ ...kept, backOn: day.nullable(), author: z.string() })),
    access: { need: 'tools.read', on: 'case' },
    reads: ofCase,
  }),
  save: command({
    input: z.strictObject({ caseId, id: itemId, content: lentContent }),
    output: z.strictObject({ id: z.uuid() }),
    ...changing,
    audit: { action: 'change', entity: 'lent_thing', id: (_input, output) => output.id },
  }),
  /** It came back, or (null) is still out after all. */
  setBack: command({
    input: z.strictObject({ caseId, id: z.uuid(), backOn: day.nullable() }),
    output: done,
    ...changing,
    audit: { action: 'change', entity: 'lent_thing', id: (input) => input.id },
  }),
} as const;
