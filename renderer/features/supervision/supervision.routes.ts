import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Own supervision, on either side. */
export const supervisionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/supervision',
    component: lazyRouteComponent(() => import('./supervision-home.tsx'), 'SupervisionHome'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/supervision/agreements/$agreementId',
    component: lazyRouteComponent(() => import('./agreement-screen.tsx'), 'AgreementScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/supervision/agreements/$agreementId/year',
    component: lazyRouteComponent(() => import('./year-screen.tsx'), 'YearScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/supervision/sessions/$sessionId',
    component: lazyRouteComponent(() => import('./session-screen.tsx'), 'SessionScreen'),
  }),
] as const;
