import { createHashHistory, createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.ts';
import { ErrorRoute, MissingRoute } from './route-states.tsx';

/** Makes the router of one signed-in window. Addresses stand behind `#`, filters in their search part. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: false,
    scrollRestoration: false,
    defaultErrorComponent: ErrorRoute,
    defaultNotFoundComponent: MissingRoute,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
