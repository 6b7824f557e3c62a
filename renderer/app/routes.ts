import { accountRoutes } from '#renderer/features/account/account.routes.ts';
import { organisationRoutes } from '#renderer/features/organisation/organisation.routes.ts';
import { homeRoute } from './home-route.tsx';
import { frameRoute, fullScreenRoute, rootRoute } from './root-route.tsx';

/** Every address of the signed-in window; each feature lists its own. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  frameRoute.addChildren([...accountRoutes, ...organisationRoutes]),
  fullScreenRoute.addChildren([]),
]);
