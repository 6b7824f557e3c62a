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
import { pairRoutes } from '#renderer/features/pairs/pairs.routes.ts';
import { peopleRoutes } from '#renderer/features/people/people.routes.ts';
import { reflectionRoutes } from '#renderer/features/reflections/reflections.routes.ts';
import { starPageRoutes, starTabRoutes, starTogetherRoutes } from '#renderer/features/stars/stars.routes.ts';
import { timelineRoutes } from '#renderer/features/timeline/timeline.routes.ts';
import { homeRoute } from './home-route.tsx';
import { frameRoute, fullScreenRoute, rootRoute } from './root-route.tsx';

const caseTree = caseRoute.addChildren([
  caseTabsRoute.addChildren([
    ...caseTabRoutes,
    ...timelineRoutes,
    ...noteTabRoutes,
    ...handoverTabRoutes,
    ...starTabRoutes,
  ]),
  ...caseFormRoutes,
  ...noteFormRoutes,
  ...handoverFormRoutes,
]);

const caseTogetherTree = caseFullScreenRoute.addChildren([
  ...caseTogetherRoutes,
  ...noteTogetherRoutes,
  ...starTogetherRoutes,
]);

/** Every address of the signed-in window; each feature lists its own. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  frameRoute.addChildren([
    ...peopleRoutes,
    caseTree,
    ...accountRoutes,
    ...importRoutes,
    ...organisationRoutes,
    ...pairRoutes,
    ...reflectionRoutes,
    ...starPageRoutes,
  ]),
  fullScreenRoute.addChildren([caseTogetherTree]),
]);
