import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Papers tab of a file. */
export const erasureTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/erasing',
    component: lazyRouteComponent(() => import('./erasing-screen.tsx'), 'ErasingScreen'),
  }),
] as const;

/** What would be erased takes the whole width of a file. */
export const erasureFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/papers/erasing/preview',
    component: lazyRouteComponent(() => import('./preview-screen.tsx'), 'PreviewScreen'),
  }),
] as const;

/** How long files are kept, in safe keeping. */
export const erasureTrustRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/keeping',
    component: lazyRouteComponent(() => import('./keeping-page.tsx'), 'KeepingPage'),
  }),
] as const;
