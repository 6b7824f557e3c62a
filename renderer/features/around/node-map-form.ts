import { z } from 'zod';
import { mapLink, mapNode, type NodeMapContent } from '#shared/contracts/around-maps.ts';
import type { KeptRecordOf, RecordBodyOf } from '#shared/contracts/records.ts';
import { type GuideMap, guideMaps } from '#shared/domain/around/around-codes.ts';
import { beginGuide } from '#shared/domain/around/guide-maps.ts';
import { findNodeMapProblems, freeBoxPlace } from '#shared/domain/around/node-map-rules.ts';
import type { Point } from '#shared/domain/around/shapes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import { systemClock } from '#shared/lib/clock.ts';
import { newId } from '#shared/lib/ids.ts';
import { headForm, headFormOf, headFormProblems, newHead } from '#renderer/features/records/head-form.ts';

const boxForm = z.strictObject({ ...mapNode.shape, text: z.string(), promptKey: z.string().nullable() });
export type BoxForm = z.infer<typeof boxForm>;
const lineForm = z.strictObject({ ...mapLink.shape, label: z.string() });
type LineForm = z.infer<typeof lineForm>;

/** A node-link map as it stands in its form; kept whole as the draft. */
export const nodeMapForm = z.strictObject({
  ...headForm.shape,
  title: z.string(),
  guide: z.enum(guideMaps).nullable(),
  nodes: z.array(boxForm),
  links: z.array(lineForm),
});
export type NodeMapForm = z.infer<typeof nodeMapForm>;

/** The drawing that is arranged, as a part of the form. */
export type NodeMapParts = Pick<NodeMapForm, 'nodes' | 'links'>;

const freshId = () => newId(systemClock.millis());

/** What a new map begins with: another map, a guide's questions, or an empty sheet. */
export interface MapBeginning {
  readonly from: NodeMapContent | null;
  readonly guide: GuideMap | null;
  /** What the guide is called. */
  readonly title: string;
}

/** The form of a new map. A map of thoughts has no day to be looked at again unless somebody wants one. */
export function newNodeMap(today: string, { from, guide, title }: MapBeginning): NodeMapForm {
  const head = { ...newHead(today, null, 0), reviewOn: null };
  if (from !== null) return { ...head, ...from };
  return {
    ...head,
    title,
    guide,
    ...(guide === null ? { nodes: [], links: [] } : beginGuide(guide, freshId)),
  };
}

/** The form over a kept map, to correct it. */
export function nodeMapFormOf({ head, version, body }: KeptRecordOf<'node_map'>): NodeMapForm {
  return { ...headFormOf(head, version), ...body.content };
}

/** What is kept. */
export function nodeMapBodyOf({ title, guide, nodes, links }: NodeMapForm): RecordBodyOf<'node_map'> {
  return {
    kind: 'node_map',
    content: { title, guide, nodes: nodes.map((node) => ({ ...node, text: node.text.trim() })), links },
    team: null,
  };
}

/** What is to be looked at before the map can be kept. */
export function nodeMapProblems(form: NodeMapForm, today: string): FieldProblems {
  const { content } = nodeMapBodyOf(form);
  return {
    ...headFormProblems(form, today),
    ...(form.title.trim() === '' ? { title: 'required' as const } : {}),
    ...findNodeMapProblems(content),
  };
}

/** One more box, beside the one that it belongs to and joined with it, or by itself. */
export function addBox(
  parts: NodeMapParts,
  beside: BoxForm | null,
): { readonly parts: NodeMapParts; readonly id: string } {
  const id = freshId();
  const { x, y } = freeBoxPlace(parts.nodes, beside);
  const box: BoxForm = { id, text: '', shape: 'box', x, y, promptKey: null };
  const lines = beside === null ? [] : [newLine(beside.id, id)];
  return { parts: { nodes: [...parts.nodes, box], links: [...parts.links, ...lines] }, id };
}

/** A line of which only the ends are known. */
export function newLine(from: string, to: string): LineForm {
  return { id: freshId(), from, to, kind: 'linked', label: '' };
}

/** Takes a box off the map, with its lines. */
export function removeBox({ nodes, links }: NodeMapParts, id: string): NodeMapParts {
  return {
    nodes: nodes.filter((node) => node.id !== id),
    links: links.filter(({ from, to }) => from !== id && to !== id),
  };
}

export function changeBox(parts: NodeMapParts, id: string, change: Partial<BoxForm>): NodeMapParts {
  return { ...parts, nodes: parts.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

export function changeLine(parts: NodeMapParts, id: string, change: Partial<LineForm>): NodeMapParts {
  return { ...parts, links: parts.links.map((link) => (link.id === id ? { ...link, ...change } : link)) };
}

/** Puts a box somewhere else. */
export function moveBox(parts: NodeMapParts, id: string, places: ReadonlyMap<string, Point>): NodeMapParts {
  const at = places.get(id);
  return at === undefined ? parts : changeBox(parts, id, at);
}
