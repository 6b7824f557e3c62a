import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of a file, below Papers. */
export const documentTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/papers/documents',
    component: lazyRouteComponent(() => import('./documents-screen.tsx'), 'DocumentsScreen'),
  }),
] as const;
