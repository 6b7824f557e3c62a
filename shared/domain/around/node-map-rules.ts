import type { FieldProblems } from '../../lib/app-error.ts';
import type { MapLinkKind } from './around-codes.ts';
import { overlaps, type Point, type Size } from './shapes.ts';

interface Node {
  readonly id: string;
  readonly text: string;
  readonly promptKey: string | null;
}

interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: MapLinkKind;
  readonly label: string;
}

interface NodeMap<N extends Node = Node, L extends Link = Link> {
  readonly nodes: readonly N[];
  readonly links: readonly L[];
}

/** Size of every box of a node-link map, in the canvas' units. */
export const boxSize: Size = { width: 184, height: 84 };

/** What keeps a map from being kept: boxes without words (but for questions left open), lines without two ends. */
export function findNodeMapProblems({ nodes, links }: NodeMap): FieldProblems {
  const ids = new Set(nodes.map(({ id }) => id));
  const keys = new Set(links.map(({ from, to }) => [from, to].toSorted().join(' ')));
  const areEnds = links.every(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  const isEmpty = nodes.every(({ text }) => text === '');
  const hasBlank = nodes.some(({ text, promptKey }) => text === '' && promptKey === null);
  return {
    ...(isEmpty || hasBlank ? { nodes: 'required' } : {}),
    ...(ids.size === nodes.length ? {} : { nodes: 'invalid' }),
    ...(areEnds && keys.size === links.length ? {} : { links: 'invalid' }),
  };
}

/** The line by which an outline comes to a box; `turned` where it is read against its direction. */
interface Way<L extends Link> {
  readonly link: L;
  readonly turned: boolean;
}

/** A line of an outline. `again` stands where a box has its own line elsewhere. */
export interface OutlineLine<N extends Node = Node, L extends Link = Link> {
  readonly node: N;
  /** From 0. */
  readonly depth: number;
  readonly way: Way<L> | null;
  readonly again: boolean;
}

/**
 * A map as an indented list: every box has one line of its own, every line of the map is said once. It begins with the
 * first box and follows the lines in either direction; what hangs together with nothing begins anew.
 */
export function outlineOf<N extends Node, L extends Link>({
  nodes,
  links,
}: NodeMap<N, L>): OutlineLine<N, L>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const said = new Set<string>();
  const lines: OutlineLine<N, L>[] = [];
  const visit = (node: N, depth: number, way: Way<L> | null) => {
    seen.add(node.id);
    lines.push({ node, depth, way, again: false });
    for (const link of links) {
      const turned = link.to === node.id;
      const other = byId.get(turned ? link.from : link.to);
      if ((!turned && link.from !== node.id) || said.has(link.id) || other === undefined) continue;
      said.add(link.id);
      if (seen.has(other.id))
        lines.push({ node: other, depth: depth + 1, way: { link, turned }, again: true });
      else visit(other, depth + 1, { link, turned });
    }
  };
  for (const node of nodes) if (!seen.has(node.id)) visit(node, 0, null);
  return lines;
}

/** A map without the questions that nobody answered, for reading and for paper. */
export function answered<M extends NodeMap>(map: M): M {
  const kept = map.nodes.filter(({ text }) => text !== '');
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...map,
    nodes: kept,
    links: map.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

/** Room between a new box and the others. */
const room = 24;

/**
 * The free place for a new box: beside the one that it belongs to, then in wider and wider squares round it.
 * @param beside null for a box by itself, which goes under all others
 */
export function freeBoxPlace(taken: readonly Point[], beside: Point | null): Point {
  const [stepX, stepY] = [boxSize.width + room * 2, boxSize.height + room * 2];
  const isFree = (at: Point) =>
    taken.every((other) => !overlaps({ at, size: boxSize }, { at: other, size: boxSize }, room / 2));
  if (beside === null) {
    if (taken.length === 0) return { x: 0, y: 0 };
    return { x: Math.min(...taken.map(({ x }) => x)), y: Math.max(...taken.map(({ y }) => y)) + stepY };
  }
  for (let far = 1; far <= taken.length + 1; far += 1) {
    const square = Array.from({ length: (2 * far + 1) ** 2 }, (_, index) => ({
      x: (index % (2 * far + 1)) - far,
      y: Math.floor(index / (2 * far + 1)) - far,
    })).filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) === far);
    // Right of it and below first: that is how one reads on.
    const places = square
      .toSorted((a, b) => b.x + b.y - (a.x + a.y) || b.x - a.x)
      .map(({ x, y }) => ({ x: beside.x + x * stepX, y: beside.y + y * stepY }));
    const free = places.toSorted((a, b) => distance(a, beside) - distance(b, beside)).find(isFree);
    if (free !== undefined) return free;
  }
  return beside;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Every written word of a map, for the search. */
export function nodeMapTexts(content: NodeMap & { readonly title: string }): string[] {
  return [
    content.title,
    ...content.nodes.map(({ text }) => text),
    ...content.links.map(({ label }) => label),
  ];
}
