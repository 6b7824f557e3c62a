import { IconNotebook, IconPencil, IconUsersGroup } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';

/** Reflective practice in the command palette: the ways there, never what is written. */
export const reflectionsPalette: PaletteProvider = {
  id: 'reflections',
  heading: (words) => words.t('reflections:palette.heading'),
  find: ({ text, words, router, may }) => {
    if (!may('reflection.write')) return Promise.resolve([]);
    const t = words.getFixedT(null, 'reflections');
    const items: readonly (PaletteItem & { readonly words: string })[] = [
      {
        id: 'reflections-new',
        Icon: IconPencil,
        words: t('palette.write'),
        run: () => {
          void router.navigate({ to: '/reflections/new' });
        },
      },
      {
        id: 'reflections',
        Icon: IconNotebook,
        words: t('palette.logs'),
        run: () => {
          void router.navigate({ to: '/reflections' });
        },
      },
      {
        id: 'reflections-team',
        Icon: IconUsersGroup,
        words: t('palette.team'),
        run: () => {
          void router.navigate({ to: '/reflections/team' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(items.filter((item) => item.words.toLocaleLowerCase().includes(wanted)));
  },
};
