import { useTranslation } from 'react-i18next';
import type { TieStrength, TieWish } from '#shared/domain/around/around-codes.ts';
import type { EcomapNodeKind } from '#shared/domain/around/around-codes.ts';
import { nodeFigures, selfFigure } from '#shared/domain/around/ecomap-layout.ts';
import {
  hexagonInset,
  type Outline,
  type Point,
  type Size,
  wrapLabel,
} from '#shared/domain/around/shapes.ts';
import type { TieDrawing } from '#shared/domain/around/tie-geometry.ts';
import './maps.css';

const listOf = (points: readonly Point[]) => points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ');

/** The outline of a node round 0, 0. */
export function OutlineShape({ outline, size }: { readonly outline: Outline; readonly size: Size }) {
  const [x, y] = [size.width / 2, size.height / 2];
  switch (outline) {
    case 'ellipse':
      return <ellipse rx={x} ry={y} />;
    case 'soft_box':
    case 'rounded_box':
    case 'box': {
      const radius = { soft_box: 26, rounded_box: 14, box: 0 }[outline];
      return <rect x={-x} y={-y} width={size.width} height={size.height} rx={radius} />;
    }
    case 'diamond':
      return (
        <polygon
          points={listOf([
            { x: 0, y: -y },
            { x, y: 0 },
            { x: 0, y },
            { x: -x, y: 0 },
          ])}
        />
      );
    case 'hexagon': {
      const inner = x - hexagonInset;
      return (
        <polygon
          points={listOf([
            { x: -inner, y: -y },
            { x: inner, y: -y },
            { x, y: 0 },
            { x: inner, y },
            { x: -inner, y },
            { x: -x, y: 0 },
          ])}
        />
      );
    }
    case 'cloud':
      return <path d={cloudPath(x, y)} />;
  }
}

/** A cloud of twelve bows along an ellipse. */
function cloudPath(rx: number, ry: number): string {
  const bows = 12;
  const at = (index: number) => {
    const angle = (index / bows) * 2 * Math.PI;
    return `${String(Math.round((rx - 7) * Math.cos(angle)))} ${String(Math.round((ry - 7) * Math.sin(angle)))}`;
  };
  const arcs = Array.from(
    { length: bows },
    (_, index) => `A ${String(rx / 4)} ${String(ry / 3)} 0 0 1 ${at(index + 1)}`,
  );
  return `M ${at(0)} ${arcs.join(' ')} Z`;
}

const lineHeight = 17;

/** Lines of text in the middle of a shape. */
export function ShapeText({
  lines,
  bold = false,
}: {
  readonly lines: readonly string[];
  readonly bold?: boolean;
}) {
  const top = -((lines.length - 1) * lineHeight) / 2;
  return (
    <text className="ks-map-text" data-bold={bold || undefined}>
      {lines.map((line, index) => (
        <tspan key={index} x={0} y={top + index * lineHeight} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** How much of a label each outline has room for: signs in a line, and lines. */
const roomFor: Readonly<Record<Outline, readonly [perLine: number, most: number]>> = {
  ellipse: [11, 3],
  soft_box: [12, 3],
  rounded_box: [17, 3],
  box: [17, 3],
  hexagon: [15, 3],
  diamond: [10, 2],
  cloud: [22, 3],
};

/** Somebody or something round the person, in the shape of its kind (domain.md 8.2). */
export function EcomapShape({ kind, label }: { readonly kind: EcomapNodeKind; readonly label: string }) {
  const { outline, size } = nodeFigures[kind];
  const [perLine, most] = roomFor[outline];
  return (
    <g className="ks-map-node" data-kind={kind}>
      <OutlineShape outline={outline} size={size} />
      <ShapeText lines={wrapLabel(label, perLine, most)} />
    </g>
  );
}

/** The members of a household that stand inside the centre by name. */
const mostMembers = 3;

/** The large circle in the middle: the person, and who lives with them inside it. */
export function SelfShape({
  name,
  household,
}: {
  readonly name: string;
  readonly household: readonly string[];
}) {
  const { t } = useTranslation('around');
  const shown = household.slice(0, mostMembers).map((member) => wrapLabel(member, 15, 1).join(''));
  const more = household.length - shown.length;
  const own = wrapLabel(name === '' ? t('picture.selfNobody') : name, 14, 2);
  const lines = [...own, ...shown, ...(more > 0 ? [t('picture.more', { count: more })] : [])];
  const top = -((lines.length - 1) * lineHeight) / 2;
  return (
    <g className="ks-map-node" data-kind="self">
      <OutlineShape outline={selfFigure.outline} size={selfFigure.size} />
      <text className="ks-map-text">
        {lines.map((line, index) => (
          <tspan
            key={index}
            className={index < own.length ? 'ks-map-own' : undefined}
            x={0}
            y={top + index * lineHeight}
            dy="0.35em"
          >
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** + for more, = for just as it is, − for less. */
export function WishBadge({ wish, at }: { readonly wish: TieWish; readonly at: Point }) {
  return (
    <g className="ks-map-badge" transform={`translate(${String(at.x)} ${String(at.y)})`}>
      <circle r={9} />
      {wish === 'same' ? <path d="M -4.5 -2 H 4.5 M -4.5 2 H 4.5" /> : <path d="M -4.5 0 H 4.5" />}
      {wish === 'more' && <path d="M 0 -4.5 V 4.5" />}
    </g>
  );
}

interface TieShapeProps {
  readonly drawing: TieDrawing;
  readonly strength: TieStrength;
  readonly wish?: TieWish | null;
}

/** A tie: its line, the zig-zag of stress, arrows at whoever receives, the sign of a wish (domain.md 8.2). */
export function TieShape({ drawing, strength, wish = null }: TieShapeProps) {
  return (
    <g className="ks-map-tie" data-strength={strength}>
      {drawing.lines.map(({ from, to }, index) => (
        <line key={index} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
      {drawing.zigzags.map((points, index) => (
        <polyline key={index} className="ks-map-stress" points={listOf(points)} />
      ))}
      {drawing.arrows.map((points, index) => (
        <polygon key={index} points={listOf(points)} />
      ))}
      {wish !== null && <WishBadge wish={wish} at={drawing.badge} />}
    </g>
  );
}
