import { createRoute, lazyRouteComponent, stripSearchParams } from '@tanstack/react-router';
import { caseTabsRoute } from '#renderer/features/cases/case.routes.tsx';
import { timelineSearch, wholeTimeline } from './timeline-search.ts';

/** The Notes tab of a file. */
export const timelineRoutes = [
  createRoute({
    getParentRoute: () => caseTabsRoute,
    path: '/notes',
    validateSearch: timelineSearch,
    search: { middlewares: [stripSearchParams(wholeTimeline)] },
    component: lazyRouteComponent(() => import('./timeline-screen.tsx'), 'TimelineScreen'),
  }),
] as const;
