import type { StarShape } from '#shared/domain/stars/star-template.ts';
import './star-chart.css';
import { StarMark } from './star-mark.tsx';

const width = 120;
const edge = 10;

interface StarTrackProps {
  readonly shape: StarShape;
  /** Null when the area was left out then. */
  readonly before: number | null;
  readonly now: number | null;
  readonly beforeRole: 'first' | 'previous';
}

/** One area on a line of its steps: where it was and where it is. The words beside it say the same. */
export function StarTrack({ shape, before, now, beforeRole }: StarTrackProps) {
  const step = (width - 2 * edge) / (shape.scaleMax - 1);
  const x = (score: number) => edge + (score - 1) * step;
  const half = Math.min(step / 2, 8);
  return (
    <svg className="ks-star-track" width={width} height={24} aria-hidden>
      {shape.bands.map(({ key, from, to }) => (
        <rect
          key={key}
          className="ks-star-track-band"
          x={x(from) - half}
          width={x(to) - x(from) + 2 * half}
          y={9}
          height={6}
          rx={3}
        />
      ))}
      {before !== null && now !== null && before !== now && (
        <line className="ks-star-track-move" x1={x(before)} x2={x(now)} y1={12} y2={12} />
      )}
      {before !== null && <StarMark role={beforeRole} x={x(before)} y={12} size={before === now ? 9.5 : 5} />}
      {now !== null && <StarMark role="latest" x={x(now)} y={12} size={before === now ? 5.2 : 6} />}
    </svg>
  );
}
