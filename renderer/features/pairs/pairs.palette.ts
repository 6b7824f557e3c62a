import { IconUsersGroup } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** The way to the keys that two colleagues share. */
export const pairsPalette: PaletteProvider = {
  id: 'pairs',
  heading: (words) => words.t('pairs:paletteHeading'),
  find: ({ text, words, router }) => {
    const item = {
      id: 'pairs',
      Icon: IconUsersGroup,
      words: words.t('pairs:palette'),
      run: () => {
        void router.navigate({ to: '/pairs' });
      },
    };
    const fits = item.words.toLocaleLowerCase().includes(text.toLocaleLowerCase());
    return Promise.resolve(fits ? [item] : []);
  },
};
