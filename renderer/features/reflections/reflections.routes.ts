import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Reflective practice: own logs, what others shared, and what is private here. */
export const reflectionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections',
    component: lazyRouteComponent(() => import('./logs-screen.tsx'), 'LogsScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/new',
    component: lazyRouteComponent(() => import('./new-log-screen.tsx'), 'NewLogScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/log/$logId',
    component: lazyRouteComponent(() => import('./writer-screen.tsx'), 'LogScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/privacy',
    component: lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/shared',
    component: lazyRouteComponent(() => import('./received-screen.tsx'), 'ReceivedScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/shared/$shareId',
    component: lazyRouteComponent(() => import('./shared-log-screen.tsx'), 'SharedLogScreen'),
  }),
] as const;
