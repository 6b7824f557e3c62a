import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** What people say about the service: anonymous answers, named voices, taking part. */
export const feedbackRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/feedback',
    component: lazyRouteComponent(() => import('./answers-page.tsx'), 'AnswersPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/feedback/voices',
    component: lazyRouteComponent(() => import('./voices-page.tsx'), 'VoicesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/feedback/involvement',
    component: lazyRouteComponent(() => import('./involvement-page.tsx'), 'InvolvementPage'),
  }),
] as const;
