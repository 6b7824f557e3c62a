import type { ReadDb } from '#core/kernel/contexts.ts';
import { givenRows } from './papers.queries.ts';

/** The latest information notice that a person was given; undefined while there is none. */
export async function findLatestGiven(db: ReadDb, personId: string) {
  const [latest] = await givenRows(db, personId);
  return latest;
}
