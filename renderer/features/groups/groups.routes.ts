import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Groups and their sessions. */
export const groupsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/groups',
    component: lazyRouteComponent(() => import('./groups-page.tsx'), 'GroupsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/groups/$groupId',
    component: lazyRouteComponent(() => import('./group-page.tsx'), 'GroupPage'),
  }),
] as const;
