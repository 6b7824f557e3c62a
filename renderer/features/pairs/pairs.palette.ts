import { IconUsersGroup } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** The way to the keys that two colleagues share. */
export const pairsPalette = pagePalette('pairs', (words) => words.t('pairs:paletteHeading'), [
  {
    id: 'pairs',
    Icon: IconUsersGroup,
    words: (words) => words.t('pairs:palette'),
    need: null,
    run: (router) => void router.navigate({ to: '/pairs' }),
  },
]);
