import { z } from 'zod';
import type { PackContent } from '#shared/contracts/template-pack.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import type { CommandContext, ReadDb } from '#core/kernel/contexts.ts';

const words = z.array(z.string());

type Content = NonNullable<PackContent['language_entries']>[number];

/** A pair of the organisation's own. */
interface OwnPair extends Content {
  readonly id: string;
  readonly enabled: boolean;
}

/** The organisation's own pairs, those that are switched off too. */
export async function listOwnPairs(db: ReadDb): Promise<OwnPair[]> {
  const rows = await db.selectFrom('language_entries').selectAll().orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    avoid: words.parse(JSON.parse(row.avoid)),
    tryInstead: words.parse(JSON.parse(row.try_instead)),
    reason: row.reason,
    enabled: row.enabled === 1,
  }));
}

/** Keeps a new own pair (`id` null) or another content of one. @throws AppError `not_found` */
export async function saveOwnPair(
  { db, newId }: Pick<CommandContext, 'db' | 'newId'>,
  pair: Content & { readonly id: string | null; readonly enabled: boolean },
): Promise<string> {
  const row = {
    avoid: JSON.stringify(pair.avoid),
    try_instead: JSON.stringify(pair.tryInstead),
    reason: pair.reason,
    enabled: pair.enabled ? 1 : 0,
  };
  if (pair.id === null) {
    const id: string = newId();
    await db
      .insertInto('language_entries')
      .values({ id, ...row })
      .execute();
    return id;
  }
  const result = await db
    .updateTable('language_entries')
    .set(row)
    .where('id', '=', pair.id)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw new AppError('not_found');
  return pair.id;
}

async function setEnabled({ db }: Pick<CommandContext, 'db'>, id: string, enabled: boolean): Promise<void> {
  await db
    .updateTable('language_entries')
    .set({ enabled: enabled ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Own pairs in a template pack; pairs are versions of one another when they avoid the same words. */
export const pairDealer: PackDealer<Content> = {
  list: async (db) =>
    (await listOwnPairs(db)).flatMap(({ id, enabled, avoid, tryInstead, reason }) =>
      enabled ? [{ id, name: avoid.join(', '), content: { avoid, tryInstead, reason } }] : [],
    ),
  keyOf: ({ avoid }) =>
    avoid
      .map((word) => word.toLocaleLowerCase())
      .toSorted()
      .join('\n'),
  nameOf: ({ avoid }) => avoid.join(', '),
  add: async (context, content, replaced) => {
    if (replaced !== undefined) await setEnabled(context, replaced.id, false);
    const made = await saveOwnPair(context, { ...content, id: null, enabled: true });
    return { made, replaced: replaced?.id ?? null };
  },
  undo: async (context, { made, replaced }) => {
    const { numDeletedRows } = await context.db
      .deleteFrom('language_entries')
      .where('id', '=', made)
      .where('enabled', '=', 1)
      .executeTakeFirst();
    if (numDeletedRows > 0n && replaced !== null) await setEnabled(context, replaced, true);
  },
};
