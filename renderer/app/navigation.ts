import type { LinkProps } from '@tanstack/react-router';
import {
  IconHeartHandshake,
  IconUsersGroup,
  IconAddressBook,
  IconCalendarHeart,
  IconBuildingEstate,
  IconBuildingCommunity,
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

interface NavigationEntry {
  readonly to: NonNullable<LinkProps['to']>;
  /** Key of the words in `app:nav`, with a short form for the rail in `app:navShort`. */
  readonly words: keyof Catalogue['app']['nav'] & keyof Catalogue['app']['navShort'];
  readonly Icon: typeof IconUsers;
  /** Shown to those who may. */
  readonly need: Permission;
}

interface NavigationGroup {
  /** Key of its heading in `app:nav`; the first group stands without one. */
  readonly heading: 'team' | 'practice' | 'office' | null;
  readonly entries: readonly NavigationEntry[];
}

/** The sidebar from top to bottom; a group of which nothing is shown is left out. A line here needs its route in routes.ts. */
export const navigation: readonly NavigationGroup[] = [
  {
    heading: null,
    entries: [
      { to: '/today', words: 'today', Icon: IconHome, need: 'case.read' },
      { to: '/people', words: 'people', Icon: IconUsers, need: 'people.list' },
    ],
  },
  {
    heading: 'team',
    entries: [
      { to: '/callovers', words: 'callovers', Icon: IconMessages, need: 'callover.read' },
      { to: '/directory', words: 'directory', Icon: IconAddressBook, need: 'tools.read' },
      { to: '/groups', words: 'groups', Icon: IconUsersGroup, need: 'tools.read' },
      { to: '/peers', words: 'peers', Icon: IconHeartHandshake, need: 'practice.take_part' },
      { to: '/check-ins', words: 'checkIns', Icon: IconCalendarHeart, need: 'tools.read' },
      { to: '/feedback', words: 'feedback', Icon: IconMessageCircleHeart, need: 'organisation.read' },
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
  {
    heading: 'office',
    entries: [
      { to: '/landlords', words: 'homes', Icon: IconBuildingEstate, need: 'tools.read' },
      { to: '/service', words: 'service', Icon: IconBuildingCommunity, need: 'service.read' },
      { to: '/stars', words: 'stars', Icon: IconStar, need: 'star_templates.manage' },
      { to: '/scales', words: 'scales', Icon: IconChartLine, need: 'star_templates.manage' },
      { to: '/petty-cash', words: 'pettyCash', Icon: IconCoins, need: 'directory.write' },
      { to: '/import', words: 'import', Icon: IconDatabaseImport, need: 'import.run' },
      { to: '/trust', words: 'trust', Icon: IconShieldLock, need: 'backup.manage' },
      { to: '/settings', words: 'settings', Icon: IconSettings, need: 'organisation.manage' },
    ],
  },
];
