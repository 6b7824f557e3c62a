import type { z } from 'zod';
import type { BoxCount, pettyCash, PettyLineView } from '#shared/contracts/petty-cash.ts';
import { balanceAfter, runBook } from '#shared/domain/money/petty-cash.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { caseId as caseIdOf } from '#shared/lib/ids.ts';
import type { QueryContext, ReadDb } from '#core/kernel/contexts.ts';
import { type BookRow, bookRows, caseNameRows, countRows, lineRows } from './petty-cash.queries.ts';
import type { PettyEntriesTable } from './petty-cash.table.ts';

type Book = z.input<typeof pettyCash.books.output>[number];
type OpenBook = z.output<typeof pettyCash.book.output>;

function bookView(row: BookRow): Book {
  return {
    id: row.id,
    name: row.name,
    ownerName: row.service_name ?? row.team_name ?? '',
    isClosed: row.is_closed === 1,
    balance: row.balance ?? 0,
    lastCountedAt: row.last_counted_at,
  };
}

/** Every book; those that are closed last. */
export async function listBooks(db: ReadDb): Promise<Book[]> {
  return (await bookRows(db)).map(bookView);
}

/** @throws AppError `not_found` */
export async function getBookView(db: ReadDb, bookId: string): Promise<Book> {
  const book = (await listBooks(db)).find(({ id }) => id === bookId);
  if (book === undefined) throw new AppError('not_found');
  return book;
}

function linesOf(rows: readonly PettyEntriesTable[], names: ReadonlyMap<string, string>): PettyLineView[] {
  const counteredBy = new Map(rows.map(({ counters, number }) => [counters, number]));
  const run = runBook(rows);
  return run.toReversed().map((row) => {
    const name = row.case_id === null ? undefined : names.get(row.case_id);
    return {
      id: row.id,
      number: row.number,
      on: row.on_day,
      amount: row.amount,
      what: row.what,
      by: row.author_name,
      writtenAt: row.written_at,
      receipt: row.receipt,
      forCase:
        row.case_id === null
          ? null
          : { caseId: name === undefined ? null : caseIdOf.parse(row.case_id), name: name ?? '' },
      counters: row.counters,
      counteredBy: counteredBy.get(row.number) ?? null,
      balance: row.balance,
    };
  });
}

/** A book with its balance line by line and its counts; people are named as far as the reader may see their cases. */
export async function getOpenBook(
  { db, actor, clock }: Pick<QueryContext, 'db' | 'actor' | 'clock'>,
  bookId: string,
): Promise<OpenBook> {
  const book = await getBookView(db, bookId);
  const rows = await lineRows(db, bookId);
  const names = await caseNameRows(db, actor, clock.today(), bookId);
  const counts = await countRows(db, bookId);
  return {
    book,
    lines: linesOf(rows, new Map(names.map(({ id, name }) => [id, name]))),
    counts: counts.map((row): BoxCount => ({
      id: row.id,
      at: row.at,
      by: row.by_name,
      counted: row.counted,
      expected: balanceAfter(rows, row.after_number),
      note: row.note,
    })),
  };
}
