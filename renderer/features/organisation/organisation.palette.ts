import { IconKey, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Pages of the settings, for those who may change them. */
export const organisationPalette = pagePalette(
  'organisation',
  (words) => words.t('organisation:palette.heading'),
  [
    {
      id: 'organisation-colleagues',
      Icon: IconUserPlus,
      words: (words) => words.t('organisation:palette.colleagues'),
      need: 'workers.manage',
      run: (router) => void router.navigate({ to: '/settings/colleagues' }),
    },
    {
      id: 'organisation-roles',
      Icon: IconUsersGroup,
      words: (words) => words.t('access:palette.roles'),
      need: 'organisation.read',
      run: (router) => void router.navigate({ to: '/settings/roles' }),
    },
    {
      id: 'organisation-key',
      Icon: IconKey,
      words: (words) => words.t('access:palette.key'),
      need: 'workers.manage',
      run: (router) => void router.navigate({ to: '/trust/key' }),
    },
  ],
);
