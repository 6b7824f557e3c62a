import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Below the Home tab of a file. */
export const moneyTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/money',
    component: lazyRouteComponent(() => import('./money-screen.tsx'), 'MoneyScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/rent',
    component: lazyRouteComponent(() => import('./rent-screen.tsx'), 'RentScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home/lent',
    component: lazyRouteComponent(() => import('./lent-screen.tsx'), 'LentScreen'),
  }),
] as const;

/** A month, and the rent, turned round to the person. */
export const moneyTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/rent',
    component: lazyRouteComponent(() => import('./rent-together-screen.tsx'), 'RentTogetherScreen'),
  }),
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/money/$month',
    component: lazyRouteComponent(() => import('./money-together-screen.tsx'), 'MoneyTogetherScreen'),
  }),
] as const;

/** The office's boxes of petty cash, and the organisation's lines about arrears. */
export const moneyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/petty-cash',
    component: lazyRouteComponent(() => import('./petty-screen.tsx'), 'PettyScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/petty-cash/$bookId',
    component: lazyRouteComponent(() => import('./petty-book-screen.tsx'), 'PettyBookScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/arrears',
    component: lazyRouteComponent(() => import('./arrears-page.tsx'), 'ArrearsPage'),
  }),
] as const;
