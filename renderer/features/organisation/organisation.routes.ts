import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The organisation's settings, teams, colleagues and roles. */
export const organisationRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings-home-page.tsx'), 'SettingsHomePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/organisation',
    component: lazyRouteComponent(() => import('./organisation-page.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/teams',
    component: lazyRouteComponent(() => import('./teams-page.tsx'), 'TeamsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/colleagues',
    component: lazyRouteComponent(() => import('./colleagues-page.tsx'), 'ColleaguesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/colleagues/new',
    component: lazyRouteComponent(() => import('./new-colleague-page.tsx'), 'NewColleaguePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/colleagues/$workerId/leaving',
    component: lazyRouteComponent(() => import('./leaving-page.tsx'), 'LeavingPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/colleagues/$workerId/access',
    component: lazyRouteComponent(() => import('./give-access-page.tsx'), 'GiveAccessPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/roles',
    component: lazyRouteComponent(() => import('./roles-page.tsx'), 'RolesPage'),
  }),
] as const;
