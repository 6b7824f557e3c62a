import type { z } from 'zod';
import { methodSettings } from '#shared/contracts/methods.ts';
import { ourMethodSettings } from '#shared/domain/methods/method-defaults.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import type { ReadDb } from '#core/kernel/contexts.ts';
import { getMethodSettings, writeMethodSettings } from './methods.service.ts';

type Settings = z.infer<typeof methodSettings>;

async function present(db: ReadDb): Promise<Settings> {
  return methodSettings.parse(await getMethodSettings(db));
}

/** The figures of the methods, as a whole, in a template pack. Its receipts hold both sets of figures. */
export const methodDealer: PackDealer<Settings> = {
  list: async (db) => {
    const content = await present(db);
    const isOurs = JSON.stringify(content) === JSON.stringify(methodSettings.parse(ourMethodSettings));
    return isOurs ? [] : [{ id: '', name: '', content }];
  },
  keyOf: () => '',
  nameOf: () => '',
  add: async ({ db }, content, replaced) => {
    await writeMethodSettings(db, content);
    const made = JSON.stringify(await present(db));
    return { made, replaced: replaced === undefined ? null : JSON.stringify(replaced.content) };
  },
  undo: async ({ db }, { made, replaced }) => {
    if (JSON.stringify(await present(db)) !== made) return;
    await writeMethodSettings(
      db,
      replaced === null ? ourMethodSettings : methodSettings.parse(JSON.parse(replaced)),
    );
  },
};
