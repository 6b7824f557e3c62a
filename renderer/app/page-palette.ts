import type { RegisteredRouter } from '@tanstack/react-router';
import type { i18n as I18n } from 'i18next';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import { navigation, officeShelves } from './navigation.ts';
import type { PaletteItem, PaletteProvider } from './palette.ts';

interface PalettePage extends Pick<PaletteItem, 'id' | 'Icon'> {
  readonly words: (words: I18n) => string;
  /** Offered to those who may; null: to everybody who is signed in. */
  readonly need: Permission | null;
  readonly run: (router: RegisteredRouter) => void;
}

/** A group of the palette that only leads to pages, found by their words. */
export function pagePalette(
  id: string,
  heading: PaletteProvider['heading'],
  pages: readonly PalettePage[],
): PaletteProvider {
  return {
    id,
    heading,
    find: ({ text, words, router, may }) => {
      const wanted = text.toLocaleLowerCase();
      return Promise.resolve(
        pages
          .filter(({ need }) => need === null || may(need))
          .map((page) => ({ ...page, words: page.words(words), run: () => page.run(router) }))
          .filter((item) => item.words.toLocaleLowerCase().includes(wanted)),
      );
    },
  };
}

/** Every page of the sidebar and of the office, by the words that stand there. */
export const mainPages = pagePalette(
  'main-pages',
  (words) => words.t('app:find.goTo'),
  [...navigation, ...officeShelves]
    .flatMap(({ entries }) => [...entries])
    .map(({ to, words: key, Icon, need }) => ({
      id: `page-${key}`,
      Icon,
      words: (words) => words.t(`app:nav.${key}`),
      need,
      run: (router) => void router.navigate({ to }),
    })),
);
