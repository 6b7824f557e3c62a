import { IconMessageCircle, IconMessages, IconPlus } from '@tabler/icons-react';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';
import { callName } from '#renderer/features/cases/call-name.ts';

/** Callovers in the command palette, and a chosen person's question to the team. */
export const calloverPalette: PaletteProvider = {
  id: 'callover',
  heading: (words) => words.t('callover:palette.heading'),
  find: ({ text, words, router, may }) => {
    const items: readonly (PaletteItem & { readonly words: string; readonly shown: boolean })[] = [
      {
        id: 'callovers',
        Icon: IconMessages,
        words: words.t('callover:palette.all'),
        shown: may('callover.read'),
        run: () => void router.navigate({ to: '/callovers' }),
      },
      {
        id: 'callover-new',
        Icon: IconPlus,
        words: words.t('callover:palette.prepare'),
        shown: may('callover.write'),
        run: () => void router.navigate({ to: '/callovers/new' }),
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      items.filter((item) => item.shown && item.words.toLocaleLowerCase().includes(wanted)),
    );
  },
  actsFor: ({ caseId, name }, { words, router, may }) => {
    if (!may('callover.write')) return [];
    const called = name === '' ? words.t('callover:thePerson') : callName(name);
    return [
      {
        id: `question-${caseId}`,
        Icon: IconMessageCircle,
        words: words.t('callover:question.title', { name: called }),
        run: () => void router.navigate({ to: '/people/$caseId/question', params: { caseId } }),
      },
    ];
  },
};
