import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Who did what, a part of safe keeping. */
export const auditRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/audit',
    component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  }),
] as const;

/** Below the Papers tab of a file. */
export const auditTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/access',
    component: lazyRouteComponent(() => import('./file-access-screen.tsx'), 'FileAccessScreen'),
  }),
] as const;
