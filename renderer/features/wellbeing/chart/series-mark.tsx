import './series-chart.css';

interface SeriesMarkProps {
  readonly kind: 'collected' | 'derived';
  readonly isEstimated: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Filled circle for what was filled in, open circle for an estimate, open square for what was worked out. */
export function SeriesMark({ kind, isEstimated, x, y, size }: SeriesMarkProps) {
  return kind === 'derived' ? (
    <rect className="ks-series-mark" x={x - size} y={y - size} width={size * 2} height={size * 2} />
  ) : (
    <circle className="ks-series-mark" data-filled={!isEstimated || undefined} cx={x} cy={y} r={size} />
  );
}
