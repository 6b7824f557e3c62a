import { IconListCheck } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Who did what, for those who may read it. */
export const auditPalette = pagePalette('audit', (words) => words.t('audit:palette.heading'), [
  {
    id: 'audit-open',
    Icon: IconListCheck,
    words: (words) => words.t('audit:palette.open'),
    need: 'audit.read',
    run: (router) => void router.navigate({ to: '/trust/audit' }),
  },
]);
