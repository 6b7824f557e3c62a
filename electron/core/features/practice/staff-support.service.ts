import type { z } from 'zod';
import type { practice } from '#shared/contracts/practice.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';

/** Who is there for colleagues (domain.md 10.1), in the order of writing. */
export async function listStaffSupport(db: ReadDb) {
  const rows = await db.selectFrom('support_entries').selectAll().orderBy('id').execute();
  return rows.map(({ id, section, title, about, how_to_reach }) => ({
    id,
    section,
    title,
    about,
    howToReach: how_to_reach,
  }));
}

export async function saveSupportEntry(
  { db, newId }: CommandContext,
  { id, section, title, about, howToReach }: z.output<typeof practice.saveSupportEntry.input>,
): Promise<{ id: string }> {
  const written = { section, title, about, how_to_reach: howToReach };
  if (id === null) {
    const made: string = newId();
    await db
      .insertInto('support_entries')
      .values({ id: made, ...written })
      .execute();
    return { id: made };
  }
  const { numUpdatedRows } = await db
    .updateTable('support_entries')
    .set(written)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not_found');
  return { id };
}

export async function removeSupportEntry({ db }: CommandContext, id: string): Promise<void> {
  await db.deleteFrom('support_entries').where('id', '=', id).execute();
}
