import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** The handover desk takes the whole width of a file. It brings the printed page along, so it loads when used. */
export const handoverFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/handover',
    component: lazyRouteComponent(() => import('./handover-screen.tsx'), 'HandoverScreen'),
  }),
] as const;

/** Under the tabs of a file. */
export const handoverTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers',
    component: lazyRouteComponent(() => import('./papers-tab.tsx'), 'PapersTab'),
  }),
] as const;

/** Turned round to the person. */
export const handoverTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/shared',
    component: lazyRouteComponent(() => import('./shared-together-screen.tsx'), 'SharedTogetherScreen'),
  }),
] as const;
