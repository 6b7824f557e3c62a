import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Reflective practice: own logs, what others shared, reflection in the team, and what people ask for. */
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
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/team',
    component: lazyRouteComponent(() => import('./sessions-screen.tsx'), 'SessionsScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/team/new',
    component: lazyRouteComponent(() => import('./session-form-screen.tsx'), 'NewSessionScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/team/$sessionId',
    component: lazyRouteComponent(() => import('./session-screen.tsx'), 'SessionScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/team/$sessionId/write',
    component: lazyRouteComponent(() => import('./session-form-screen.tsx'), 'WriteSessionScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/asked',
    component: lazyRouteComponent(() => import('./requests-screen.tsx'), 'RequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reflections/asked/$requestId',
    component: lazyRouteComponent(() => import('./task-screen.tsx'), 'TaskScreen'),
  }),
] as const;
