import { setImmediate as breathe } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { tellingWords } from '#shared/domain/erasure/telling-words.ts';
import { wordsInIndex } from '#core/features/search/search.service.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { pageSize } from './open-contract.ts';
import { decryptedPages } from './page-check.ts';
import type { Database } from './schema.ts';

/** Pages looked at before others get their turn; a few milliseconds. */
const pagesAtOnce = 200;

/** What a look through the whole file found. */
export interface Findings {
  /** Words that stood in the erased records and in nothing that is left. */
  readonly words: number;
  readonly pages: number;
  /** Of those words, how many the file still holds; none is what is promised. */
  readonly left: number;
}

/**
 * Writes the database anew without anything that was deleted: every page is a new one, and none is free. Waits for no
 * transaction; nothing else may run.
 */
export async function compact(db: Kysely<Database>): Promise<void> {
  await sql`vacuum`.execute(db);
}

/**
 * Looks for words of erased records where nothing should be: in the index, and in every decrypted page. Words that
 * stand in a record that is left prove nothing and are not looked for.
 */
export async function findResidue(
  vault: Pick<OpenVault, 'connection' | 'copyKey' | 'reader'>,
  db: Kysely<Database>,
  words: ReadonlySet<string>,
  onProgress: (part: number) => void,
): Promise<Findings> {
  const lookedFor = new Set(words);
  for (const text of liveTexts(vault.connection)) {
    for (const word of tellingWords(text)) lookedFor.delete(word);
  }
  const inIndex = await db.transaction().execute((transaction) => wordsInIndex(transaction, [...lookedFor]));
  const left = new Set(inIndex);
  const key = vault.copyKey();
  let pages = 0;
  try {
    const total = Number(vault.connection.pragma('page_count', { simple: true }));
    for (const page of decryptedPages(vault.reader(), key)) {
      pages += 1;
      for (const word of wordsOfPage(page)) if (lookedFor.has(word)) left.add(word);
      if (pages % pagesAtOnce !== 0) continue;
      onProgress(pages / total);
      await breathe();
    }
  } finally {
    key.fill(0);
  }
  return { words: lookedFor.size, pages, left: left.size };
}

/** Every text and blob of every row, and what the file says of its own tables; not the index, which is what is checked. */
function* liveTexts(connection: OpenVault['connection']): Iterable<string> {
  const tables = connection
    .prepare<[], { name: string }>(
      "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' and name <> 'entry_search_data'",
    )
    .all();
  yield* textsIn(connection, 'sqlite_schema');
  for (const { name } of tables) if (!name.startsWith('sqlite_')) yield* textsIn(connection, name);
}

function* textsIn(connection: OpenVault['connection'], table: string): Iterable<string> {
  for (const row of connection.prepare<[], unknown[]>(`select * from "${table}"`).raw().iterate()) {
    for (const value of row) {
      if (typeof value === 'string') yield value;
      else if (Buffer.isBuffer(value)) yield value.toString('utf8');
    }
  }
}

/**
 * Words of a page. A page of the index writes only how a word goes on after the one before it: two counts, then the
 * rest; such a rest is no word of its own.
 */
function wordsOfPage(page: Buffer): readonly string[] {
  const words = tellingWords(page.toString('utf8'));
  return words.filter((word) => !isRestOfWord(page, word));
}

function isRestOfWord(page: Buffer, word: string): boolean {
  const bytes = Buffer.from(word);
  const at = page.indexOf(bytes);
  return at >= 2 && at < pageSize && page[at - 1] === bytes.length && (page[at - 2] ?? 0) >= 2;
}
