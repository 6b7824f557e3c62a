import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '#renderer/app/root-route.tsx';

const editor = () => import('./frameworks/framework-editor.tsx');

/** Development of colleagues: one's own, the team's, competencies, training, and who is there for us. */
export const practiceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development',
    component: lazyRouteComponent(() => import('./mine-page.tsx'), 'MinePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/team',
    component: lazyRouteComponent(() => import('./team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/team/$workerId',
    component: lazyRouteComponent(() => import('./colleague-page.tsx'), 'ColleaguePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/competencies',
    component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworksPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/competencies/new',
    validateSearch: z.object({ from: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(editor, 'NewFrameworkPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/competencies/$frameworkId',
    component: lazyRouteComponent(() => import('./frameworks/framework-page.tsx'), 'FrameworkPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/competencies/$frameworkId/edit',
    component: lazyRouteComponent(editor, 'EditFrameworkPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/training',
    component: lazyRouteComponent(() => import('./training/training-page.tsx'), 'TrainingPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/support',
    component: lazyRouteComponent(() => import('./support/support-page.tsx'), 'SupportPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/records/$recordId',
    component: lazyRouteComponent(() => import('./records/own-record-editor.tsx'), 'OwnRecordEditorPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/appraisals/$appraisalId',
    component: lazyRouteComponent(() => import('./appraisals/appraisal-page.tsx'), 'AppraisalPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/appraisals/$appraisalId/view',
    component: lazyRouteComponent(() => import('./appraisals/view-editor.tsx'), 'ViewEditorPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/appraisals/$appraisalId/together',
    component: lazyRouteComponent(() => import('./appraisals/together-editor.tsx'), 'TogetherEditorPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/workers/$workerId/objectives/$objectiveId',
    component: lazyRouteComponent(() => import('./growth/objective-editor.tsx'), 'ObjectiveEditorPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/development/workers/$workerId/plans/$planId',
    component: lazyRouteComponent(() => import('./growth/plan-editor.tsx'), 'PlanEditorPage'),
  }),
] as const;
