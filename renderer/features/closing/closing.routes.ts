import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of a file. */
export const closingTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/readiness',
    component: lazyRouteComponent(() => import('./readiness-screen.tsx'), 'ReadinessScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/closing',
    component: lazyRouteComponent(() => import('./closing-screen.tsx'), 'ClosingScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/contact-lost',
    component: lazyRouteComponent(() => import('./contact-lost-screen.tsx'), 'ContactLostScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/follow-up',
    component: lazyRouteComponent(() => import('./follow-up-screen.tsx'), 'FollowUpScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const closingFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/readiness/edit',
    component: lazyRouteComponent(() => import('./readiness-edit-screen.tsx'), 'ReadinessEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/readiness/$entryId/correct',
    component: lazyRouteComponent(() => import('./readiness-edit-screen.tsx'), 'ReadinessCorrectScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/closing/edit',
    component: lazyRouteComponent(() => import('./closing-edit-screen.tsx'), 'ClosingEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/closing/$entryId/correct',
    component: lazyRouteComponent(() => import('./closing-edit-screen.tsx'), 'ClosingCorrectScreen'),
  }),
] as const;

/** Over all files. */
export const closingRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/check-ins',
    component: lazyRouteComponent(() => import('./due-page.tsx'), 'FollowUpsDuePage'),
  }),
] as const;
