import { IconUserHeart } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** The way to one's own supervision. */
export const supervisionPalette: PaletteProvider = {
  id: 'supervision',
  heading: (words) => words.t('supervision:palette.heading'),
  find: ({ text, words, router, may }) => {
    const item = {
      id: 'supervision',
      Icon: IconUserHeart,
      words: words.t('supervision:palette.open'),
      run: () => {
        void router.navigate({ to: '/supervision' });
      },
    };
    const fits = item.words.toLocaleLowerCase().includes(text.toLocaleLowerCase());
    return Promise.resolve(fits && may('supervision.take_part') ? [item] : []);
  },
};
