import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The organisation's settings, teams and colleagues. */
export const organisationRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings',
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
] as const;
