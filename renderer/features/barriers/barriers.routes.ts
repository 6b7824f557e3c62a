import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boxSearch } from '#renderer/features/around/brought-box.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Plan tab of a file. */
export const barrierTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/plan/barriers',
    component: lazyRouteComponent(() => import('./barriers-tab.tsx'), 'BarriersTab'),
  }),
] as const;

/** Forms over the whole width. */
export const barrierFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/barriers/edit',
    validateSearch: boxSearch,
    component: lazyRouteComponent(() => import('./barriers-edit-screen.tsx'), 'BarriersEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/barriers/$entryId/correct',
    component: lazyRouteComponent(() => import('./barriers-edit-screen.tsx'), 'BarriersAmendScreen'),
  }),
] as const;
