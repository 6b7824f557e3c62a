import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute, fullScreenRoute } from '#renderer/app/root-route.tsx';
import { caseRoute } from '#renderer/features/cases/case.routes.tsx';

/** Meetings: the list, a new one, one with its plan, and what is read back. */
export const calloverRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/callovers',
    component: lazyRouteComponent(() => import('./callovers-screen.tsx'), 'CalloversScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/callovers/new',
    component: lazyRouteComponent(() => import('./plan-screen.tsx'), 'NewMeetingScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/callovers/$meetingId',
    component: lazyRouteComponent(() => import('./meeting-screen.tsx'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/callovers/$meetingId/plan',
    component: lazyRouteComponent(() => import('./plan-screen.tsx'), 'ChangePlanScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/callovers/$meetingId/read-back',
    component: lazyRouteComponent(() => import('./after/read-back-screen.tsx'), 'ReadBackScreen'),
  }),
] as const;

/** A meeting under way takes the whole screen; `item` is the step that is open. */
export const calloverRunRoutes = [
  createRoute({
    getParentRoute: () => fullScreenRoute,
    path: '/callovers/$meetingId/run',
    validateSearch: z.object({ item: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./run/run-screen.tsx'), 'RunScreen'),
  }),
] as const;

/** A person's question to the team, from the file. */
export const calloverFileRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/question',
    component: lazyRouteComponent(() => import('./question-form.tsx'), 'QuestionScreen'),
  }),
] as const;
