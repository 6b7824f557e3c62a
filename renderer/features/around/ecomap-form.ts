import { z } from 'zod';
import { type EcomapContent, ecomapLink, ecomapNode } from '#shared/contracts/around-maps.ts';
import type { KeptRecordOf, RecordBodyOf } from '#shared/contracts/records.ts';
import { type EcomapNodeKind, type EcomapRing, isUsuallyFormal } from '#shared/domain/around/around-codes.ts';
import { layoutEcomap, ringAt } from '#shared/domain/around/ecomap-layout.ts';
import { findEcomapProblems } from '#shared/domain/around/ecomap-rules.ts';
import type { Point } from '#shared/domain/around/shapes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { linesOf } from '#renderer/features/notes/lines.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const nodeForm = z.strictObject({ ...ecomapNode.shape, label: z.string(), note: z.string() });
export type NodeForm = z.infer<typeof nodeForm>;
const linkForm = z.strictObject({ ...ecomapLink.shape, contactFrequency: z.string(), note: z.string() });
export type LinkForm = z.infer<typeof linkForm>;

/** The map as it stands in its form; kept whole as the draft. */
export const ecomapForm = z.strictObject({
  ...headForm.shape,
  /** One name a line. */
  household: z.string(),
  note: z.string(),
  nodes: z.array(nodeForm),
  links: z.array(linkForm),
});
export type EcomapForm = z.infer<typeof ecomapForm>;

/** The drawing that is arranged, as a part of the form. */
export type EcomapParts = Pick<EcomapForm, 'nodes' | 'links'>;

/** Days until a map is looked at again [K]: it is a snapshot of now. */
const reviewAfterDays = 90;

/** The form of the next map, which begins from the last. */
export function newEcomap(today: string, last: KeptRecordOf<'ecomap'> | null): EcomapForm {
  const head = newHead(today, last, reviewAfterDays);
  return last === null
    ? { ...head, household: '', note: '', nodes: [], links: [] }
    : { ...head, ...partsOf(last.body.content) };
}

/** The form over a kept map, to correct it. */
export function ecomapFormOf({ head, version, body }: KeptRecordOf<'ecomap'>): EcomapForm {
  return { ...headFormOf(head, version), ...partsOf(body.content) };
}

function partsOf({ household, note, nodes, links }: EcomapContent) {
  return { household: household.join('\n'), note, nodes, links };
}

function contentOf({ household, note, nodes, links }: EcomapForm): EcomapContent {
  return { household: [...linesOf(household)], note, nodes, links };
}

/** What is kept. */
export function ecomapBodyOf(form: EcomapForm): RecordBodyOf<'ecomap'> {
  return { kind: 'ecomap', content: contentOf(form), team: null };
}

/** What is to be looked at before the map can be kept. */
export function ecomapProblems(form: EcomapForm, today: string): FieldProblems {
  const { household } = contentOf(form);
  return {
    ...headFormProblems(form, today),
    ...(household.some((name) => name.length > 120) ? { household: 'too_long' as const } : {}),
    ...(household.length > 12 ? { household: 'too_many' as const } : {}),
    ...(form.nodes.length === 0 || form.nodes.some(({ label }) => label.trim() === '')
      ? { nodes: 'required' as const }
      : {}),
    ...findEcomapProblems(form),
  };
}

/** Somebody new, without a name yet: a friend in the middle ring with a steady tie. */
export function addNode(parts: EcomapParts, nodeId: string, linkId: string): EcomapParts {
  const node: NodeForm = {
    id: nodeId,
    kind: 'friend',
    label: '',
    formal: false,
    closeness: 2,
    at: null,
    contactConsent: false,
    atNight: false,
    note: '',
  };
  return { nodes: [...parts.nodes, node], links: [...parts.links, newLink(linkId, nodeId, null)] };
}

/** A steady tie of which nothing else is known. */
export function newLink(id: string, nodeId: string, otherNodeId: string | null): LinkForm {
  return {
    id,
    nodeId,
    otherNodeId,
    strength: 'moderate',
    stressful: false,
    flow: 'none',
    wish: null,
    contactFrequency: '',
    note: '',
  };
}

/** Takes somebody off the map, with their ties. */
export function removeNode({ nodes, links }: EcomapParts, id: string): EcomapParts {
  return {
    nodes: nodes.filter((node) => node.id !== id),
    links: links.filter(({ nodeId, otherNodeId }) => nodeId !== id && otherNodeId !== id),
  };
}

/** Changes a node; another kind takes its usual answer to "formal", another ring a new place in it. */
export function changeNode(parts: EcomapParts, id: string, change: Partial<NodeForm>): EcomapParts {
  const changed = (node: NodeForm): NodeForm => ({
    ...node,
    ...(change.kind === undefined || change.kind === node.kind ? {} : placeOfKind(change.kind)),
    ...(change.closeness === undefined || change.closeness === node.closeness ? {} : { at: null }),
    ...change,
  });
  return { ...parts, nodes: parts.nodes.map((node) => (node.id === id ? changed(node) : node)) };
}

function placeOfKind(kind: EcomapNodeKind) {
  return { formal: isUsuallyFormal(kind) };
}

export function changeLink(parts: EcomapParts, id: string, change: Partial<LinkForm>): EcomapParts {
  return { ...parts, links: parts.links.map((link) => (link.id === id ? { ...link, ...change } : link)) };
}

/** The tie of a node with the person. */
export function ownTie({ links }: EcomapParts, nodeId: string): LinkForm | undefined {
  return links.find((link) => link.nodeId === nodeId && link.otherNodeId === null);
}

/**
 * Somebody was moved: from now on everything stays where it stands, and who was moved belongs to the ring they were put
 * in.
 */
export function moveNode(parts: EcomapParts, id: string, places: ReadonlyMap<string, Point>): EcomapParts {
  const { rings } = layoutEcomap(parts.nodes);
  return {
    ...parts,
    nodes: parts.nodes.map((node) => {
      const at = places.get(node.id) ?? node.at;
      const closeness: EcomapRing = node.id === id && at !== null ? ringAt(at, rings) : node.closeness;
      return { ...node, at, closeness };
    }),
  };
}

/** Lets the map find every place itself again. */
export function tidy(parts: EcomapParts): EcomapParts {
  return { ...parts, nodes: parts.nodes.map((node) => ({ ...node, at: null })) };
}
