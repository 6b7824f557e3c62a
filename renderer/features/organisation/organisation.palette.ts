import { IconSettings, IconUserPlus } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';

/** The organisation's settings in the command palette, for those who may change them. */
export const organisationPalette: PaletteProvider = {
  id: 'organisation',
  heading: (words) => words.t('organisation:palette.heading'),
  find: ({ text, words, router, may }) => {
    const t = words.getFixedT(null, 'organisation');
    const items: readonly (PaletteItem & { readonly words: string; readonly shown: boolean })[] = [
      {
        id: 'organisation-settings',
        Icon: IconSettings,
        words: t('palette.settings'),
        shown: may('organisation.manage'),
        run: () => {
          void router.navigate({ to: '/settings' });
        },
      },
      {
        id: 'organisation-colleagues',
        Icon: IconUserPlus,
        words: t('palette.colleagues'),
        shown: may('workers.manage'),
        run: () => {
          void router.navigate({ to: '/settings/colleagues' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      items.filter((item) => item.shown && item.words.toLocaleLowerCase().includes(wanted)),
    );
  },
};
