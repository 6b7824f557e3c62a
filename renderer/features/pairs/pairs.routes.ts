import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Where two colleagues make sure of each other's keys. */
export const pairRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/pairs',
    component: lazyRouteComponent(() => import('./pairs-page.tsx'), 'PairsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/pairs/$peerId',
    component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  }),
] as const;
