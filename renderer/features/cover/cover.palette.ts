import { IconBeach } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Planning an absence. */
export const coverPalette = pagePalette('cover', (words) => words.t('cover:palette.heading'), [
  {
    id: 'cover-new',
    Icon: IconBeach,
    words: (words) => words.t('cover:palette.away'),
    need: 'case.assign',
    run: (router) => void router.navigate({ to: '/cover/new', search: {} }),
  },
]);
