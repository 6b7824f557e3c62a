import { IconDatabaseHeart } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Backups and "Check my vault", for those who look after them. */
export const backupsPalette = pagePalette('backups', (words) => words.t('backups:palette.heading'), [
  {
    id: 'backups-open',
    Icon: IconDatabaseHeart,
    words: (words) => words.t('backups:palette.open'),
    need: 'backup.manage',
    run: (router) => void router.navigate({ to: '/trust/backups' }),
  },
]);
