import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** A team, or `all` for every team that one belongs to. */
const search = z.object({
  team: z
    .union([z.literal('all'), z.uuid()])
    .optional()
    .catch(undefined),
});

/** The first screen of a day. */
export const todayRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/today',
    validateSearch: search,
    component: lazyRouteComponent(() => import('./today-screen.tsx'), 'TodayScreen'),
  }),
] as const;
