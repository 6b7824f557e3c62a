import type { LinkProps } from '@tanstack/react-router';
import {
  IconArchive,
  IconArrowsRandom,
  IconBuilding,
  IconChartLine,
  IconChecklist,
  IconCoins,
  IconFileText,
  IconHeartHandshake,
  IconInfoCircle,
  IconKey,
  IconMessage,
  IconPackage,
  IconSofa,
  IconStar,
  IconTrendingUp,
  IconUsers,
} from '@tabler/icons-react';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import type { Catalogue } from '#shared/i18n/catalogue.ts';

/** Key of a page's name in `organisation:tabs`, and of its sentence in `organisation:home.help`. */
export type SettingsPage = keyof Catalogue['organisation']['tabs'];

interface SettingsShelf {
  /** Key of its heading in `organisation:home`. */
  readonly heading: 'who' | 'work' | 'words';
  readonly entries: readonly {
    readonly to: NonNullable<LinkProps['to']>;
    readonly page: SettingsPage;
    readonly Icon: typeof IconKey;
    /** Shown to those who may. */
    readonly need: Permission;
  }[];
}

/** Everything an organisation settles, in one place; some of it lives elsewhere. */
export const settingsShelves: readonly SettingsShelf[] = [
  {
    heading: 'who',
    entries: [
      { to: '/settings/organisation', page: 'organisation', Icon: IconBuilding, need: 'organisation.manage' },
      { to: '/settings/teams', page: 'teams', Icon: IconHeartHandshake, need: 'organisation.manage' },
      { to: '/settings/colleagues', page: 'colleagues', Icon: IconUsers, need: 'workers.manage' },
      { to: '/settings/roles', page: 'roles', Icon: IconKey, need: 'organisation.read' },
    ],
  },
  {
    heading: 'work',
    entries: [
      { to: '/settings/methods', page: 'methods', Icon: IconArrowsRandom, need: 'organisation.manage' },
      {
        to: '/settings/note-templates',
        page: 'noteTemplates',
        Icon: IconFileText,
        need: 'organisation.manage',
      },
      { to: '/settings/checklists', page: 'checklists', Icon: IconChecklist, need: 'organisation.manage' },
      { to: '/settings/moving-in', page: 'movingIn', Icon: IconSofa, need: 'organisation.manage' },
      { to: '/settings/arrears', page: 'arrears', Icon: IconCoins, need: 'organisation.manage' },
      { to: '/settings/notices', page: 'notices', Icon: IconInfoCircle, need: 'organisation.manage' },
    ],
  },
  {
    heading: 'words',
    entries: [
      { to: '/settings/language', page: 'language', Icon: IconMessage, need: 'language.manage' },
      { to: '/stars', page: 'stars', Icon: IconStar, need: 'star_templates.manage' },
      { to: '/scales', page: 'scales', Icon: IconChartLine, need: 'star_templates.manage' },
      {
        to: '/development/competencies',
        page: 'competencies',
        Icon: IconTrendingUp,
        need: 'practice.manage',
      },
      { to: '/trust/keeping', page: 'keeping', Icon: IconArchive, need: 'erasure.manage' },
      { to: '/settings/templates', page: 'pack', Icon: IconPackage, need: 'organisation.manage' },
    ],
  },
];
