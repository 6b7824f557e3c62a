import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The organisation's note templates and checklists, and giving them to others. */
export const templateRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/note-templates',
    component: lazyRouteComponent(() => import('./templates-page.tsx'), 'NoteTemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/checklists',
    component: lazyRouteComponent(() => import('./templates-page.tsx'), 'ChecklistsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/templates',
    component: lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
  }),
] as const;
