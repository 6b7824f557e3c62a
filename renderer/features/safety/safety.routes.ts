import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boxSearch } from '#renderer/features/around/brought-box.tsx';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the tabs of a file. */
export const safetyTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/safety',
    component: lazyRouteComponent(() => import('./safety-tab.tsx'), 'SafetyTab'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/safety/incident/$entryId',
    component: lazyRouteComponent(() => import('./incident-screen.tsx'), 'IncidentScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const safetyFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/safety/edit',
    validateSearch: boxSearch,
    component: lazyRouteComponent(() => import('./plan-edit-screen.tsx'), 'PlanEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/safety/plan/$entryId/correct',
    component: lazyRouteComponent(() => import('./plan-edit-screen.tsx'), 'PlanAmendScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/safety/incident/new',
    component: lazyRouteComponent(() => import('./incident-edit-screen.tsx'), 'NewIncidentScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/safety/incident/$entryId/correct',
    component: lazyRouteComponent(() => import('./incident-edit-screen.tsx'), 'AmendIncidentScreen'),
  }),
] as const;

/** An incident turned round to the person. */
export const safetyTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/incident/$entryId',
    component: lazyRouteComponent(() => import('./incident-together-screen.tsx'), 'IncidentTogetherScreen'),
  }),
] as const;
