import {
  IconAlertCircle,
  IconCalendarPlus,
  IconChartLine,
  IconEye,
  IconFileImport,
  IconHeartHandshake,
  IconHome,
  IconLifebuoy,
  IconMoodCheck,
  IconPencil,
  IconRoute,
  IconShieldHeart,
  IconTarget,
  IconUserEdit,
  IconUsers,
} from '@tabler/icons-react';
import type { RegisteredRouter } from '@tanstack/react-router';
import type { PaletteItem, PaletteProvider } from '#renderer/app/palette.ts';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import { callName } from './call-name.ts';

interface FileAct extends Pick<PaletteItem, 'Icon' | 'keys'> {
  readonly key: keyof Catalogue['cases']['act'];
  readonly need: Permission;
  readonly open: (router: RegisteredRouter, params: { readonly caseId: string }) => Promise<void>;
}

/** What can be begun or opened in a file, in the order in which a day needs it. */
const acts: readonly FileAct[] = [
  {
    key: 'plan',
    Icon: IconCalendarPlus,
    keys: 'V',
    need: 'notes.write',
    open: (router, params) => router.navigate({ to: '/people/$caseId', params, search: { plan: true } }),
  },
  {
    key: 'together',
    Icon: IconEye,
    keys: 'T',
    need: 'case.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/together', params }),
  },
  {
    key: 'overview',
    Icon: IconPencil,
    need: 'case.change',
    open: (router, params) => router.navigate({ to: '/people/$caseId/overview/edit', params }),
  },
  {
    key: 'goal',
    Icon: IconTarget,
    need: 'tools.write',
    open: (router, params) => router.navigate({ to: '/people/$caseId/plan/goals/new', params }),
  },
  {
    key: 'wellbeing',
    Icon: IconMoodCheck,
    need: 'tools.write',
    open: (router, params) => router.navigate({ to: '/people/$caseId/star/wellbeing', params }),
  },
  {
    key: 'concerns',
    Icon: IconHome,
    need: 'tools.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/home/concerns', params }),
  },
  {
    key: 'rent',
    Icon: IconChartLine,
    need: 'tools.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/home/rent', params }),
  },
  {
    key: 'safety',
    Icon: IconShieldHeart,
    need: 'tools.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/safety', params }),
  },
  {
    key: 'incident',
    Icon: IconAlertCircle,
    need: 'tools.write',
    open: (router, params) => router.navigate({ to: '/people/$caseId/safety/incident/new', params }),
  },
  {
    key: 'around',
    Icon: IconHeartHandshake,
    need: 'tools.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/around', params }),
  },
  {
    key: 'papers',
    Icon: IconFileImport,
    need: 'consent.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/papers/documents', params }),
  },
  {
    key: 'rights',
    Icon: IconLifebuoy,
    need: 'consent.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/papers/requests', params }),
  },
  {
    key: 'details',
    Icon: IconUserEdit,
    need: 'case.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/person', params }),
  },
  {
    key: 'team',
    Icon: IconUsers,
    need: 'case.read',
    open: (router, params) => router.navigate({ to: '/people/$caseId/team', params }),
  },
  {
    key: 'move',
    Icon: IconRoute,
    need: 'case.change',
    open: (router, params) =>
      router.navigate({ to: '/people/$caseId/steps', params, search: { move: true } }),
  },
];

/** Every main act of a file, with the chosen person filled in (ui.md 4). */
export const casePalette: PaletteProvider = {
  id: 'case',
  heading: (words) => words.t('app:find.do'),
  actsFor: ({ caseId, name }, { words, router, may }) =>
    acts
      .filter(({ need }) => may(need))
      .map(({ key, Icon, keys, open }) => ({
        id: `${key}-${caseId}`,
        Icon,
        words: words.t(`cases:act.${key}`),
        detail: callName(name),
        ...(keys === undefined ? {} : { keys }),
        run: () => void open(router, { caseId }),
      })),
};
