import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '#renderer/app/root-route.tsx';

/** The vault's key among what keeps the records safe. */
export const vaultKeyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/trust/key',
    component: lazyRouteComponent(() => import('./vault-key-page.tsx'), 'VaultKeyPage'),
  }),
] as const;
