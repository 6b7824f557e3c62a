import { dayOf } from '#shared/lib/clock.ts';
import type { ReadDb, WriteDb } from '#core/kernel/contexts.ts';

/** The next contact that was agreed without a note, if it has not been overtaken by one. */
export function findPlannedContact(db: ReadDb, caseId: string) {
  return db
    .selectFrom('next_contacts')
    .select(['at', 'plan'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

interface SavedNote {
  readonly startedAt: string;
  readonly nextContactAt: string | null;
}

/** A note that names the next contact, or that was written on the agreed day or after it, takes its place. */
export async function overtakePlannedContact(
  db: WriteDb,
  caseId: string,
  { startedAt, nextContactAt }: SavedNote,
): Promise<void> {
  const planned = await findPlannedContact(db, caseId);
  if (planned === undefined) return;
  const isOver = planned.at === null || dayOf(startedAt) >= dayOf(planned.at);
  if (nextContactAt === null && !isOver) return;
  await db.deleteFrom('next_contacts').where('case_id', '=', caseId).execute();
}
