import { z } from 'zod';
import type { languageHints } from '#shared/contracts/language.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';

/** Stands for all entries at once in `language_switches`. */
const everyEntry = 0;

const words = z.array(z.string());

export const languageHintsHandlers: Handlers<typeof languageHints> = {
  async settings({ db }) {
    const switches = await db.selectFrom('language_switches').select('entry').orderBy('entry').execute();
    const own = await db.selectFrom('language_entries').selectAll().orderBy('id').execute();
    return {
      enabled: switches.every(({ entry }) => entry !== everyEntry),
      switchedOff: switches.flatMap(({ entry }) => (entry === everyEntry ? [] : [entry])),
      own: own.map((row) => ({
        id: row.id,
        avoid: words.parse(JSON.parse(row.avoid)),
        tryInstead: words.parse(JSON.parse(row.try_instead)),
        reason: row.reason,
        enabled: row.enabled === 1,
      })),
    };
  },

  async switchEntry({ db }, { entry, enabled }) {
    await setSwitch(db, entry, enabled);
    return {};
  },

  async saveOwn({ db, newId }, input) {
    const row = {
      avoid: JSON.stringify(input.avoid),
      try_instead: JSON.stringify(input.tryInstead),
      reason: input.reason,
      enabled: input.enabled ? 1 : 0,
    };
    if (input.id === null) {
      const id: string = newId();
      await db
        .insertInto('language_entries')
        .values({ id, ...row })
        .execute();
      return { id };
    }
    const result = await db
      .updateTable('language_entries')
      .set(row)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new AppError('not_found');
    return { id: input.id };
  },

  async switchAll({ db }, { enabled }) {
    await setSwitch(db, everyEntry, enabled);
    return {};
  },
};

/** A row means off, so that entries of later versions are on by themselves. */
async function setSwitch(db: WriteDb, entry: number, enabled: boolean): Promise<void> {
  if (enabled) await db.deleteFrom('language_switches').where('entry', '=', entry).execute();
  else {
    await db
      .insertInto('language_switches')
      .values({ entry })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
