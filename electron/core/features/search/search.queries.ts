import { sql } from 'kysely';
import type { Actor, ReadDb } from '#core/kernel/contexts.ts';

/** Numbers of the cases that a worker is assigned to on a day. */
export function assignedCaseNos(db: ReadDb, actor: Actor, today: string) {
  return db
    .selectFrom('case_assignments')
    .innerJoin('case_files', 'case_files.id', 'case_assignments.case_id')
    .select('case_files.no')
    .distinct()
    .where('case_assignments.worker_id', '=', actor.id)
    .where('case_assignments.since', '<=', today)
    .where((eb) =>
      eb.or([eb('case_assignments.until', 'is', null), eb('case_assignments.until', '>', today)]),
    )
    .execute();
}

export function caseNoRow(db: ReadDb, caseId: string) {
  return db.selectFrom('case_files').select('no').where('id', '=', caseId).executeTakeFirstOrThrow();
}

/** The full-text index as a table of row numbers. */
const index = sql<{ readonly rowid: number }>`entry_search`.as('entry_search');

/** Row numbers of the newest matches, newest first; the index walks them in that order and stops. */
export async function newestHits(db: ReadDb, match: string, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom(index)
    .select('rowid')
    .where(sql<boolean>`entry_search match ${match}`)
    .orderBy('rowid', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ rowid }) => rowid);
}

/** The best matches from a row number on, by BM25 over the texts; scope tokens weigh nothing. */
export async function rankedHits(db: ReadDb, match: string, from: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom(index)
    .select('rowid')
    .where(sql<boolean>`entry_search match ${match}`)
    .where('rowid', '>=', from)
    .orderBy(sql`bm25(entry_search, 0, 1, 1)`)
    .orderBy('rowid', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ rowid }) => rowid);
}

interface WrittenText {
  readonly written_no: number;
  readonly entry_key: number;
  readonly shared_text: string;
  readonly team_text: string;
}

/** The entries of some row numbers, in any order, with their texts as written. */
export function hitRows(db: ReadDb, numbers: readonly number[]) {
  return db
    .selectFrom(sql<WrittenText>`written_texts`.as('texts'))
    .innerJoin('entries', 'entries.key', 'texts.entry_key')
    .innerJoin('case_files', 'case_files.no', 'entries.case_no')
    .innerJoin('case_summaries', 'case_summaries.case_id', 'case_files.id')
    .select([
      'texts.written_no',
      'texts.shared_text',
      'texts.team_text',
      'entries.id',
      'entries.kind',
      'entries.at',
      'case_files.id as case_id',
      'case_summaries.name',
    ])
    .where('texts.written_no', 'in', numbers)
    .execute();
}
