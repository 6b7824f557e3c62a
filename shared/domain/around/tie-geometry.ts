import type { TieFlow, TieStrength } from './around-codes.ts';
import { borderPoint, type Figure, type Point } from './shapes.ts';

export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** What a tie is drawn of (domain.md 8.2); the widths and dashes are the drawing's. */
export interface TieDrawing {
  /** One, or two with a gap in the middle where the tie is broken. */
  readonly lines: readonly Segment[];
  /** Points of a zig-zag over each line; empty without stress. */
  readonly zigzags: readonly (readonly Point[])[];
  /** Three points each, at the ends that receive. */
  readonly arrows: readonly (readonly [tip: Point, left: Point, right: Point])[];
  /** Where the sign of a wish stands: on the line, near the outer node. */
  readonly badge: Point;
}

/** Room between a shape and the end of its ties. */
const clear = 3;
const arrowLength = 12;
const arrowHalf = 6;
/** Part of a broken tie that is missing, in the middle. */
const gapShare = 0.22;
const zigzagHeight = 5;
const zigzagStep = 7;
const badgeAway = 15;

function along({ from, to }: Segment, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function lengthOf({ from, to }: Segment): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** A segment shorter by so much at either end; never turned round. */
function shortened(segment: Segment, atStart: number, atEnd: number): Segment {
  const length = lengthOf(segment);
  if (length === 0) return segment;
  const [start, end] = [Math.min(atStart / length, 0.5), Math.min(atEnd / length, 0.5)];
  return { from: along(segment, start), to: along(segment, 1 - end) };
}

/** The point beside a segment: so far along it, so far to its left. */
function beside({ from, to }: Segment, away: number, left: number): Point {
  const length = lengthOf({ from, to }) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return { x: from.x + ux * away - uy * left, y: from.y + uy * away + ux * left };
}

function arrowAt(tip: Point, comingFrom: Point): readonly [Point, Point, Point] {
  const back: Segment = { from: tip, to: comingFrom };
  return [tip, beside(back, arrowLength, arrowHalf), beside(back, arrowLength, -arrowHalf)];
}

function zigzagOver(segment: Segment): Point[] {
  const length = lengthOf(segment);
  const steps = Math.max(2, Math.round(length / zigzagStep));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const isEnd = index === 0 || index === steps;
    const height = isEnd ? 0 : index % 2 === 0 ? zigzagHeight : -zigzagHeight;
    return beside(segment, (length * index) / steps, height);
  });
}

/**
 * A tie from an outer node to the person, or to another node: a straight line between their outlines.
 * @param tie `to_person` flows to the second figure
 */
export function drawTie(
  node: Figure,
  other: Figure,
  tie: { readonly strength: TieStrength; readonly stressful: boolean; readonly flow: TieFlow },
): TieDrawing {
  const whole = shortened(
    { from: borderPoint(node, other.at), to: borderPoint(other, node.at) },
    clear,
    clear,
  );
  const toOther = tie.flow === 'to_person' || tie.flow === 'both';
  const toNode = tie.flow === 'from_person' || tie.flow === 'both';
  const body = shortened(whole, toNode ? arrowLength - 2 : 0, toOther ? arrowLength - 2 : 0);
  const lines =
    tie.strength === 'broken'
      ? [
          { from: body.from, to: along(body, (1 - gapShare) / 2) },
          { from: along(body, (1 + gapShare) / 2), to: body.to },
        ]
      : [body];
  return {
    lines,
    zigzags: tie.stressful ? lines.map(zigzagOver) : [],
    arrows: [
      ...(toOther ? [arrowAt(whole.to, whole.from)] : []),
      ...(toNode ? [arrowAt(whole.from, whole.to)] : []),
    ],
    badge: beside(whole, Math.min(badgeAway, lengthOf(whole) / 2), 14),
  };
}
