import type { ReadDb } from '#core/kernel/contexts.ts';

/** The name of an entry with who offers it, as a referral keeps it; undefined when it is not there. */
export async function findEntryName(db: ReadDb, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('directory_entries')
    .select(['name', 'organisation'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : [row.name, row.organisation].filter(Boolean).join(', ');
}
