import { IconLifebuoy } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Saying that something got out is one search away for everybody; its register for those who see to it. */
export const breachesPalette = pagePalette('breaches', (words) => words.t('breaches:palette.heading'), [
  {
    id: 'breach-report',
    Icon: IconLifebuoy,
    words: (words) => words.t('breaches:palette.report'),
    need: null,
    run: (router) => void router.navigate({ to: '/something-got-out' }),
  },
  {
    id: 'breach-register',
    Icon: IconLifebuoy,
    words: (words) => words.t('breaches:palette.register'),
    need: 'breach.manage',
    run: (router) => void router.navigate({ to: '/trust/breaches' }),
  },
]);
