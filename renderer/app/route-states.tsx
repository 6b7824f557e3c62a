import { type ErrorComponentProps, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorPage } from './error-page.tsx';

/** A screen that fell over, inside the frame: the rest of Keystead stays usable. */
export function ErrorRoute({ reset }: ErrorComponentProps): ReactNode {
  return <ErrorPage onAgain={reset} />;
}

/** An address that leads nowhere leads home. */
export function MissingRoute(): ReactNode {
  return <Navigate to="/" replace />;
}
