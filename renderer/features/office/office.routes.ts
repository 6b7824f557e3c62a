import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The page that leads to all that is opened now and then. */
export const officeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/office',
    component: lazyRouteComponent(() => import('./office-page.tsx'), 'OfficePage'),
  }),
] as const;
