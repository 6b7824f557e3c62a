import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Taking everything out, and the files for other systems, for managers. */
export const exportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/export',
    component: lazyRouteComponent(() => import('./export-page.tsx'), 'ExportPage'),
  }),
] as const;
