import type { Kysely } from 'kysely';
import { createSearchIndex } from '#core/features/search/search.schema.ts';

/** The full-text index; its SQL stays with the search feature. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSearchIndex(db);
}
