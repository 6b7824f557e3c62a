import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The page of backups, a part of the settings. */
export const backupRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/backups',
    component: lazyRouteComponent(() => import('./backups-page.tsx'), 'BackupsPage'),
  }),
] as const;
