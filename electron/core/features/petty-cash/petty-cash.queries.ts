import type { Actor, ReadDb } from '#core/kernel/contexts.ts';
import { visibleCases } from '#core/kernel/case-access.ts';

/** Open ones first, by name, each with the sum of its lines and the last count. */
export function bookRows(db: ReadDb) {
  return db
    .selectFrom('petty_books')
    .leftJoin('services', 'services.id', 'petty_books.service_id')
    .leftJoin('teams', 'teams.id', 'petty_books.team_id')
    .selectAll('petty_books')
    .select(['services.name as service_name', 'teams.name as team_name'])
    .select((eb) => [
      eb
        .selectFrom('petty_entries')
        .select((sum) => sum.fn.sum<number>('petty_entries.amount').as('sum'))
        .whereRef('petty_entries.book_id', '=', 'petty_books.id')
        .as('balance'),
      eb
        .selectFrom('petty_counts')
        .select((last) => last.fn.max('petty_counts.at').as('at'))
        .whereRef('petty_counts.book_id', '=', 'petty_books.id')
        .as('last_counted_at'),
    ])
    .orderBy('petty_books.is_closed')
    .orderBy('petty_books.name')
    .orderBy('petty_books.id')
    .execute();
}
export type BookRow = Awaited<ReturnType<typeof bookRows>>[number];

/** In the order of writing. */
export function lineRows(db: ReadDb, bookId: string) {
  return db.selectFrom('petty_entries').selectAll().where('book_id', '=', bookId).orderBy('number').execute();
}

/** Newest first. */
export function countRows(db: ReadDb, bookId: string) {
  return db
    .selectFrom('petty_counts')
    .selectAll()
    .where('book_id', '=', bookId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Names of the cases of a book, as far as this person may see them. */
export function caseNameRows(db: ReadDb, actor: Actor, today: string, bookId: string) {
  return visibleCases(db, actor, today)
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select(['case_files.id', 'case_summaries.name'])
    .where('case_files.id', 'in', (eb) =>
      eb
        .selectFrom('petty_entries')
        .select((named) => named.ref('petty_entries.case_id').$notNull().as('case_id'))
        .where('petty_entries.book_id', '=', bookId)
        .where('petty_entries.case_id', 'is not', null),
    )
    .execute();
}
