import { IconAdjustments, IconKey } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Own settings. */
export const accountPalette = pagePalette('account', (words) => words.t('account:palette.heading'), [
  {
    id: 'account-settings',
    Icon: IconAdjustments,
    words: (words) => words.t('account:palette.settings'),
    need: null,
    run: (router) => void router.navigate({ to: '/account' }),
  },
  {
    id: 'account-passphrase',
    Icon: IconKey,
    words: (words) => words.t('account:palette.passphrase'),
    need: null,
    run: (router) => void router.navigate({ to: '/account/passphrase' }),
  },
]);
