import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Frame, FullScreen } from './frame.tsx';

/** The root of all addresses. */
export const rootRoute = createRootRoute();

/** Screens with the sidebar hang here. */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });

/** Full screens without a sidebar (star together, callover) hang here. */
export const fullScreenRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'full',
  component: FullScreen,
});
