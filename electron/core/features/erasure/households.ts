import type { WriteDb } from '#core/kernel/contexts.ts';

/**
 * Takes a person's households out of the vault, with all who live in them, unless somebody else who is supported lives
 * there: then the household and the others stay.
 */
export async function leaveHouseholds(db: WriteDb, personId: string): Promise<void> {
  const own = await db
    .selectFrom('household_members')
    .select('household_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  for (const { household_id } of own) {
    const other = await db
      .selectFrom('household_members')
      .select('id')
      .where('household_id', '=', household_id)
      .where('person_id', 'is not', null)
      .where('person_id', '!=', personId)
      .executeTakeFirst();
    if (other !== undefined) continue;
    await db.deleteFrom('import_rows').where('target_id', '=', household_id).execute();
    await db.deleteFrom('household_members').where('household_id', '=', household_id).execute();
    await db.deleteFrom('households').where('id', '=', household_id).execute();
  }
}
