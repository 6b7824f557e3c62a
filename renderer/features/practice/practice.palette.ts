import { IconHeartHandshake, IconSeeding } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Development. */
export const practicePalette = pagePalette('practice', (words) => words.t('practice:palette.heading'), [
  {
    id: 'practice-record',
    Icon: IconSeeding,
    words: (words) => words.t('practice:palette.record'),
    need: 'practice.take_part',
    run: (router) =>
      void router.navigate({ to: '/development/records/$recordId', params: { recordId: 'new' } }),
  },
  {
    id: 'practice-support',
    Icon: IconHeartHandshake,
    words: (words) => words.t('practice:palette.support'),
    need: null,
    run: (router) => void router.navigate({ to: '/development/support' }),
  },
]);
