import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the tabs of a file. */
export const aroundTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around',
    component: lazyRouteComponent(() => import('./around-tab.tsx'), 'AroundTab'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around/maps',
    component: lazyRouteComponent(() => import('./maps-tab.tsx'), 'MapsTab'),
  }),
] as const;

/** Forms over the whole width. */
export const aroundFormRoutes = [] as const;

/** Together with the person, without a sidebar. */
export const aroundTogetherRoutes = [] as const;
