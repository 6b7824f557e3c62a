import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Who is there while a colleague is away: all covers, a new one, one with its people, and changing it. */
export const coverRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cover',
    component: lazyRouteComponent(() => import('./covers-screen.tsx'), 'CoversScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cover/new',
    validateSearch: z.object({ away: z.uuid().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./cover-form-screen.tsx'), 'NewCoverScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cover/$coverId',
    component: lazyRouteComponent(() => import('./cover-screen.tsx'), 'CoverScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/cover/$coverId/change',
    component: lazyRouteComponent(() => import('./cover-form-screen.tsx'), 'ChangeCoverScreen'),
  }),
] as const;
