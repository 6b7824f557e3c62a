import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { workSearch } from '#renderer/app/work-search.ts';

/** Reports about the service, and what is sent to those who pay for it. One question goes with you from page to page. */
export const reportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import('./reports-screen.tsx'), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/packs',
    /** The kept pack that is open; a new one without. */
    validateSearch: workSearch.extend({ pack: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./packs-screen.tsx'), 'PacksScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/$key',
    validateSearch: workSearch,
    component: lazyRouteComponent(() => import('./report-screen.tsx'), 'ReportScreen'),
  }),
] as const;
