import { IconMessageCircle, IconPlus } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';
import type { PaletteProvider } from '#renderer/app/palette.ts';
import { callName } from '#renderer/features/cases/call-name.ts';

/** Preparing a callover, and a chosen person's question to the team. */
export const calloverPalette: PaletteProvider = {
  ...pagePalette('callover', (words) => words.t('callover:palette.heading'), [
    {
      id: 'callover-new',
      Icon: IconPlus,
      words: (words) => words.t('callover:palette.prepare'),
      need: 'callover.write',
      run: (router) => void router.navigate({ to: '/callovers/new' }),
    },
  ]),
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
