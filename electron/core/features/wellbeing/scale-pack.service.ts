import type { PackContent } from '#shared/contracts/template-pack.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import { getScale, listScales, saveScale, setScaleInUse } from './scale-changes.ts';

type Content = NonNullable<PackContent['scales']>[number];

/** Own scales in a template pack: never wording or a licence of somebody else's scale (domain.md 2.7). */
export const scaleDealer: PackDealer<Content> = {
  list: async (db) =>
    (await listScales(db)).flatMap(({ id, key, inUse, name, items, minAnswer, maxAnswer, scoring }) =>
      key !== 'custom' || !inUse || scoring === 'sum_then_table'
        ? []
        : [
            {
              id,
              name: name ?? '',
              content: {
                name: name ?? '',
                items: items.map(({ label, lowerIsBetter }) => ({ label: label ?? '', lowerIsBetter })),
                minAnswer,
                maxAnswer,
                scoring,
              },
            },
          ],
    ),
  keyOf: ({ name }) => foldForSearch(name),
  nameOf: ({ name }) => name,
  add: async (context, content, replaced) => {
    if (replaced !== undefined) await setScaleInUse(context, replaced.id, false);
    const { id } = await saveScale(context, { ...content, id: null });
    return { made: id, replaced: replaced?.id ?? null };
  },
  undo: async (context, { made, replaced }) => {
    if (!(await getScale(context.db, made)).inUse) return;
    await setScaleInUse(context, made, false);
    if (replaced !== null) await setScaleInUse(context, replaced, true);
  },
};
