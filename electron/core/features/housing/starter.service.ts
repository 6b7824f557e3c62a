import { z } from 'zod';
import { starterItem, type StarterItem } from '#shared/contracts/moving-in.ts';
import { moveInGroups } from '#shared/domain/housing/move-in-codes.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import type { WriteDb } from '#core/kernel/contexts.ts';
import { getStarter } from './moving-in.ts';

/** In the order in which the groups of moving in are talked about. */
export function inGroups<T extends { readonly group: StarterItem['group'] }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => moveInGroups.indexOf(a.group) - moveInGroups.indexOf(b.group));
}

/** What new lists begin with from now on; an empty list goes back to Keystead's. */
export async function replaceStarter(db: WriteDb, items: readonly StarterItem[]): Promise<void> {
  await db.deleteFrom('move_in_starters').execute();
  for (const [index, { group, text }] of inGroups(items).entries()) {
    await db.insertInto('move_in_starters').values({ sort_order: index, group_key: group, text }).execute();
  }
}

/** The organisation's own list of moving in, as a whole, in a template pack. Its receipts hold both lists. */
export const starterDealer: PackDealer<StarterItem[]> = {
  list: async (db) => {
    const { isOwn, items } = await getStarter(db);
    return isOwn ? [{ id: '', name: '', content: items }] : [];
  },
  keyOf: () => '',
  nameOf: () => '',
  add: async ({ db }, items, replaced) => {
    await replaceStarter(db, items);
    const { items: made } = await getStarter(db);
    return {
      made: JSON.stringify(made),
      replaced: replaced === undefined ? null : JSON.stringify(replaced.content),
    };
  },
  undo: async ({ db }, { made, replaced }) => {
    const { isOwn, items } = await getStarter(db);
    if (!isOwn || JSON.stringify(items) !== made) return;
    await replaceStarter(db, replaced === null ? [] : z.array(starterItem).parse(JSON.parse(replaced)));
  },
};
