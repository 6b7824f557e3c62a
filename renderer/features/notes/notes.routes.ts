import { createRoute } from '@tanstack/react-router';
import { caseFullScreenRoute, caseRoute, caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';
import { AmendScreen } from './amend-screen.tsx';
import { NewNoteScreen } from './note-screen.tsx';
import { NoteTogetherScreen } from './note-together-screen.tsx';
import { NoteViewScreen } from './note-view-screen.tsx';

/** Forms of notes: the whole width of a file. */
export const noteFormRoutes = [
  createRoute({ getParentRoute: () => caseRoute, path: '/notes/new', component: NewNoteScreen }),
  createRoute({ getParentRoute: () => caseRoute, path: '/notes/$entryId/correct', component: AmendScreen }),
] as const;

/** Under the tabs of a file. */
export const noteTabRoutes = [
  createRoute({ getParentRoute: () => caseTabsRoute, path: '/notes/$entryId', component: NoteViewScreen }),
] as const;

/** Together with the person, without a sidebar. */
export const noteTogetherRoutes = [
  createRoute({
    getParentRoute: () => caseFullScreenRoute,
    path: '/note/$entryId',
    component: NoteTogetherScreen,
  }),
] as const;
