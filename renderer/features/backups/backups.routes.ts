import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The page of backups, a part of safe keeping. */
export const backupRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/backups',
    component: lazyRouteComponent(() => import('./backups-page.tsx'), 'BackupsPage'),
  }),
] as const;
