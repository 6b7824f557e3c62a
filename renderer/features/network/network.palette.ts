import { IconAddressBook, IconHeartHandshake, IconUsersGroup } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** The ways to the lists that the whole organisation shares. */
export const networkPalette: PaletteProvider = {
  id: 'network',
  heading: (words) => words.t('network:palette.heading'),
  find: ({ text, words, router, may }) => {
    const pages = [
      {
        id: 'directory',
        to: '/directory',
        Icon: IconAddressBook,
        words: words.t('network:palette.directory'),
      },
      { id: 'groups', to: '/groups', Icon: IconUsersGroup, words: words.t('network:palette.groups') },
      { id: 'peers', to: '/peers', Icon: IconHeartHandshake, words: words.t('network:palette.peers') },
    ] as const;
    const fitting = pages.filter(
      (page) =>
        page.words.toLocaleLowerCase().includes(text.toLocaleLowerCase()) &&
        may(page.id === 'peers' ? 'organisation.read' : 'tools.read'),
    );
    return Promise.resolve(
      fitting.map(({ to, ...page }) => ({
        ...page,
        run: () => {
          void router.navigate({ to });
        },
      })),
    );
  },
};
