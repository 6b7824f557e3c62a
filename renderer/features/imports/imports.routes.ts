import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Bringing people and their records in, for those who may. */
export const importRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/import/spreadsheet',
    component: lazyRouteComponent(() => import('./spreadsheet/spreadsheet-page.tsx'), 'SpreadsheetPage'),
  }),
] as const;
