import type { i18n as I18n } from 'i18next';
import type { HousingWishes, HousingWishesBody } from '../../contracts/home-search.ts';
import type { PageBlock, RecordPage } from '../../domain/records/page-blocks.ts';
import { listBlock, textBlock } from './blocks.ts';

/** What the person wishes for in a home, as blocks; also for the pages of others. */
export function wishesBlocks(words: I18n, content: HousingWishes): PageBlock[] {
  const t = words.getFixedT(null, 'homes');
  const liveWith = [words.t(`domain:liveWith.${content.liveWith}`), content.liveWithWho].filter(
    (part) => part !== '',
  );
  return [
    ...listBlock('areas', t('wishes.areas'), content.areas),
    ...listBlock(
      'home_types',
      t('wishes.homeTypes'),
      content.homeTypes.map((type) => words.t(`domain:homeType.${type}`)),
    ),
    ...textBlock('text', 'live_with', t('wishes.liveWith'), liveWith.join(': ')),
    ...textBlock('text', 'floor', t('wishes.floorOrAccess'), content.floorOrAccess),
    ...textBlock('text', 'pets', t('wishes.pets'), content.pets),
    ...listBlock('must', t('wishes.mustHave'), content.mustHave),
    ...listBlock('must_not', t('wishes.mustNotHave'), content.mustNotHave),
    ...textBlock('words', 'notes', t('wishes.notes'), content.notes),
  ];
}

/** Wishes for a home, what the person brings to it first. */
export function wishesPage(words: I18n, { content }: HousingWishesBody): RecordPage {
  return { strengths: content.strengths, blocks: wishesBlocks(words, content) };
}
