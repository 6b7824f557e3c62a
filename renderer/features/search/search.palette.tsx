import { IconNotes, IconStar } from '@tabler/icons-react';
import { call } from '#renderer/api/client.ts';
import type { PaletteProvider } from '#renderer/app/palette.ts';
import { Snippet } from '#renderer/features/timeline/snippet.tsx';
import { formatters } from '#shared/i18n/format.ts';
import { dayOf } from '#shared/lib/clock.ts';
import { systemClock } from '#shared/lib/clock.ts';

/** A word of fewer letters finds too much to be of use. */
const shortest = 3;

/** How many passages one search offers. */
const most = 8;

/** Passages from entries of the files one may open, with the words that were looked for in bold. */
export const searchPalette: PaletteProvider = {
  id: 'search',
  heading: (words) => words.t('search:heading'),
  find: async ({ text, words, router, may }) => {
    if (text.length < shortest || !may('notes.read')) return [];
    const { entries } = await call('search.find', { text, caseId: null, limit: most });
    const format = formatters(words.language);
    const today = systemClock.today();
    return entries.map((entry) => {
      const { caseId, entryId, kind } = entry;
      const name = entry.name === '' ? words.t('domain:noName') : entry.name;
      return {
        id: `entry-${entryId}`,
        Icon: kind === 'star' ? IconStar : IconNotes,
        words: <Snippet pieces={entry.snippet} />,
        detail: `${name} · ${words.t(`timeline:kindOne.${kind}`)} · ${format.nearDay(dayOf(entry.at), today)}`,
        run: () => {
          void (kind === 'contact'
            ? router.navigate({ to: '/people/$caseId/notes/$entryId', params: { caseId, entryId } })
            : router.navigate({
                to: '/people/$caseId/notes',
                params: { caseId },
                search: { kinds: [kind] },
              }));
        },
      };
    });
  },
};
