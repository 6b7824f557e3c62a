import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Under the head of the file. */
export const rhythmTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/rhythm',
    component: lazyRouteComponent(() => import('./rhythm-screen.tsx'), 'RhythmScreen'),
  }),
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/rhythm/questions',
    component: lazyRouteComponent(() => import('./questions-screen.tsx'), 'QuestionsScreen'),
  }),
] as const;

/** Forms over the whole width. */
export const rhythmFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/rhythm/edit',
    component: lazyRouteComponent(() => import('./agreement-edit-screen.tsx'), 'AgreementEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/rhythm/$entryId/correct',
    component: lazyRouteComponent(() => import('./agreement-edit-screen.tsx'), 'AgreementCorrectScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/rhythm/questions/edit',
    component: lazyRouteComponent(() => import('./questions-edit-screen.tsx'), 'QuestionsEditScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/rhythm/questions/$entryId/correct',
    component: lazyRouteComponent(() => import('./questions-edit-screen.tsx'), 'QuestionsCorrectScreen'),
  }),
] as const;
