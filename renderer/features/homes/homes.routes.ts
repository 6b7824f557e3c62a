import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Below the Home tab. */
export const homesTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/search',
    component: lazyRouteComponent(() => import('./search-screen.tsx'), 'SearchScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/search/wishes',
    component: lazyRouteComponent(() => import('./wishes-screen.tsx'), 'WishesScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/moving-in',
    component: lazyRouteComponent(() => import('./moving-in-screen.tsx'), 'MovingInScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const homesFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/home/search/wishes/edit',
    component: lazyRouteComponent(() => import('./wishes-edit-screen.tsx'), 'WishesEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/home/search/wishes/$entryId/correct',
    component: lazyRouteComponent(() => import('./wishes-edit-screen.tsx'), 'WishesCorrectScreen'),
  }),
] as const;

/** Together with the person, without a sidebar. */
export const homesTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/moving-in',
    component: lazyRouteComponent(() => import('./moving-in-together-screen.tsx'), 'MovingInTogetherScreen'),
  }),
] as const;

/** Settings of the organisation. */
export const homesSettingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/moving-in',
    component: lazyRouteComponent(() => import('./starter-page.tsx'), 'StarterPage'),
  }),
] as const;
