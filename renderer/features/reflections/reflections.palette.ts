import { IconPencil, IconUsersGroup } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Reflective practice: the ways there, never what is written. */
export const reflectionsPalette = pagePalette(
  'reflections',
  (words) => words.t('reflections:palette.heading'),
  [
    {
      id: 'reflections-new',
      Icon: IconPencil,
      words: (words) => words.t('reflections:palette.write'),
      need: 'reflection.write',
      run: (router) => void router.navigate({ to: '/reflections/new' }),
    },
    {
      id: 'reflections-team',
      Icon: IconUsersGroup,
      words: (words) => words.t('reflections:palette.team'),
      need: 'reflection.write',
      run: (router) => void router.navigate({ to: '/reflections/team' }),
    },
  ],
);
