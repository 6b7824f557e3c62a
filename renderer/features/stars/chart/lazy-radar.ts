import { lazy } from 'react';

/** The radar with its chart library, which comes only with the first star that is drawn (performance.md, first screen). */
export const StarRadar = lazy(async () => ({ default: (await import('./star-radar.tsx')).StarRadar }));
