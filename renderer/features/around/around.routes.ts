import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';
import { guideMaps } from '#shared/domain/around/around-codes.ts';

/** Under the tabs of a file. */
export const aroundTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around',
    component: lazyRouteComponent(() => import('./around-tab.tsx'), 'AroundTab'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around/compare',
    component: lazyRouteComponent(() => import('./compare-screen.tsx'), 'CompareScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around/maps',
    component: lazyRouteComponent(() => import('./maps-tab.tsx'), 'MapsTab'),
  }),
] as const;

/** The drawings to work on, over the whole width; the library for them comes with these. */
export const aroundFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/around/edit',
    component: lazyRouteComponent(() => import('./ecomap-edit-screen.tsx'), 'EcomapEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/around/$entryId/correct',
    component: lazyRouteComponent(() => import('./ecomap-edit-screen.tsx'), 'EcomapAmendScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/around/maps/new',
    /** `guide` begins with its questions, `from` with what stood in another map. */
    validateSearch: z.object({
      guide: z.enum(guideMaps).optional().catch(undefined),
      from: z.uuid().optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./node-map-edit-screen.tsx'), 'NodeMapEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/around/maps/$entryId/correct',
    component: lazyRouteComponent(() => import('./node-map-edit-screen.tsx'), 'NodeMapAmendScreen'),
  }),
] as const;
