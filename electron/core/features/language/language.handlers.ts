import type { languageHints } from '#shared/contracts/language.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { listOwnPairs, saveOwnPair } from './language.service.ts';

/** Stands for all entries at once in `language_switches`. */
const everyEntry = 0;

export const languageHintsHandlers: Handlers<typeof languageHints> = {
  async settings({ db }) {
    const switches = await db.selectFrom('language_switches').select('entry').orderBy('entry').execute();
    return {
      enabled: switches.every(({ entry }) => entry !== everyEntry),
      switchedOff: switches.flatMap(({ entry }) => (entry === everyEntry ? [] : [entry])),
      own: await listOwnPairs(db),
    };
  },

  async switchEntry({ db }, { entry, enabled }) {
    await setSwitch(db, entry, enabled);
    return {};
  },

  saveOwn: async (context, input) => ({ id: await saveOwnPair(context, input) }),

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
