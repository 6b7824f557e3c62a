import { lazy } from 'react';

/** The chart with its library, which comes only with the first line that is drawn (performance.md, first screen). */
export const SeriesChart = lazy(async () => ({ default: (await import('./series-chart.tsx')).SeriesChart }));
