import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { workSearch } from '#renderer/app/work-search.ts';

/** Figures about the service, what was kept of them, places, and its look at itself. */
export const serviceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/service',
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import('./figures-screen.tsx'), 'FiguresScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/service/kept',
    component: lazyRouteComponent(() => import('./kept-screen.tsx'), 'KeptScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/service/kept/$snapshotId',
    component: lazyRouteComponent(() => import('./kept-screen.tsx'), 'KeptFiguresScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/service/self-check',
    component: lazyRouteComponent(() => import('./self-check-screen.tsx'), 'SelfCheckScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/capacity',
    component: lazyRouteComponent(() => import('./capacity-screen.tsx'), 'CapacityScreen'),
  }),
] as const;
