import { accountRoutes } from '#renderer/features/account/account.routes.ts';
import {
  caseFormRoutes,
  caseFullScreenRoute,
  caseRoute,
  caseTabRoutes,
  caseTabsRoute,
  caseTogetherRoutes,
} from '#renderer/features/cases/case.routes.tsx';
import { handoverFormRoutes, handoverTabRoutes } from '#renderer/features/handovers/handovers.routes.tsx';
import { noteFormRoutes, noteTabRoutes, noteTogetherRoutes } from '#renderer/features/notes/notes.routes.ts';
import { importRoutes } from '#renderer/features/imports/imports.routes.ts';
import { organisationRoutes } from '#renderer/features/organisation/organisation.routes.ts';
import { peopleRoutes } from '#renderer/features/people/people.routes.ts';
import { timelineRoutes } from '#renderer/features/timeline/timeline.routes.ts';
import { homeRoute } from './home-route.tsx';
import { frameRoute, fullScreenRoute, rootRoute } from './root-route.tsx';

const caseTree = caseRoute.addChildren([
  caseTabsRoute.addChildren([...caseTabRoutes, ...timelineRoutes, ...noteTabRoutes, ...handoverTabRoutes]),
  ...caseFormRoutes,
  ...noteFormRoutes,
  ...handoverFormRoutes,
]);

const caseTogetherTree = caseFullScreenRoute.addChildren([...caseTogetherRoutes, ...noteTogetherRoutes]);

/** Every address of the signed-in window; each feature lists its own. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  frameRoute.addChildren([
    ...peopleRoutes,
    caseTree,
    ...accountRoutes,
    ...importRoutes,
    ...organisationRoutes,
  ]),
  fullScreenRoute.addChildren([caseTogetherTree]),
]);
