import {
  type EcomapNodeKind,
  type EcomapRing,
  ecomapRings,
  ecomapSectors,
  sectorOf,
} from './around-codes.ts';
import { type Figure, type Outline, overlaps, type Point, type Size } from './shapes.ts';

interface Placed {
  readonly id: string;
  readonly kind: EcomapNodeKind;
  readonly closeness: EcomapRing;
  /** Where somebody put it; null where it is placed by the map. */
  readonly at: Point | null;
}

/** Shape of each kind (domain.md 8.2), in the canvas' units. */
export const nodeFigures: Readonly<
  Record<EcomapNodeKind, { readonly outline: Outline; readonly size: Size }>
> = {
  family: { outline: 'ellipse', size: { width: 88, height: 88 } },
  friend: { outline: 'ellipse', size: { width: 88, height: 88 } },
  pet: { outline: 'soft_box', size: { width: 96, height: 60 } },
  professional: { outline: 'rounded_box', size: { width: 124, height: 56 } },
  organisation: { outline: 'box', size: { width: 124, height: 56 } },
  community: { outline: 'hexagon', size: { width: 124, height: 64 } },
  activity: { outline: 'hexagon', size: { width: 124, height: 64 } },
  place: { outline: 'diamond', size: { width: 124, height: 76 } },
};

/** The person, or the household, in the middle. */
export const selfFigure = {
  outline: 'ellipse',
  at: { x: 0, y: 0 },
  size: { width: 136, height: 136 },
} as const;

/** Rings are wider than high, as the nodes and the screens are. */
export const ringStretch = 1.4;

/** Half the height of the innermost ring when there is room. */
const firstRing = 160;
/** In a space squeezed by `ringStretch`, two nodes so far apart cannot overlap whatever their kinds. */
const apart = 118;
/** Room that nodes keep where the map looks for their places. */
const room = 8;
/** Room between two sectors, in places of a node. */
const sectorGap = 0.6;

/** Half the heights of the three rings, from the inside. */
export type RingSizes = Readonly<Record<EcomapRing, number>>;

interface EcomapLayout {
  /** The middle of each node, by its id. */
  readonly places: ReadonlyMap<string, Point>;
  readonly rings: RingSizes;
}

function onRing(radius: number, angle: number): Point {
  return {
    x: Math.round(radius * ringStretch * Math.sin(angle)),
    y: Math.round(-radius * Math.cos(angle)),
  };
}

/** Nodes of one sector with their rings shuffled evenly, so that neighbours in the sector seldom share a ring. */
function interleaved(nodes: readonly Placed[]): Placed[] {
  const ranked = ecomapRings.flatMap((ring) => {
    const own = nodes.filter(({ closeness }) => closeness === ring);
    return own.map((node, index) => ({ node, rank: (index + 0.5) / own.length }));
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ node }) => node);
}

/** An angle for each node, clockwise from the top: no two stand in one line of sight from the person. */
function anglesOf(nodes: readonly Placed[]): Map<string, number> {
  const sectors = ecomapSectors
    .map((sector) => interleaved(nodes.filter(({ kind }) => sectorOf(kind) === sector)))
    .filter((own) => own.length > 0);
  const gap = sectors.length > 1 ? sectorGap : 0;
  const slot = (2 * Math.PI) / (nodes.length + gap * sectors.length);
  const angles = new Map<string, number>();
  let next = (gap + 1) / 2;
  for (const own of sectors) {
    for (const { id } of own) {
      angles.set(id, next * slot);
      next += 1;
    }
    next += gap;
  }
  return angles;
}

/** The smallest angle between two of these, round the circle; a full turn for fewer than two. */
function closestAngle(angles: readonly number[]): number {
  const sorted = angles.toSorted((a, b) => a - b);
  const gaps = sorted.map((angle, index) => {
    const following = sorted[index + 1];
    return following === undefined ? (sorted[0] ?? 0) + 2 * Math.PI - angle : following - angle;
  });
  return Math.min(2 * Math.PI, ...gaps);
}

/** Between rings: as near as the nodes on them allow, and always far enough at `apart`. */
const gaps = [66, 74, 82, 90, 98, 106, apart] as const;

