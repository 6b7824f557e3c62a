import { IconBuildingCommunity } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';

/** Pages about the service, for those who read its figures. */
export const servicePalette = pagePalette('service', (words) => words.t('service:palette.heading'), [
  {
    id: 'service-capacity',
    Icon: IconBuildingCommunity,
    words: (words) => words.t('service:palette.capacity'),
    need: 'service.read',
    run: (router) => void router.navigate({ to: '/capacity' }),
  },
  {
    id: 'service-self-check',
    Icon: IconBuildingCommunity,
    words: (words) => words.t('service:palette.selfCheck'),
    need: 'service.read',
    run: (router) => void router.navigate({ to: '/service/self-check' }),
  },
]);
