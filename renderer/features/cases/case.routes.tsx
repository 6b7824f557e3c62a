import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute, fullScreenRoute } from '#renderer/app/root-route.tsx';

/** Everything about one person's file, inside the frame. Forms that need the whole width hang here. */
export const caseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$caseId',
  component: lazyRouteComponent(
    () => import('#renderer/features/rights/restricted-file.tsx'),
    'RestrictedFile',
  ),
});

/** The tabs of a file, under its head. A tab's screen hangs here. */
export const caseTabsRoute = createRoute({
  getParentRoute: () => caseRoute,
  id: 'tabs',
  component: lazyRouteComponent(() => import('./case-layout.tsx'), 'CaseLayout'),
});

/** Screens of one file without a sidebar, for looking at together with the person. */
export const caseFullScreenRoute = createRoute({
  getParentRoute: () => fullScreenRoute,
  path: '/people/$caseId/together',
  component: lazyRouteComponent(
    () => import('#renderer/features/rights/restricted-file.tsx'),
    'RestrictedFile',
  ),
});

/** Under the head of the file. */
export const caseTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/',
    /** `plan` opens the agreement about the next contact. */
    validateSearch: z.object({ plan: z.literal(true).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./overview-screen.tsx'), 'OverviewScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/home',
    component: lazyRouteComponent(() => import('./home-screen.tsx'), 'HomeScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/steps',
    /** `move` opens the change of where support stands. */
    validateSearch: z.object({ move: z.literal(true).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./steps-screen.tsx'), 'StepsScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/team',
    component: lazyRouteComponent(() => import('./team-screen.tsx'), 'TeamScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const caseFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/overview/edit',
    component: lazyRouteComponent(() => import('./overview-edit-screen.tsx'), 'OverviewEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/person',
    component: lazyRouteComponent(() => import('./person-screen.tsx'), 'PersonScreen'),
  }),
] as const;

/** The overview, turned round to the person. */
export const caseTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./case-together-screen.tsx'), 'CaseTogetherScreen'),
  }),
] as const;
