import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Papers tab of a file. */
export const rightsTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/requests',
    component: lazyRouteComponent(() => import('./file-requests-screen.tsx'), 'FileRequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/requests/$requestId',
    component: lazyRouteComponent(() => import('./request-screen.tsx'), 'RequestScreen'),
  }),
] as const;

/** The look through a copy takes the whole width of a file. */
export const rightsFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/papers/requests/$requestId/copy',
    component: lazyRouteComponent(() => import('./copy-screen.tsx'), 'CopyScreen'),
  }),
] as const;

/** Requests of all files, in safe keeping. */
export const rightsTrustRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/requests',
    component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  }),
] as const;
