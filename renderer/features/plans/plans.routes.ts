import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

const text = z.string().optional().catch(undefined);

/** Under the head of a file. */
export const planTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/plan',
    component: lazyRouteComponent(() => import('./plan-tab.tsx'), 'PlanTab'),
  }),
] as const;

/** Forms over the whole width. `area` with `reading` begins from the star, `topic` from something to change, `factor` from what gets in the way. */
export const planFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/goals/new',
    validateSearch: z.object({ area: text, reading: text, topic: text, factor: text }),
    component: lazyRouteComponent(() => import('./goal-screen.tsx'), 'NewGoalScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/plan/goals/$goalId',
    component: lazyRouteComponent(() => import('./goal-screen.tsx'), 'EditGoalScreen'),
  }),
] as const;

/** The plan turned round to the person. */
export const planTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/plan',
    component: lazyRouteComponent(() => import('./plan-together-screen.tsx'), 'PlanTogetherScreen'),
  }),
] as const;
