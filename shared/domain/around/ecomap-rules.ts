import type { FieldProblems } from '../../lib/app-error.ts';
import { initials } from '../people/display-name.ts';
import type { EcomapNodeKind, EcomapRing, TieFlow, TieStrength, TieWish } from './around-codes.ts';

interface Node {
  readonly id: string;
  readonly kind: EcomapNodeKind;
  readonly label: string;
  readonly formal: boolean;
  readonly closeness: EcomapRing;
  readonly atNight: boolean;
}

interface Link {
  readonly nodeId: string;
  /** Null for a tie with the person. */
  readonly otherNodeId: string | null;
  readonly strength: TieStrength;
  readonly stressful: boolean;
  readonly flow: TieFlow;
  readonly wish: TieWish | null;
}

/** What the rules need of a map. */
interface MapOfPeople {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

/** The two ends of a tie as one key, whichever way round it was drawn. */
function tieKey({ nodeId, otherNodeId }: Pick<Link, 'nodeId' | 'otherNodeId'>): string {
  return otherNodeId === null ? nodeId : [nodeId, otherNodeId].toSorted().join(' ');
}

/** What keeps a map from being kept: ids stand once, a tie has two ends that are there, and two ends have one tie. */
export function findEcomapProblems({ nodes, links }: MapOfPeople): FieldProblems {
  const ids = new Set(nodes.map(({ id }) => id));
  const keys = new Set(links.map(tieKey));
  const areEnds = links.every(
    ({ nodeId, otherNodeId, wish }) =>
      ids.has(nodeId) &&
      nodeId !== otherNodeId &&
      (otherNodeId === null || (ids.has(otherNodeId) && wish === null)),
  );
  return {
    ...(ids.size === nodes.length ? {} : { nodes: 'invalid' }),
    ...(areEnds && keys.size === links.length ? {} : { links: 'invalid' }),
  };
}

/** Counts beside a map (domain.md 8.2): no score, and no sum of them. */
export interface EcomapNumbers {
  /** Those whom the person has a tie with that is not broken. */
  readonly informal: number;
  readonly formal: number;
  /** The person's own ties, of each sort. */
  readonly strong: number;
  readonly stressful: number;
  readonly twoWay: number;
  /** Whom the person could ring at night. */
  readonly atNight: number;
}

/** The numbers beside a map. */
export function ecomapNumbers({ nodes, links }: MapOfPeople): EcomapNumbers {
  const own = links.filter(({ otherNodeId }) => otherNodeId === null);
  const held = new Set(own.flatMap(({ nodeId, strength }) => (strength === 'broken' ? [] : [nodeId])));
  const count = <T>(list: readonly T[], has: (one: T) => boolean) => list.filter(has).length;
  return {
    informal: count(nodes, ({ id, formal }) => !formal && held.has(id)),
    formal: count(nodes, ({ id, formal }) => formal && held.has(id)),
    strong: count(own, ({ strength }) => strength === 'strong'),
    stressful: count(own, ({ stressful }) => stressful),
    twoWay: count(own, ({ flow }) => flow === 'both'),
    atNight: count(nodes, ({ atNight }) => atNight),
  };
}

/** Something that both maps have, differently. */
export interface Changed<T> {
  readonly was: T;
  readonly is: T;
}

/** What came, went and changed from one list to the next. */
interface Differences<T> {
  readonly added: readonly T[];
  readonly gone: readonly T[];
  readonly changed: readonly Changed<T>[];
}

function differences<T>(
  older: readonly T[],
  newer: readonly T[],
  keyOf: (one: T) => string,
  isSame: (was: T, is: T) => boolean,
): Differences<T> {
  const before = new Map(older.map((one) => [keyOf(one), one]));
  const now = new Set(newer.map(keyOf));
  return {
    added: newer.filter((one) => !before.has(keyOf(one))),
    gone: older.filter((one) => !now.has(keyOf(one))),
    changed: newer.flatMap((is) => {
      const was = before.get(keyOf(is));
      return was === undefined || isSame(was, is) ? [] : [{ was, is }];
    }),
  };
}

/** Where two maps differ: who is there and how close, and the ties (domain.md 8.2). Where they stand is no difference. */
export function compareEcomaps<N extends Node, L extends Link>(
  older: { readonly nodes: readonly N[]; readonly links: readonly L[] },
  newer: { readonly nodes: readonly N[]; readonly links: readonly L[] },
): { readonly nodes: Differences<N>; readonly ties: Differences<L> } {
  return {
    nodes: differences(
      older.nodes,
      newer.nodes,
      ({ id }) => id,
      (was, is) =>
        was.label === is.label &&
        was.kind === is.kind &&
        was.closeness === is.closeness &&
        was.formal === is.formal &&
        was.atNight === is.atNight,
    ),
    ties: differences(older.links, newer.links, tieKey, (was, is) => {
      const turned = was.nodeId !== is.nodeId;
      const flow = turned ? turnedFlow(was.flow) : was.flow;
      return (
        was.strength === is.strength &&
        was.stressful === is.stressful &&
        flow === is.flow &&
        was.wish === is.wish
      );
    }),
  };
}

function turnedFlow(flow: TieFlow): TieFlow {
  if (flow === 'to_person') return 'from_person';
  return flow === 'from_person' ? 'to_person' : flow;
}

/** Kinds of nodes that are people with a name of their own. */
const peopleKinds: ReadonlySet<EcomapNodeKind> = new Set(['family', 'friend', 'professional']);

/** The map with the initials of other people, and without notes, in which names may stand: their data are third-party data. */
export function withInitials<
  C extends {
    readonly household: readonly string[];
    readonly note: string;
    readonly nodes: readonly (Node & { readonly note: string })[];
    readonly links: readonly (Link & { readonly note: string })[];
  },
>(content: C): C {
  return {
    ...content,
    household: content.household.map(initials),
    note: '',
    nodes: content.nodes.map((node) => ({
      ...node,
      label: peopleKinds.has(node.kind) ? initials(node.label) : node.label,
      note: '',
    })),
    links: content.links.map((link) => ({ ...link, note: '' })),
  };
}

/** Every written word of a map, for the search. */
export function ecomapTexts(content: {
  readonly household: readonly string[];
  readonly note: string;
  readonly nodes: readonly { readonly label: string; readonly note: string }[];
  readonly links: readonly { readonly contactFrequency: string; readonly note: string }[];
}): string[] {
  return [
    ...content.household,
    content.note,
    ...content.nodes.flatMap(({ label, note }) => [label, note]),
    ...content.links.flatMap(({ contactFrequency, note }) => [contactFrequency, note]),
  ];
}
