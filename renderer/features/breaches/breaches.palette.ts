import { IconLifebuoy } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** Saying that something got out is one search away for everybody; its register for those who see to it. */
export const breachesPalette: PaletteProvider = {
  id: 'breaches',
  heading: (words) => words.t('breaches:palette.heading'),
  find: ({ text, words, router, may }) => {
    const t = words.getFixedT(null, 'breaches');
    const pages = [
      { id: 'breach-report', words: t('palette.report'), to: '/something-got-out' },
      ...(may('breach.manage')
        ? [{ id: 'breach-register', words: t('palette.register'), to: '/trust/breaches' } as const]
        : []),
    ] as const;
    const wanted = text.toLocaleLowerCase();
    const items = pages
      .filter((page) => page.words.toLocaleLowerCase().includes(wanted))
      .map((page) => ({
        id: page.id,
        Icon: IconLifebuoy,
        words: page.words,
        run: () => {
          void router.navigate({ to: page.to });
        },
      }));
    return Promise.resolve(items);
  },
};
