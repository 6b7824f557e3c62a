import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';

/** Forms of notes: the whole width of a file. */
export const noteFormRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/notes/new',
    component: lazyRouteComponent(() => import('./note-screen.tsx'), 'NewNoteScreen'),
  }),
  createRoute({
    getParentRoute: () => caseRoute,
    path: '/notes/$entryId/correct',
    component: lazyRouteComponent(() => import('./amend-screen.tsx'), 'AmendScreen'),
  }),
] as const;

/** Under the tabs of a file. */
export const noteTabRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/notes/$entryId',
    component: lazyRouteComponent(() => import('./note-view-screen.tsx'), 'NoteViewScreen'),
  }),
] as const;

/** Together with the person, without a sidebar. */
export const noteTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/note/$entryId',
    component: lazyRouteComponent(() => import('./note-together-screen.tsx'), 'NoteTogetherScreen'),
  }),
] as const;
