import type { PackContent } from '#shared/contracts/template-pack.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import { templateId } from '#shared/lib/ids.ts';
import type { PackDealer } from '#core/features/templates/pack-part.service.ts';
import { familyRows, findTemplateRow } from './stars.queries.ts';
import { listTemplates } from './stars.service.ts';
import { publishTemplate, retireTemplate, saveTemplate } from './template-changes.ts';

type Content = NonNullable<PackContent['stars']>[number];

/** Whoever takes a pack in has ticked the statement of domain.md 1.6 before; it is kept under their name. */
const ownContent = { basis: 'own_content', reference: '', confirmed: true } as const;

/**
 * Own stars in a template pack: only those that are the organisation's own work, never one that rests on somebody's
 * permission (domain.md 1.6). A changed one comes as the next version of the star that is here.
 */
export const starDealer: PackDealer<Content> = {
  list: async (db) =>
    (await listTemplates(db)).flatMap(
      ({ id, kind, status, rightsStatement, name, scaleMax, bands, areas, copyrightLine }) =>
        kind === 'custom' && status === 'in_use' && rightsStatement?.basis === 'own_content'
          ? [{ id, name: name ?? '', content: { name: name ?? '', scaleMax, bands, areas, copyrightLine } }]
          : [],
    ),
  keyOf: ({ name }) => foldForSearch(name),
  nameOf: ({ name }) => name,
  add: async (context, content, replaced) => {
    const before = replaced === undefined ? undefined : await findTemplateRow(context.db, replaced.id);
    const family = before === undefined ? [] : await familyRows(context.db, before.family_id);
    // A family with a draft takes no other; the star then stands beside it.
    const isNext = before !== undefined && family.every(({ status }) => status !== 'draft');
    const { id } = await saveTemplate(context, {
      id: null,
      familyId: isNext ? before.family_id : null,
      content,
      rights: ownContent,
    });
    await publishTemplate(context, { id, rights: ownContent });
    return { made: id, replaced: isNext ? before.id : null };
  },
  undo: async (context, { made, replaced }) => {
    if ((await findTemplateRow(context.db, made))?.status !== 'in_use') return;
    await retireTemplate(context, templateId.parse(made));
    if (replaced === null) return;
    await context.db
      .updateTable('star_templates')
      .set({ status: 'in_use' })
      .where('id', '=', replaced)
      .where('status', '=', 'retired')
      .execute();
  },
};
