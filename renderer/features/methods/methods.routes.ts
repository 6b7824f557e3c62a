import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of a file. */
export const methodTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/plan/method',
    component: lazyRouteComponent(() => import('./method-screen.tsx'), 'MethodScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/plan/method/cti',
    component: lazyRouteComponent(() => import('./cti-page.tsx'), 'CtiPage'),
  }),
] as const;

/** Forms over the whole width. */
export const methodFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/method/which',
    component: lazyRouteComponent(() => import('./allocation-screen.tsx'), 'AllocationScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/method/which/$entryId/correct',
    component: lazyRouteComponent(() => import('./allocation-screen.tsx'), 'AllocationCorrectScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/method/cti/edit',
    /** What somebody came to do with the phase. */
    validateSearch: z.object({
      act: z.enum(['change', 'review', 'begin']).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./cti-screen.tsx'), 'CtiScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/method/cti/$entryId/correct',
    component: lazyRouteComponent(() => import('./cti-screen.tsx'), 'CtiCorrectScreen'),
  }),
] as const;

/** What the organisation settled for its methods. */
export const methodSettingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/methods',
    component: lazyRouteComponent(() => import('./method-settings-page.tsx'), 'MethodSettingsPage'),
  }),
] as const;
