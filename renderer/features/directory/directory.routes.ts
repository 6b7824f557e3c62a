import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The services directory and agencies, and bringing a directory in. */
export const directoryRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/directory',
    component: lazyRouteComponent(() => import('./directory-page.tsx'), 'DirectoryPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/directory/import',
    component: lazyRouteComponent(() => import('./directory-import-page.tsx'), 'DirectoryImportPage'),
  }),
] as const;
