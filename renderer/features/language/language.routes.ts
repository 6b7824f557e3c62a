import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** Which words are hinted at while somebody writes. */
export const languageRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/language',
    component: lazyRouteComponent(() => import('./language-page.tsx'), 'LanguagePage'),
  }),
] as const;
