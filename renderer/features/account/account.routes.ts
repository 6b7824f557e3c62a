import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The signed-in person's own settings. */
export const accountRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account/passphrase',
    component: lazyRouteComponent(() => import('./passphrase-page.tsx'), 'PassphrasePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account/code',
    component: lazyRouteComponent(() => import('./personal-code-page.tsx'), 'PersonalCodePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account/new-code',
    component: lazyRouteComponent(() => import('./new-code-page.tsx'), 'NewCodePage'),
  }),
] as const;
