import { createRoute, Navigate } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Safe keeping opens on its backups; its other pages are listed by their own features. */
export const trustRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust',
    component: () => <Navigate to="/trust/backups" replace />,
  }),
] as const;
