import type { z } from 'zod';
import type { pettyCash } from '#shared/contracts/petty-cash.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { requireCase } from '#core/kernel/case-access.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';
import { lineRows } from './petty-cash.queries.ts';
import type { PettyEntriesTable } from './petty-cash.table.ts';

type OpenInput = z.output<typeof pettyCash.openBook.input>;
type AddInput = z.output<typeof pettyCash.add.input>;
type CounterInput = z.output<typeof pettyCash.counter.input>;
type ReceiptInput = z.output<typeof pettyCash.setReceipt.input>;
type CountInput = z.output<typeof pettyCash.count.input>;

/** A book that money can move in. @throws AppError `not_found` also for one that is closed */
async function requireOpen(db: ReadDb, bookId: string): Promise<void> {
  const book = await db
    .selectFrom('petty_books')
    .select('id')
    .where('id', '=', bookId)
    .where('is_closed', '=', 0)
    .executeTakeFirst();
  if (book === undefined) throw new AppError('not_found');
}

/** Begins a book for a service or a team. @throws AppError `not_found` */
export async function openBook({ db, newId }: CommandContext, { name, owner }: OpenInput): Promise<string> {
  const table = owner.kind === 'service' ? 'services' : 'teams';
  const found = await db.selectFrom(table).select('id').where('id', '=', owner.id).executeTakeFirst();
  if (found === undefined) throw new AppError('not_found');
  const id: string = newId();
  await db
    .insertInto('petty_books')
    .values({
      id,
      name,
      service_id: owner.kind === 'service' ? owner.id : null,
      team_id: owner.kind === 'team' ? owner.id : null,
      is_closed: 0,
    })
    .execute();
  return id;
}

/** Closes a book whose box is no longer used, or opens it again. @throws AppError `not_found` */
export async function setClosed({ db }: CommandContext, bookId: string, isClosed: boolean): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('petty_books')
    .set({ is_closed: isClosed ? 1 : 0 })
    .where('id', '=', bookId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
}

type NewLine = Pick<PettyEntriesTable, 'on_day' | 'amount' | 'what' | 'case_id' | 'receipt' | 'counters'>;

async function insertLine(context: CommandContext, bookId: string, line: NewLine): Promise<string> {
  const { db, actor, clock, newId } = context;
  const id: string = newId();
  await db
    .insertInto('petty_entries')
    .values((values) => ({
      id,
      book_id: bookId,
      number: values
        .selectFrom('petty_entries')
        .select((eb) => eb(eb.fn.coalesce(eb.fn.max('number'), eb.val(0)), '+', 1).as('next'))
        .where('book_id', '=', bookId),
      ...line,
      author_name: actor.name,
      written_at: clock.now(),
    }))
    .execute();
  return id;
}

/** Notes money put into the box or taken out of it. @throws AppError `invalid_input` with `content.on`, `not_found`, `not_allowed` */
export async function addLine(context: CommandContext, { bookId, content }: AddInput): Promise<string> {
  const { db, actor, clock } = context;
  const { on, kind, amount, what, forCaseId, receipt } = content;
  if (on > clock.today()) throw new AppError('invalid_input', { fields: { 'content.on': 'in_the_future' } });
  await requireOpen(db, bookId);
  if (forCaseId !== null) await requireCase(db, actor, clock.today(), forCaseId);
  return insertLine(context, bookId, {
    on_day: on,
    amount: kind === 'in' ? amount : -amount,
    what,
    case_id: forCaseId,
    receipt,
    counters: null,
  });
}

async function getLine(db: ReadDb, bookId: string, id: string) {
  const lines = await lineRows(db, bookId);
  const line = lines.find((one) => one.id === id);
  if (line === undefined) throw new AppError('not_found');
  return { line, isCountered: lines.some(({ counters }) => counters === line.number) };
}

/**
 * Takes a line back by one of the opposite amount, once; neither is ever erased.
 * @throws AppError `not_found`, `changed_meanwhile` for a line that was taken back, or that itself takes one back
 */
export async function counterLine(
  context: CommandContext,
  { bookId, id, reason }: CounterInput,
): Promise<string> {
  const { db, clock } = context;
  await requireOpen(db, bookId);
  const { line, isCountered } = await getLine(db, bookId, id);
  if (isCountered || line.counters !== null) throw new AppError('changed_meanwhile');
  return insertLine(context, bookId, {
    on_day: clock.today(),
    amount: -line.amount,
    what: reason,
    case_id: line.case_id,
    receipt: 'none',
    counters: line.number,
  });
}

/** The receipt of a line came, or will not. @throws AppError `not_found` */
export async function setReceipt(
  { db }: CommandContext,
  { bookId, id, receipt }: ReceiptInput,
): Promise<void> {
  await getLine(db, bookId, id);
  await db.updateTable('petty_entries').set({ receipt }).where('id', '=', id).execute();
}

/** Notes what somebody counted in the box; any difference stays in sight beside what the book says. @throws AppError `not_found` */
export async function countBox(
  { db, actor, clock, newId }: CommandContext,
  { bookId, counted, note }: CountInput,
): Promise<string> {
  await requireOpen(db, bookId);
  const last = (await lineRows(db, bookId)).at(-1);
  const id: string = newId();
  await db
    .insertInto('petty_counts')
    .values({
      id,
      book_id: bookId,
      at: clock.now(),
      by_name: actor.name,
      counted,
      after_number: last?.number ?? 0,
      note,
    })
    .execute();
  return id;
}
