import type { PackContent } from '#shared/contracts/template-pack.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import { findFrameworkRow } from './frameworks.queries.ts';
import { listFrameworks, retireFramework, saveFramework } from './frameworks.service.ts';

type Content = NonNullable<PackContent['competencies']>[number];

/** Own competency frameworks in a template pack, without ratings (domain.md 10.4). A changed one comes as another. */
export const frameworkDealer: PackDealer<Content> = {
  list: async (db) =>
    (await listFrameworks(db)).flatMap(({ id, isShipped, isInUse, name, owner, competencies }) =>
      isShipped || !isInUse
        ? []
        : [
            {
              id,
              name: name ?? '',
              content: {
                name: name ?? '',
                owner: owner ?? '',
                competencies: competencies.map((competency) => ({
                  key: competency.key,
                  name: competency.name ?? '',
                  relevance: competency.relevance ?? '',
                  levels: competency.levels.map(({ label, levelNumber, description }) => ({
                    label,
                    levelNumber,
                    description: description ?? '',
                  })),
                })),
              },
            },
          ],
    ),
  keyOf: ({ name }) => foldForSearch(name),
  nameOf: ({ name }) => name,
  add: async (context, content, replaced) => {
    const { id: made } = await saveFramework(context, { id: null, content });
    if (replaced !== undefined) {
      await context.db
        .updateTable('competency_frameworks')
        .set({ is_in_use: 0 })
        .where('id', '=', replaced.id)
        .execute();
    }
    return { made, replaced: replaced?.id ?? null };
  },
  undo: async (context, { made, replaced }) => {
    if ((await findFrameworkRow(context.db, made))?.is_in_use !== 1) return;
    await retireFramework(context, made);
    if (replaced === null) return;
    await context.db
      .updateTable('competency_frameworks')
      .set({ is_in_use: 1 })
      .where('id', '=', replaced)
      .execute();
  },
};
