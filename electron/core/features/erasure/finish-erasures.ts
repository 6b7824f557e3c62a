import type { Kysely } from 'kysely';
import { compact, findResidue, type Findings } from '#core/database/residue.ts';
import type { Database } from '#core/database/schema.ts';
import { rewriteIndex } from '#core/features/search/search.service.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { unmaskWords } from './masked-words.ts';

/**
 * What follows once rows are gone: the index in one new piece, the file written anew without anything deleted, and a
 * last look through every page. A stop at any moment is made up for at the next opening.
 * @param onProgress from 0 to 1
 * @returns how many erasures were finished
 */
export async function finishErasures(
  db: Kysely<Database>,
  vault: Pick<OpenVault, 'connection' | 'copyKey' | 'reader'>,
  onProgress: (part: number) => void,
): Promise<number> {
  const waiting = await db
    .selectFrom('erasures')
    .select(['id', 'words'])
    .where('state', '=', 'compacting')
    .execute();
  if (waiting.length === 0) return 0;
  onProgress(0.1);
  await db.transaction().execute(rewriteIndex);
  onProgress(0.3);
  await compact(db);
  onProgress(0.6);
  for (const [index, { id, words }] of waiting.entries()) {
    const lookedFor = words === null ? new Set<string>() : unmaskWords(words);
    const findings = await findResidue(vault, db, lookedFor, (part) =>
      onProgress(0.6 + (0.4 * (index + part)) / waiting.length),
    );
    await markDone(db, id, findings);
  }
  onProgress(1);
  return waiting.length;
}

async function markDone(db: Kysely<Database>, id: string, findings: Findings): Promise<void> {
  await db
    .updateTable('erasures')
    .set({ state: 'done', words: null, findings: JSON.stringify(findings) })
    .where('id', '=', id)
    .execute();
}
