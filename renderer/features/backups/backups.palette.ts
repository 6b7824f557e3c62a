import { IconDatabaseHeart } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** Backups and "Check my vault" in the command palette, for those who look after them. */
export const backupsPalette: PaletteProvider = {
  id: 'backups',
  heading: (words) => words.t('backups:palette.heading'),
  find: ({ text, words, router, may }) => {
    const open = words.getFixedT(null, 'backups')('palette.open');
    const item = {
      id: 'backups-open',
      Icon: IconDatabaseHeart,
      words: open,
      run: () => {
        void router.navigate({ to: '/trust/backups' });
      },
    };
    const isWanted = open.toLocaleLowerCase().includes(text.toLocaleLowerCase());
    return Promise.resolve(may('backup.manage') && isWanted ? [item] : []);
  },
};
