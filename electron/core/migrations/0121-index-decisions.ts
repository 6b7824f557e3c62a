import type { Kysely } from 'kysely';
import { renewEntryTexts } from '#core/features/search/search.schema.ts';

/** Decisions of the case file are found by their words; entries that were there before keep theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renewEntryTexts(db);
}
