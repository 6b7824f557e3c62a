import type { z } from 'zod';
import type {
  Debt,
  DebtContent,
  Expense,
  ExpenseContent,
  IncomeContent,
  IncomeSource,
  money,
} from '#shared/contracts/money.ts';
import { AppError, refuseProblems, type FieldProblems } from '#shared/lib/app-error.ts';
import { findDebtProblems, findSpanProblems } from '#shared/domain/money/money-rules.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import type { DebtsTable, ExpensesTable, IncomeSourcesTable } from './money.table.ts';

type RemoveInput = z.output<typeof money.remove.input>;

/** Null for what is written down for the first time. */
interface Place {
  readonly caseId: CaseId;
  readonly id: string | null;
}

/** A stored source as the page gets it. */
export function incomeView(row: IncomeSourcesTable): IncomeSource {
  return {
    id: row.id,
    kind: row.kind,
    localName: row.local_name,
    amount: row.amount,
    frequency: row.frequency,
    paidOn: row.paid_on,
    status: row.status,
    claimDate: row.claim_date,
    decisionDate: row.decision_date,
    reviewDate: row.review_date,
    appealDeadline: row.appeal_deadline,
    from: row.since,
    until: row.until,
    knownFrom: row.known_from,
    note: row.note,
  };
}

function incomeColumns(content: IncomeContent) {
  return {
    kind: content.kind,
    local_name: content.localName,
    amount: content.amount,
    frequency: content.frequency,
    paid_on: content.paidOn,
    status: content.status,
    claim_date: content.claimDate,
    decision_date: content.decisionDate,
    review_date: content.reviewDate,
    appeal_deadline: content.appealDeadline,
    since: content.from,
    until: content.until,
    known_from: content.knownFrom,
    note: content.note,
  } as const;
}

export function expenseView(row: ExpensesTable): Expense {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    amount: row.amount,
    frequency: row.frequency,
    essential: row.essential === 1,
    from: row.since,
    until: row.until,
    knownFrom: row.known_from,
  };
}

function expenseColumns(content: ExpenseContent) {
  return {
    kind: content.kind,
    name: content.name,
    amount: content.amount,
    frequency: content.frequency,
    essential: content.essential ? 1 : 0,
    since: content.from,
    until: content.until,
    known_from: content.knownFrom,
  } as const;
}

export function debtView(row: DebtsTable): Debt {
  return {
    id: row.id,
    creditorKind: row.creditor_kind,
    creditorName: row.creditor_name,
    isPriority: row.is_priority === 1,
    amountAtStart: row.amount_at_start,
    balance: row.balance,
    asOf: row.as_of,
    instalment: row.instalment,
    frequency: row.frequency,
    arrangement: row.arrangement,
    nextDate: row.next_date,
    knownFrom: row.known_from,
    note: row.note,
  };
}

function debtColumns(content: DebtContent) {
  return {
    creditor_kind: content.creditorKind,
    creditor_name: content.creditorName,
    is_priority: content.isPriority ? 1 : 0,
    amount_at_start: content.amountAtStart,
    balance: content.balance,
    as_of: content.asOf,
    instalment: content.instalment,
    frequency: content.frequency,
    arrangement: content.arrangement,
    next_date: content.nextDate,
    known_from: content.knownFrom,
    note: content.note,
  } as const;
}

function refuse(problems: FieldProblems): void {
  const fields = Object.fromEntries(
    Object.entries(problems).map(([name, code]) => [`content.${name}`, code]),
  );
  refuseProblems(fields);
}

type Table = 'income_sources' | 'expenses' | 'debts';

/** Only what stands in this case can be changed or taken out. @throws AppError `not_found` */
async function requireItem({ db }: CommandContext, table: Table, caseId: CaseId, id: string): Promise<void> {
  const found = await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (found === undefined) throw new AppError('not_found');
}

/** Writes a source of income down, or anew. @throws AppError `invalid_input` by field, `not_found` */
export async function saveIncome(
  context: CommandContext,
  { caseId, id }: Place,
  content: IncomeContent,
): Promise<string> {
  refuse(findSpanProblems(content));
  if (id === null) {
    const made: string = context.newId();
    const row = { id: made, case_id: caseId, ...incomeColumns(content) };
    await context.db.insertInto('income_sources').values(row).execute();
    return made;
  }
  await requireItem(context, 'income_sources', caseId, id);
  await context.db.updateTable('income_sources').set(incomeColumns(content)).where('id', '=', id).execute();
  return id;
}

/** Writes an expense down, or anew. @throws AppError `invalid_input` by field, `not_found` */
export async function saveExpense(
  context: CommandContext,
  { caseId, id }: Place,
  content: ExpenseContent,
): Promise<string> {
  refuse(findSpanProblems(content));
  if (id === null) {
    const made: string = context.newId();
    const row = { id: made, case_id: caseId, ...expenseColumns(content) };
    await context.db.insertInto('expenses').values(row).execute();
    return made;
  }
  await requireItem(context, 'expenses', caseId, id);
  await context.db.updateTable('expenses').set(expenseColumns(content)).where('id', '=', id).execute();
  return id;
}

/** Writes a debt down, or anew. @throws AppError `invalid_input` by field, `not_found` */
export async function saveDebt(
  context: CommandContext,
  { caseId, id }: Place,
  content: DebtContent,
): Promise<string> {
  refuse(findDebtProblems(content, context.clock.today()));
  if (id === null) {
    const made: string = context.newId();
    const row = { id: made, case_id: caseId, ...debtColumns(content) };
    await context.db.insertInto('debts').values(row).execute();
    return made;
  }
  await requireItem(context, 'debts', caseId, id);
  await context.db.updateTable('debts').set(debtColumns(content)).where('id', '=', id).execute();
  return id;
}

const tables = { income: 'income_sources', expense: 'expenses', debt: 'debts' } as const;

/** Takes out what was written down by mistake. @throws AppError `not_found` */
export async function removeItem(context: CommandContext, { caseId, kind, id }: RemoveInput): Promise<void> {
  const table = tables[kind];
  await requireItem(context, table, caseId, id);
  await context.db.deleteFrom(table).where('id', '=', id).execute();
}
