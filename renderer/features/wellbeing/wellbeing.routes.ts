import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

const scale = z.object({ scale: z.string().optional().catch(undefined) });

/** Below the Star tab of a file. `scale` says which line is shown; the latest one without it. */
export const wellbeingTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/star/wellbeing',
    validateSearch: scale,
    component: lazyRouteComponent(() => import('./wellbeing-tab.tsx'), 'WellbeingTab'),
  }),
] as const;

/** Together with the person, without a sidebar: looking at the line, and filling in. */
export const wellbeingTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/wellbeing',
    validateSearch: scale,
    component: lazyRouteComponent(() => import('./together-screen.tsx'), 'WellbeingTogetherScreen'),
  }),
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/wellbeing/new',
    validateSearch: scale,
    component: lazyRouteComponent(() => import('./reading-screen.tsx'), 'NewReadingScreen'),
  }),
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/wellbeing/$readingId/correct',
    component: lazyRouteComponent(() => import('./reading-screen.tsx'), 'CorrectReadingScreen'),
  }),
] as const;

/** The scales of the organisation and their licences. */
export const scalePageRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/scales',
    component: lazyRouteComponent(() => import('./settings/scales-page.tsx'), 'ScalesPage'),
  }),
] as const;