function isClear(nodes: readonly Placed[], angles: ReadonlyMap<string, number>, rings: RingSizes): boolean {
  const boxes = nodes.map(({ id, kind, closeness }) => ({
    at: onRing(rings[closeness], angles.get(id) ?? 0),
    size: nodeFigures[kind].size,
  }));
  return boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlaps(box, other, room)));
}

function ringSizesOf(nodes: readonly Placed[], angles: ReadonlyMap<string, number>): RingSizes {
  const needed = (ring: EcomapRing) => {
    const own = nodes.flatMap(({ id, closeness }) => (closeness === ring ? [angles.get(id) ?? 0] : []));
    const between = Math.min(closestAngle(own), Math.PI);
    // One unit over, because places are whole numbers.
    return (apart + 1) / (2 * Math.sin(between / 2));
  };
  const sized = (gap: number): RingSizes => {
    const first = Math.max(firstRing, needed(1));
    const second = Math.max(first + gap, needed(2));
    return { 1: first, 2: second, 3: Math.max(second + gap, needed(3)) };
  };
  const nearest = gaps.map(sized).find((rings) => isClear(nodes, angles, rings));
  return nearest ?? sized(apart);
}

/** The free place nearest to where a node belongs: along its ring first, then further out. */
function freePlace(
  node: Placed,
  angle: number,
  radius: number,
  taken: ReadonlyMap<string, Placed & { readonly at: Point }>,
): Point {
  const { size } = nodeFigures[node.kind];
  const isFree = (at: Point) =>
    !overlaps({ at, size }, selfFigure, room) &&
    [...taken.values()].every(
      (other) => !overlaps({ at, size }, { at: other.at, size: nodeFigures[other.kind].size }, room),
    );
  for (let out = 0; out < 6; out += 1) {
    for (let step = 0; step <= 36; step += 1) {
      const side = step % 2 === 0 ? 1 : -1;
      const at = onRing(radius + out * apart, angle + (side * Math.ceil(step / 2) * Math.PI) / 36);
      if (isFree(at)) return at;
    }
  }
  return onRing(radius, angle);
}

/**
 * Where everything stands (domain.md 8.2): three rings by closeness, sectors by kind, the same for the same nodes. A
 * map that nobody arranged has no overlaps; in one that somebody arranged, the other nodes find the nearest free place.
 */
export function layoutEcomap(nodes: readonly Placed[]): EcomapLayout {
  const angles = anglesOf(nodes);
  const rings = ringSizesOf(nodes, angles);
  const byItself = (node: Placed) => onRing(rings[node.closeness], angles.get(node.id) ?? 0);
  if (nodes.every(({ at }) => at === null)) {
    return { places: new Map(nodes.map((node) => [node.id, byItself(node)])), rings };
  }
  const taken = new Map(
    nodes.flatMap((node) => (node.at === null ? [] : [[node.id, { ...node, at: node.at }]])),
  );
  for (const node of nodes) {
    if (taken.has(node.id)) continue;
    const at = freePlace(node, angles.get(node.id) ?? 0, rings[node.closeness], taken);
    taken.set(node.id, { ...node, at });
  }
  return { places: new Map([...taken].map(([id, { at }]) => [id, at])), rings };
}

const wordSize: Size = { width: 104, height: 20 };

/** Where the word of a ring stands on it: at the bottom, or beside whoever stands there. */
export function ringWordPlace(radius: number, taken: readonly Pick<Figure, 'at' | 'size'>[]): Point {
  const places = Array.from({ length: 36 }, (_, step) => {
    const side = step % 2 === 0 ? 1 : -1;
    return onRing(radius, Math.PI + (side * Math.ceil(step / 2) * Math.PI) / 18);
  });
  const isFree = (at: Point) => taken.every((figure) => !overlaps({ at, size: wordSize }, figure));
  return places.find(isFree) ?? onRing(radius, Math.PI);
}

/** The ring that a place is nearest to. */
export function ringAt({ x, y }: Point, rings: RingSizes): EcomapRing {
  const radius = Math.hypot(x / ringStretch, y);
  const [nearest] = ecomapRings.toSorted((a, b) => Math.abs(rings[a] - radius) - Math.abs(rings[b] - radius));
  return nearest ?? 3;
}
