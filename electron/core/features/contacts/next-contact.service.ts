import type { z } from 'zod';
import type { contacts } from '#shared/contracts/contacts.ts';
import { dayOf } from '#shared/lib/clock.ts';
import type { CommandContext, ReadDb, WriteDb } from '#core/kernel/contexts.ts';
import { refreshCaseSummary } from '#core/features/cases/case-summary.service.ts';

/** The next contact that was agreed without a note, if it has not been overtaken by one. */
export function findPlannedContact(db: ReadDb, caseId: string) {
  return db
    .selectFrom('next_contacts')
    .select(['at', 'plan'])
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

/** Says when and where the next contact is; null: nothing is agreed any more. It stands until a note overtakes it. */
export async function planNextContact(
  { db, actor, clock }: CommandContext,
  { caseId, at, plan }: z.output<typeof contacts.planNext.input>,
): Promise<void> {
  const planned = {
    at: at === null ? null : new Date(at).toISOString(),
    plan,
    planned_at: clock.now(),
    planned_by: actor.name,
  };
  await db
    .insertInto('next_contacts')
    .values({ case_id: caseId, ...planned })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(planned))
    .execute();
  await refreshCaseSummary(db, caseId);
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
