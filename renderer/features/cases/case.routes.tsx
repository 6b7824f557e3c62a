import { createRoute } from '@tanstack/react-router';
import { frameRoute, fullScreenRoute } from '#renderer/app/root-route.tsx';
import { CaseLayout } from './case-layout.tsx';

/** Everything about one person's file, inside the frame. Forms that need the whole width hang here. */
export const caseRoute = createRoute({ getParentRoute: () => frameRoute, path: '/people/$caseId' });

/** The tabs of a file, under its head. A tab's screen hangs here. */
export const caseTabsRoute = createRoute({
  getParentRoute: () => caseRoute,
  id: 'tabs',
  component: CaseLayout,
});

/** Screens of one file without a sidebar, for looking at together with the person. */
export const caseFullScreenRoute = createRoute({
  getParentRoute: () => fullScreenRoute,
  path: '/people/$caseId/together',
});
