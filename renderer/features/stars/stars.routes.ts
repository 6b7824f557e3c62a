import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { caseFullScreenRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of a file. `reading` looks back at an earlier star, `view` shows the table. */
export const starTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/star',
    validateSearch: z.object({
      reading: z.string().optional().catch(undefined),
      view: z.enum(['table']).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./star-tab.tsx'), 'StarTab'),
  }),
] as const;

/** Together with the person, without a sidebar. */
export const starTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/star',
    component: lazyRouteComponent(() => import('./together/together-screen.tsx'), 'TogetherScreen'),
  }),
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/star/$readingId',
    component: lazyRouteComponent(() => import('./together/together-screen.tsx'), 'CorrectStarScreen'),
  }),
] as const;

/** Stars of the organisation, for those who may manage them. */
export const starPageRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/stars',
    component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/stars/new',
    validateSearch: z.object({ from: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./templates/editor-page.tsx'), 'NewTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/stars/$templateId',
    component: lazyRouteComponent(() => import('./templates/editor-page.tsx'), 'EditTemplatePage'),
  }),
] as const;
