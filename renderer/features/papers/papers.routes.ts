import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Papers tab of a file. */
export const paperTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/agreement',
    component: lazyRouteComponent(() => import('./agreement-screen.tsx'), 'AgreementScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/notices',
    component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const paperFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/papers/agreement/edit',
    component: lazyRouteComponent(() => import('./agreement-edit-screen.tsx'), 'AgreementEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/papers/agreement/$entryId/correct',
    component: lazyRouteComponent(() => import('./agreement-edit-screen.tsx'), 'AgreementCorrectScreen'),
  }),
] as const;

/** What the organisation says about records: in its settings, and in safe keeping. */
export const paperSettingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/notices',
    component: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/processing',
    component: lazyRouteComponent(() => import('./processing-page.tsx'), 'ProcessingPage'),
  }),
] as const;
