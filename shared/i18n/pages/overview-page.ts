import type { i18n as I18n } from 'i18next';
import type { OverviewContent } from '../../contracts/cases.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { listBlock, textBlock } from './blocks.ts';

function needsBlock(words: I18n, needs: OverviewContent['needs']): PageBlock[] {
  if (needs.length === 0) return [];
  const t = words.getFixedT(null, ['cases', 'domain']);
  return [
    {
      kind: 'table',
      key: 'needs',
      label: t('cases:overview.needs'),
      columns: [
        t('cases:overview.needText'),
        t('cases:overview.needArea'),
        t('cases:overview.needPriority'),
        t('cases:overview.needSupport'),
      ],
      rows: needs.map(({ text, domain, personPriority, supportWanted }) => [
        text,
        t(`domain:housingSupportStar.area.${domain}.label`),
        String(personPriority),
        t(`domain:supportWanted.${supportWanted}`),
      ]),
    },
  ];
}

/** Needs in the person's own order, and what makes support fit them (domain.md 7.1). */
export function supportBlocks(words: I18n, content: OverviewContent): PageBlock[] {
  const t = words.getFixedT(null, 'cases');
  return [
    ...needsBlock(words, content.needs),
    ...listBlock('access', t('overview.accessNeeds'), content.accessNeeds),
    ...textBlock('text', 'language', t('overview.languageAndInterpreter'), content.languageAndInterpreter),
    ...textBlock('words', 'culture', t('overview.culturalAndSpiritual'), content.culturalAndSpiritual),
    ...textBlock(
      'words',
      'communication',
      t('overview.communicationPreferences'),
      content.communicationPreferences,
    ),
    ...listBlock('agencies', t('overview.agencies'), content.agencies),
    ...listBlock('contributors', t('overview.contributors'), content.contributors),
  ];
}

/** The whole overview for the person's copy; strengths stand before these blocks (domain.md 0.3, 7.1). */
export function overviewBlocks(words: I18n, content: OverviewContent): PageBlock[] {
  const t = words.getFixedT(null, 'cases');
  return [
    ...textBlock('words', 'matters', t('overview.whatMatters'), content.whatMattersToMe),
    ...textBlock('words', 'works', t('overview.whatWorks'), content.howBestToSupportMe),
    ...textBlock('words', 'people_like', t('overview.whatPeopleLike'), content.whatPeopleLikeAboutMe),
    ...textBlock('words', 'hopes', t('overview.aspirations'), content.aspirations),
    ...supportBlocks(words, content),
  ];
}
