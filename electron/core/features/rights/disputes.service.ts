import type { DisputeNote } from '#shared/contracts/disputes.ts';
import { entryId as entryIdOf } from '#shared/lib/ids.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';

/** Where the person sees something differently than the file, as it stands today; newest first. */
export async function listDisputes(db: ReadDb, caseId: string): Promise<DisputeNote[]> {
  const rows = await db
    .selectFrom('dispute_notes')
    .leftJoin('entries', 'entries.key', 'dispute_notes.entry_key')
    .selectAll('dispute_notes')
    .select('entries.id as entry_id')
    .where('dispute_notes.case_id', '=', caseId)
    .where('dispute_notes.settled_on', 'is', null)
    .orderBy('dispute_notes.noted_on', 'desc')
    .orderBy('dispute_notes.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id === null ? null : entryIdOf.parse(row.entry_id),
    about: row.about,
    personWords: row.person_words,
    ourView: row.our_view,
    notedOn: row.noted_on,
    by: row.by_name,
  }));
}
