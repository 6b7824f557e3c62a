import { sql } from 'kysely';
import type { WriteDb } from '#core/kernel/contexts.ts';

const texts = sql.raw('scope, shared, team_only');
/** Taking out what is not in the index would spoil it. */
const isIndexed = sql.raw('written_no in (select id from entry_search_docsize)');

/** Puts a new entry's words into the index; called once its own row is written, in the same transaction. */
export async function indexEntry(db: WriteDb, key: number): Promise<void> {
  await sql`
    insert into entry_search (rowid, ${texts}) select written_no, ${texts} from entry_texts where entry_key = ${key}
  `.execute(db);
}

/** Puts the words of all entries from this number on into the index, new ones of one import; in its transaction. */
export async function indexEntriesFrom(db: WriteDb, firstNo: number): Promise<void> {
  await sql`
    insert into entry_search (rowid, ${texts}) select written_no, ${texts} from entry_texts where written_no >= ${firstNo}
  `.execute(db);
}

/**
 * Runs a change of an entry's text with its words taken out before and put in after. An index over external content
 * is spoiled by a change that it does not hear of: it can only take out what it is shown as it was.
 */
export async function reindexEntry(db: WriteDb, key: number, change: () => Promise<unknown>): Promise<void> {
  await sql`
    insert into entry_search (entry_search, rowid, ${texts})
    select 'delete', written_no, ${texts} from entry_texts where entry_key = ${key} and ${isIndexed}
  `.execute(db);
  await change();
  await indexEntry(db, key);
}

/** Takes every entry of a case out of the index, before the case moves to another team or its entries go. */
export async function unindexCase(db: WriteDb, caseNo: number): Promise<void> {
  await sql`
    insert into entry_search (entry_search, rowid, ${texts})
    select 'delete', written_no, ${texts} from entry_texts where case_no = ${caseNo} and ${isIndexed}
  `.execute(db);
}

/** Runs a change of who may see a case, with all its entries taken out before and put in after. */
export async function reindexCase(
  db: WriteDb,
  caseNo: number,
  change: () => Promise<unknown>,
): Promise<void> {
  await unindexCase(db, caseNo);
  await change();
  await sql`
    insert into entry_search (rowid, ${texts}) select written_no, ${texts} from entry_texts where case_no = ${caseNo}
  `.execute(db);
}

/** Pages that one step of merging writes; a step takes a few milliseconds. */
const pagesPerStep = 64;

/**
 * Merges a little of the index: left unmerged it answers ever more slowly (performance.md).
 * @returns false when nothing is left to merge
 */
export async function mergeStep(db: WriteDb): Promise<boolean> {
  const before = await totalChanges(db);
  await sql`insert into entry_search (entry_search, rank) values ('merge', ${pagesPerStep})`.execute(db);
  // The insert itself counts as one change (SQLite documentation, FTS5 "merge").
  return (await totalChanges(db)) - before >= 2;
}

async function totalChanges(db: WriteDb): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select total_changes() as n`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * Numbers of the entries of other cases whose words name somebody, by the SQL function `names_them`
 * (core/database/person-rows.ts).
 */
export async function entriesNaming(db: WriteDb, exceptCaseNo: number): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly written_no: number }>`
    select written_no from written_texts
    where case_no <> ${exceptCaseNo} and (names_them(shared_text) or names_them(team_text))
  `.execute(db);
  return rows.map(({ written_no }) => written_no);
}

/** Runs a change of the texts of some entries, by their numbers, with their words taken out before and put in after. */
export async function reindexEntries(
  db: WriteDb,
  numbers: readonly number[],
  change: () => Promise<unknown>,
): Promise<void> {
  for (const number of numbers) {
    await sql`
      insert into entry_search (entry_search, rowid, ${texts})
      select 'delete', written_no, ${texts} from entry_texts where written_no = ${number} and ${isIndexed}
    `.execute(db);
  }
  await change();
  for (const number of numbers) {
    await sql`
      insert into entry_search (rowid, ${texts}) select written_no, ${texts} from entry_texts where written_no = ${number}
    `.execute(db);
  }
}

/** Writes the whole index anew in one piece: what was taken out leaves no trace in it (security.md 0.8). */
export async function rewriteIndex(db: WriteDb): Promise<void> {
  await sql`insert into entry_search (entry_search) values ('optimize')`.execute(db);
}

/** Which of these words the index still knows; asked of its own list of words, not of the texts. */
export async function wordsInIndex(db: WriteDb, words: readonly string[]): Promise<readonly string[]> {
  await sql`create virtual table if not exists temp.index_words using fts5vocab('main', 'entry_search', 'row')`.execute(
    db,
  );
  try {
    const found: string[] = [];
    for (const word of words) {
      const { rows } = await sql<{ readonly term: string }>`
        select term from temp.index_words where term = ${word}
      `.execute(db);
      if (rows.length > 0) found.push(word);
    }
    return found;
  } finally {
    await sql`drop table temp.index_words`.execute(db);
  }
}
