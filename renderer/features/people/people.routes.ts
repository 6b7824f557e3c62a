import { createRoute, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';
import { everybody, peopleSearch } from './people-search.ts';

/** The people list and the new file. */
export const peopleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/people',
    validateSearch: peopleSearch,
    search: { middlewares: [stripSearchParams(everybody)] },
    component: lazyRouteComponent(() => import('./people-screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/people/new',
    component: lazyRouteComponent(() => import('./new-file-screen.tsx'), 'NewFileScreen'),
  }),
] as const;
