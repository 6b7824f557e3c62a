import type { OverlayRole } from '#shared/domain/stars/radar.ts';
import './star-chart.css';

interface StarMarkProps {
  readonly role: OverlayRole;
  readonly x: number;
  readonly y: number;
  /** Half of its width, in pixels. */
  readonly size: number;
}

/** The marker of a reading (ui.md 6): open triangle for the first, open square for last time, filled circle for now. */
export function StarMark({ role, x, y, size }: StarMarkProps) {
  switch (role) {
    case 'first':
      return (
        <path
          className="ks-star-mark"
          data-role={role}
          d={`M${x} ${y - size * 1.15}L${x + size * 1.05} ${y + size * 0.8}L${x - size * 1.05} ${y + size * 0.8}Z`}
        />
      );
    case 'previous':
      return (
        <rect
          className="ks-star-mark"
          data-role={role}
          x={x - size * 0.85}
          y={y - size * 0.85}
          width={size * 1.7}
          height={size * 1.7}
        />
      );
    case 'latest':
      return <circle className="ks-star-mark" data-role={role} cx={x} cy={y} r={size} />;
  }
}

/** A marker inside a line of text. */
export function InlineMark({ role }: { readonly role: OverlayRole }) {
  return (
    <svg className="ks-star-inline-mark" width={14} height={14} aria-hidden>
      <StarMark role={role} x={7} y={7} size={4.8} />
    </svg>
  );
}

/** Line and marker of a reading, as the legend shows them. */
export function LegendLine({ role }: { readonly role: OverlayRole }) {
  return (
    <svg width={36} height={16} aria-hidden>
      <path className="ks-star-line" data-role={role} d="M1 8H35" />
      <StarMark role={role} x={18} y={8} size={5} />
    </svg>
  );
}
