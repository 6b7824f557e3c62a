import { packContent, type PackContent } from '#shared/contracts/template-pack.ts';
import { templateLines } from '#shared/contracts/templates.ts';
import { foldForSearch } from '#shared/domain/people/search-key.ts';
import type { PackPart, TemplateKind } from '#shared/domain/templates/template-codes.ts';
import { starterDealer } from '#core/features/housing/starter.service.ts';
import { pairDealer } from '#core/features/language/language.service.ts';
import { methodDealer } from '#core/features/methods/method-pack.service.ts';
import { frameworkDealer } from '#core/features/practice/framework-pack.service.ts';
import { starDealer } from '#core/features/stars/star-pack.service.ts';
import { scaleDealer } from '#core/features/wellbeing/scale-pack.service.ts';
import { type PackDealer, packShelf, type PackShelf } from './pack-part.service.ts';
import { addTemplate, getTemplate, listTemplates, setRetired } from './templates.service.ts';

type Lines = NonNullable<PackContent['checklists']>[number];

function templateDealer(kind: TemplateKind): PackDealer<Lines> {
  return {
    list: async (db) =>
      (await listTemplates(db, kind)).flatMap(({ id, name, lines, isRetired }) =>
        isRetired ? [] : [{ id, name, content: { name, lines } }],
      ),
    keyOf: ({ name }) => foldForSearch(name),
    nameOf: ({ name }) => name,
    add: async (context, { name, lines }, replaced) => {
      if (replaced !== undefined) await setRetired(context, replaced.id, true);
      return { made: await addTemplate(context, { kind, name, lines }), replaced: replaced?.id ?? null };
    },
    undo: async (context, { made, replaced }) => {
      if ((await getTemplate(context.db, made)).isRetired) return;
      await setRetired(context, made, true);
      if (replaced !== null) await setRetired(context, replaced, false);
    },
  };
}

const { shape } = packContent;
const listed = <T>(contents: readonly T[]) => contents;
const single = <T>([content]: readonly T[]) => content;
const asList = <T>(content: T | undefined) => (content === undefined ? [] : [content]);

/** Every part of a pack. */
export const packShelves: Readonly<Record<PackPart, PackShelf>> = {
  note_templates: packShelf({
    part: 'note_templates',
    schema: templateLines,
    things: (pack) => pack.note_templates ?? [],
    write: listed,
    dealer: templateDealer('note'),
  }),
  checklists: packShelf({
    part: 'checklists',
    schema: templateLines,
    things: (pack) => pack.checklists ?? [],
    write: listed,
    dealer: templateDealer('checklist'),
  }),
  moving_in: packShelf({
    part: 'moving_in',
    schema: shape.moving_in.unwrap(),
    things: (pack) => asList(pack.moving_in),
    write: single,
    dealer: starterDealer,
  }),
  language_entries: packShelf({
    part: 'language_entries',
    schema: shape.language_entries.unwrap().element,
    things: (pack) => pack.language_entries ?? [],
    write: listed,
    dealer: pairDealer,
  }),
  methods: packShelf({
    part: 'methods',
    schema: shape.methods.unwrap(),
    things: (pack) => asList(pack.methods),
    write: single,
    dealer: methodDealer,
  }),
  stars: packShelf({
    part: 'stars',
    schema: shape.stars.unwrap().element,
    things: (pack) => pack.stars ?? [],
    write: listed,
    dealer: starDealer,
  }),
  scales: packShelf({
    part: 'scales',
    schema: shape.scales.unwrap().element,
    things: (pack) => pack.scales ?? [],
    write: listed,
    dealer: scaleDealer,
  }),
  competencies: packShelf({
    part: 'competencies',
    schema: shape.competencies.unwrap().element,
    things: (pack) => pack.competencies ?? [],
    write: listed,
    dealer: frameworkDealer,
  }),
};
