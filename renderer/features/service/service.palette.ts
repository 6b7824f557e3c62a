import { IconBuildingCommunity } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** Pages about the service, for those who read its figures. */
export const servicePalette: PaletteProvider = {
  id: 'service',
  heading: (words) => words.t('service:palette.heading'),
  find: ({ text, words, router, may }) => {
    if (!may('service.read')) return Promise.resolve([]);
    const t = words.getFixedT(null, 'service');
    const pages = [
      { id: 'service-figures', words: t('palette.figures'), to: '/service' },
      { id: 'service-capacity', words: t('palette.capacity'), to: '/capacity' },
      { id: 'service-self-check', words: t('palette.selfCheck'), to: '/service/self-check' },
    ] as const;
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      pages
        .filter((page) => page.words.toLocaleLowerCase().includes(wanted))
        .map(({ to, ...page }) => ({
          ...page,
          Icon: IconBuildingCommunity,
          run: () => {
            void router.navigate({ to });
          },
        })),
    );
  },
};
