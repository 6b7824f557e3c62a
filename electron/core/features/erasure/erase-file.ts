import { wordMatcher } from '#shared/domain/erasure/word-matcher.ts';
import { countPersonRows, cutNames, removePersonRows, teachNames } from '#core/database/person-rows.ts';
import { entriesNaming, reindexEntries, unindexCase } from '#core/features/search/search.service.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { leaveHouseholds } from './households.ts';
import { maskWords } from './masked-words.ts';
import { type Subject, wordsOf } from './subject.ts';
import type { ErasedFacts } from './tombstones.ts';

/** What is written down of an erasure besides its facts. */
interface Note {
  readonly byName: string;
  readonly reappliedAt: string | null;
}

/**
 * Removes everything that belongs to a person, and their name from what is left, in the caller's transaction; what
 * stays is the tombstone. `finishErasures` does the rest.
 */
export async function eraseFile(
  db: WriteDb,
  connection: OpenVault['connection'],
  subject: Subject,
  facts: ErasedFacts,
  { byName, reappliedAt }: Note,
): Promise<void> {
  const { personId, caseNo, known } = subject;
  const counts = await countPersonRows(db, personId);
  const words = await wordsOf(db, subject);
  teachNames(connection, wordMatcher(known.certain, facts.singleNames ? known.single : []));
  const naming = await entriesNaming(db, caseNo);
  await unindexCase(db, caseNo);
  await reindexEntries(db, naming, async () => {
    await leaveHouseholds(db, personId);
    await removePersonRows(db, personId);
    await cutNames(db);
  });
  await writeTombstone(db, facts, { byName, reappliedAt, counts, words: maskWords(words) });
}

/** A tombstone for a file that this copy of the vault never had; nothing is left to finish. */
export function noteErased(db: WriteDb, facts: ErasedFacts, note: Note): Promise<void> {
  return writeTombstone(db, facts, { ...note, counts: {}, words: null });
}

async function writeTombstone(
  db: WriteDb,
  facts: ErasedFacts,
  more: Note & { readonly counts: object; readonly words: Buffer | null },
): Promise<void> {
  await db
    .insertInto('erasures')
    .values({
      id: facts.id,
      case_id: facts.caseId,
      person_id: facts.personId,
      case_no: facts.caseNo,
      ground: facts.ground,
      asked_on: facts.askedOn,
      erased_at: facts.erasedAt,
      by_id: facts.byId,
      by_name: more.byName,
      single_names: facts.singleNames ? 1 : 0,
      backups_until: facts.backupsUntil,
      counts: JSON.stringify(more.counts),
      state: more.words === null ? 'done' : 'compacting',
      words: more.words,
      findings: null,
      reapplied_at: more.reappliedAt,
    })
    .execute();
}
