import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Homes of the organisation itself. */
export const houseRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/houses',
    component: lazyRouteComponent(() => import('./houses-screen.tsx'), 'HousesScreen'),
  }),
] as const;
