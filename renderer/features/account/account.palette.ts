import { IconAdjustments, IconKey } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';

/** Own settings in the command palette. */
export const accountPalette: PaletteProvider = {
  id: 'account',
  heading: (words) => words.t('account:palette.heading'),
  find: ({ text, words, router }) => {
    const t = words.getFixedT(null, 'account');
    const items: readonly (PaletteItem & { readonly words: string })[] = [
      {
        id: 'account-settings',
        Icon: IconAdjustments,
        words: t('palette.settings'),
        run: () => {
          void router.navigate({ to: '/account' });
        },
      },
      {
        id: 'account-passphrase',
        Icon: IconKey,
        words: t('palette.passphrase'),
        run: () => {
          void router.navigate({ to: '/account/passphrase' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(items.filter((item) => item.words.toLocaleLowerCase().includes(wanted)));
  },
};
