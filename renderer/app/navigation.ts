import type { LinkProps } from '@tanstack/react-router';
import {
  IconHeartHandshake,
  IconUsersGroup,
  IconAddressBook,
  IconCalendarHeart,
  IconBeach,
  IconBuildingEstate,
  IconBuildingCommunity,
  IconChartBar,
  IconChartLine,
  IconCoins,
  IconDatabaseImport,
  IconHome,
  IconMessageCircleHeart,
  IconMessages,
  IconNotebook,
  IconSettings,
  IconShieldLock,
  IconStar,
  IconUserHeart,
  IconTrendingUp,
  IconUsers,
} from '@tabler/icons-react';
import type { Catalogue } from '#shared/i18n/catalogue.ts';
import type { Permission } from '#shared/domain/permissions/permissions.ts';

interface PageEntry<W extends string> {
  readonly to: NonNullable<LinkProps['to']>;
  readonly words: W;
  readonly Icon: typeof IconUsers;
  /** Shown to those who may. */
  readonly need: Permission;
  /** Other pages that belong to it: its place in the sidebar is marked while one of them is open. */
  readonly also?: readonly string[];
}

interface NavigationGroup {
  /** Key of its heading in `app:nav`; the first group stands without one. */
  readonly heading: 'practice' | null;
  /** Keys of their words in `app:nav`, with a short form for the rail in `app:navShort`. */
  readonly entries: readonly PageEntry<keyof Catalogue['app']['nav'] & keyof Catalogue['app']['navShort']>[];
}

/** What is opened every day: the sidebar from top to bottom. A line here needs its route in routes.ts. */
export const navigation: readonly NavigationGroup[] = [
  {
    heading: null,
    entries: [
      { to: '/today', words: 'today', Icon: IconHome, need: 'case.read' },
      { to: '/people', words: 'people', Icon: IconUsers, need: 'people.list' },
      { to: '/callovers', words: 'callovers', Icon: IconMessages, need: 'callover.read' },
      { to: '/check-ins', words: 'checkIns', Icon: IconCalendarHeart, need: 'tools.read' },
    ],
  },
  {
    heading: 'practice',
    entries: [
      { to: '/supervision', words: 'supervision', Icon: IconUserHeart, need: 'supervision.take_part' },
      { to: '/reflections', words: 'reflections', Icon: IconNotebook, need: 'reflection.write' },
      { to: '/development', words: 'development', Icon: IconTrendingUp, need: 'organisation.read' },
    ],
  },
];

interface OfficeShelf {
  /** Key of its heading in `app:office`. */
  readonly heading: 'around' | 'organisation';
  /** Keys of their words in `app:nav`, with a sentence in `app:office.help`. */
  readonly entries: readonly PageEntry<
    keyof Catalogue['app']['nav'] & keyof Catalogue['app']['office']['help']
  >[];
}

/** What is opened now and then: the pages behind the sidebar's last entry, the office. */
export const officeShelves: readonly OfficeShelf[] = [
  {
    heading: 'around',
    entries: [
      { to: '/directory', words: 'directory', Icon: IconAddressBook, need: 'tools.read' },
      { to: '/groups', words: 'groups', Icon: IconUsersGroup, need: 'tools.read' },
      { to: '/peers', words: 'peers', Icon: IconHeartHandshake, need: 'practice.take_part' },
      {
        to: '/landlords',
        words: 'homes',
        Icon: IconBuildingEstate,
        need: 'tools.read',
        also: ['/houses', '/home-measures'],
      },
      { to: '/petty-cash', words: 'pettyCash', Icon: IconCoins, need: 'directory.write' },
      { to: '/feedback', words: 'feedback', Icon: IconMessageCircleHeart, need: 'organisation.read' },
    ],
  },
  {
    heading: 'organisation',
    entries: [
      { to: '/reports', words: 'reports', Icon: IconChartBar, need: 'service.read' },
      { to: '/cover', words: 'standIn', Icon: IconBeach, need: 'case.assign' },
      {
        to: '/service',
        words: 'service',
        Icon: IconBuildingCommunity,
        need: 'service.read',
        also: ['/capacity'],
      },
      { to: '/stars', words: 'stars', Icon: IconStar, need: 'star_templates.manage' },
      { to: '/scales', words: 'scales', Icon: IconChartLine, need: 'star_templates.manage' },
      { to: '/import', words: 'import', Icon: IconDatabaseImport, need: 'import.run', also: ['/export'] },
      { to: '/trust', words: 'trust', Icon: IconShieldLock, need: 'backup.manage' },
      { to: '/settings', words: 'settings', Icon: IconSettings, need: 'language.manage' },
    ],
  },
];
