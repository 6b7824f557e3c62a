import { IconCoins } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** Petty cash in the command palette, for those who keep its books. */
export const moneyPalette: PaletteProvider = {
  id: 'money',
  heading: (words) => words.t('money:palette.heading'),
  find: ({ text, words, router, may }) => {
    const open = words.getFixedT(null, 'money')('petty.title');
    const item = {
      id: 'petty-cash',
      Icon: IconCoins,
      words: open,
      run: () => {
        void router.navigate({ to: '/petty-cash' });
      },
    };
    const isWanted = open.toLocaleLowerCase().includes(text.toLocaleLowerCase());
    return Promise.resolve(may('directory.write') && isWanted ? [item] : []);
  },
};
