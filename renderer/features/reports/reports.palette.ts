import { IconChartBar, IconFiles } from '@tabler/icons-react';
import { pagePalette } from '#renderer/app/page-palette.ts';
import { reportKeys } from '#shared/domain/reports/report-codes.ts';

type PalettePage = Parameters<typeof pagePalette>[2][number];

/** Every report by its name, and the pack for funders, for those who read figures of the service. */
export const reportsPalette = pagePalette('reports', (words) => words.t('reports:title'), [
  ...reportKeys.map((key): PalettePage => ({
    id: `report-${key}`,
    Icon: IconChartBar,
    words: (words) => words.t('reports:palette', { report: words.t(`reports:report.${key}.name`) }),
    need: 'service.read',
    run: (router) => void router.navigate({ to: '/reports/$key', params: { key } }),
  })),
  {
    id: 'report-packs',
    Icon: IconFiles,
    words: (words) => words.t('reports:palette', { report: words.t('reports:pack.title') }),
    need: 'service.read',
    run: (router) => void router.navigate({ to: '/reports/packs' }),
  },
]);
