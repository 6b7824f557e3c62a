import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Home tab of a file. */
export const tenancyTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/tenancy',
    component: lazyRouteComponent(() => import('./tenancy-tab.tsx'), 'TenancyTab'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/concerns',
    component: lazyRouteComponent(() => import('./concerns-tab.tsx'), 'ConcernsTab'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/concerns/$concernId',
    component: lazyRouteComponent(() => import('./concern-screen.tsx'), 'ConcernScreen'),
  }),
] as const;

/** A concern turned round to the tenant. */
export const tenancyTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/home/concerns/$concernId',
    component: lazyRouteComponent(() => import('./concern-together-screen.tsx'), 'ConcernTogetherScreen'),
  }),
] as const;

/** Lists and figures of the whole organisation. */
export const tenancyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/landlords',
    component: lazyRouteComponent(() => import('./landlords-screen.tsx'), 'LandlordsScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/home-measures',
    component: lazyRouteComponent(() => import('./measures-screen.tsx'), 'MeasuresScreen'),
  }),
] as const;
