import { IconHeartHandshake, IconSeeding, IconTrendingUp } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';

/** Development in the command palette. */
export const practicePalette: PaletteProvider = {
  id: 'practice',
  heading: (words) => words.t('practice:palette.heading'),
  find: ({ text, words, router, may }) => {
    const t = words.getFixedT(null, 'practice');
    const items: readonly (PaletteItem & { readonly words: string; readonly shown: boolean })[] = [
      {
        id: 'practice-mine',
        Icon: IconTrendingUp,
        words: t('palette.mine'),
        shown: may('practice.take_part'),
        run: () => {
          void router.navigate({ to: '/development' });
        },
      },
      {
        id: 'practice-record',
        Icon: IconSeeding,
        words: t('palette.record'),
        shown: may('practice.take_part'),
        run: () => {
          void router.navigate({ to: '/development/records/$recordId', params: { recordId: 'new' } });
        },
      },
      {
        id: 'practice-support',
        Icon: IconHeartHandshake,
        words: t('palette.support'),
        shown: true,
        run: () => {
          void router.navigate({ to: '/development/support' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      items.filter((item) => item.shown && item.words.toLocaleLowerCase().includes(wanted)),
    );
  },
};
