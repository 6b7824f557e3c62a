import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the tabs of a file. */
export const networkTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around/agencies',
    component: lazyRouteComponent(() => import('./agencies-tab.tsx'), 'AgenciesTab'),
  }),
] as const;

/** Who is around me, turned round to the person. */
export const networkTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/around-me',
    component: lazyRouteComponent(() => import('./around-together-screen.tsx'), 'AroundTogetherScreen'),
  }),
] as const;
