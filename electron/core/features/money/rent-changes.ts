import type { z } from 'zod';
import type { rent } from '#shared/contracts/rent.ts';
import { findRentEntryProblems } from '#shared/domain/money/money-rules.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { getTenancy } from '#core/features/tenancies/tenancies.service.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { findRentEntryRow } from './money.queries.ts';
import { entryContent } from './rent-accounts.ts';

type AddInput = z.output<typeof rent.addEntry.input>;
type AmendInput = z.output<typeof rent.amendEntry.input>;
type ArrangementInput = z.output<typeof rent.saveArrangement.input>;

function refuse(content: AddInput['content'], today: string): void {
  const problems = Object.entries(findRentEntryProblems(content, today));
  const fields = Object.fromEntries(problems.map(([name, code]) => [`content.${name}`, code]));
  if (problems.length > 0) throw new AppError('invalid_input', { fields });
}

/** Adds a line to the account of a tenancy of this case's person. @throws AppError `invalid_input`, `not_found` */
export async function addRentEntry(
  context: CommandContext,
  { caseId, tenancyId, content }: AddInput,
): Promise<string> {
  const { db, actor, clock, newId } = context;
  refuse(content, clock.today());
  const { id: tenancy_id } = await getTenancy(db, caseId, tenancyId);
  const id: string = newId();
  await db
    .insertInto('rent_entries')
    .values({
      id,
      tenancy_id,
      on_day: content.on,
      kind: content.kind,
      amount: content.amount,
      note: content.note,
      is_withdrawn: 0,
      author_name: actor.name,
    })
    .execute();
  return id;
}

/** Corrects a line or takes it back, keeping what stood there; writing the same leaves no trace. @throws AppError */
export async function amendRentEntry(
  context: CommandContext,
  { caseId, id, content, isWithdrawn, reason }: AmendInput,
): Promise<void> {
  const { db, actor, clock, newId } = context;
  refuse(content, clock.today());
  const row = await findRentEntryRow(db, id);
  if (row === undefined) throw new AppError('not_found');
  await getTenancy(db, caseId, row.tenancy_id);
  const before = entryContent(row);
  const { on, kind, amount, note } = content;
  if (JSON.stringify(before) === JSON.stringify({ on, kind, amount, note, isWithdrawn })) return;
  await db
    .insertInto('rent_entry_changes')
    .values({
      id: newId(),
      rent_entry_id: id,
      at: clock.now(),
      by_name: actor.name,
      reason,
      before: JSON.stringify(before),
    })
    .execute();
  await db
    .updateTable('rent_entries')
    .set({ on_day: on, kind, amount, note, is_withdrawn: isWithdrawn ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Writes down what was agreed about paying. @throws AppError `not_found` */
export async function saveArrangement(
  context: CommandContext,
  { caseId, tenancyId, content }: ArrangementInput,
): Promise<void> {
  const { id: tenancy_id } = await getTenancy(context.db, caseId, tenancyId);
  const columns = {
    instalment: content.instalment,
    frequency: content.frequency,
    agreed_on: content.agreedOn,
    agreed_with: content.agreedWith,
    next_on: content.nextOn,
    benefit_expected: content.benefitExpected,
    benefit_on: content.benefitOn,
    note: content.note,
  };
  await context.db
    .insertInto('rent_arrangements')
    .values({ tenancy_id, ...columns })
    .onConflict((conflict) => conflict.column('tenancy_id').doUpdateSet(columns))
    .execute();
}
