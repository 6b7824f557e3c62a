import { IconFileSpreadsheet } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** The way to bring in a spreadsheet; the page of imports itself is among the main pages. */
export const importsPalette = pagePalette('imports', (words) => words.t('imports:title'), [
  {
    id: 'import-spreadsheet',
    Icon: IconFileSpreadsheet,
    words: (words) => words.t('spreadsheets:palette'),
    need: 'import.run',
    run: (router) => void router.navigate({ to: '/import/spreadsheet' }),
  },
]);
