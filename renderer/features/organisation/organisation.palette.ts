import { IconKey, IconSettings, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';

/** The organisation's settings in the command palette, for those who may change them. */
export const organisationPalette: PaletteProvider = {
  id: 'organisation',
  heading: (words) => words.t('organisation:palette.heading'),
  find: ({ text, words, router, may }) => {
    const t = words.getFixedT(null, 'organisation');
    const access = words.getFixedT(null, 'access');
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
      {
        id: 'organisation-roles',
        Icon: IconUsersGroup,
        words: access('palette.roles'),
        shown: may('organisation.read'),
        run: () => {
          void router.navigate({ to: '/settings/roles' });
        },
      },
      {
        id: 'organisation-key',
        Icon: IconKey,
        words: access('palette.key'),
        shown: may('workers.manage'),
        run: () => {
          void router.navigate({ to: '/trust/key' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      items.filter((item) => item.shown && item.words.toLocaleLowerCase().includes(wanted)),
    );
  },
};
