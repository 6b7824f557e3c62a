import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Saying that something got out, and the register of it. */
export const breachRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/something-got-out',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/breaches',
    component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/breaches/$id',
    component: lazyRouteComponent(() => import('./breach-page.tsx'), 'BreachPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/breaches/$id/edit',
    component: lazyRouteComponent(() => import('./breach-edit-page.tsx'), 'BreachEditPage'),
  }),
] as const;
