import { IconListCheck } from '@tabler/icons-react';
import type { PaletteProvider } from '#renderer/app/palette.ts';

/** Who did what, in the command palette, for those who may read it. */
export const auditPalette: PaletteProvider = {
  id: 'audit',
  heading: (words) => words.t('audit:palette.heading'),
  find: ({ text, words, router, may }) => {
    const open = words.getFixedT(null, 'audit')('palette.open');
    const item = {
      id: 'audit-open',
      Icon: IconListCheck,
      words: open,
      run: () => {
        void router.navigate({ to: '/trust/audit' });
      },
    };
    const isWanted = open.toLocaleLowerCase().includes(text.toLocaleLowerCase());
    return Promise.resolve(may('audit.read') && isWanted ? [item] : []);
  },
};
