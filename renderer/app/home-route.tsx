import { createRoute, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { navigation } from './navigation.ts';
import { rootRoute } from './root-route.tsx';
import { useSession } from './session.tsx';

function Home(): ReactNode {
  const { may } = useSession();
  const first = navigation.flatMap(({ entries }) => entries).find(({ need }) => may(need));
  return <Navigate to={first?.to ?? '/account'} replace />;
}

/** Signing in leads to the first entry of the sidebar. */
export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });
