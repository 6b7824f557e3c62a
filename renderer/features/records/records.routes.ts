import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of a file. */
export const recordTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/records/$entryId',
    component: lazyRouteComponent(() => import('./record-version-screen.tsx'), 'RecordVersionScreen'),
  }),
] as const;

/** Together with the person, without a sidebar. */
export const recordTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/records/$entryId',
    component: lazyRouteComponent(() => import('./record-together-screen.tsx'), 'RecordTogetherScreen'),
  }),
] as const;
