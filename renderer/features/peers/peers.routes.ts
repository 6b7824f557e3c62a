import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Who supports, who was asked, and a peer's own page. */
export const peersRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/peers',
    component: lazyRouteComponent(() => import('./peers-page.tsx'), 'PeersPage'),
  }),
] as const;

/** Under the tabs of a file. */
export const peersTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/around/peers',
    component: lazyRouteComponent(() => import('./peers-tab.tsx'), 'PeersTab'),
  }),
] as const;
