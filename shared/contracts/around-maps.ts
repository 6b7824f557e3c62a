import { z } from 'zod';
import {
  ecomapNodeKinds,
  guideMaps,
  mapLinkKinds,
  mapShapes,
  tieFlows,
  tieStrengths,
  tieWishes,
} from '../domain/around/around-codes.ts';
import { line, requiredLine, text } from './common.ts';

/** A place on a canvas, in its own units; the person stands at 0, 0. */
const place = z.number().int().min(-20_000).max(20_000);

/** Somebody or something around the person (domain.md 8.2). */
export const ecomapNode = z.strictObject({
  id: z.uuid(),
  kind: z.enum(ecomapNodeKinds),
  label: requiredLine(120),
  formal: z.boolean(),
  closeness: z.literal([1, 2, 3]),
  /** Where somebody put it; null where the map finds its place. */
  at: z.strictObject({ x: place, y: place }).nullable(),
  /** They agreed that the team may get in touch with them. */
  contactConsent: z.boolean(),
  /** Somebody whom the person could ring at night. */
  atNight: z.boolean(),
  note: line(500),
});
export type EcomapNode = z.infer<typeof ecomapNode>;

/**
 * A tie of a node with the person, or with another node. `to_person` flows to the second end: the person, or
 * `otherNodeId`. A wish is the person's and stands only at their own ties; null where nobody asked.
 */
export const ecomapLink = z.strictObject({
  id: z.uuid(),
  nodeId: z.uuid(),
  otherNodeId: z.uuid().nullable(),
  strength: z.enum(tieStrengths),
  stressful: z.boolean(),
  flow: z.enum(tieFlows),
  wish: z.enum(tieWishes).nullable(),
  contactFrequency: line(120),
  note: line(500),
});
export type EcomapLink = z.infer<typeof ecomapLink>;

const ecomapContent = z.strictObject({
  /** Who lives with the person; they stand inside the centre. */
  household: z.array(requiredLine(120)).max(12),
  note: text,
  nodes: z.array(ecomapNode).max(80),
  links: z.array(ecomapLink).max(240),
});
export type EcomapContent = z.infer<typeof ecomapContent>;

export const ecomapBody = z.strictObject({
  kind: z.literal('ecomap'),
  content: ecomapContent,
  /** The map holds nothing that the person may not see. */
  team: z.null(),
});

/** The box of a kept map that something was made of (domain.md 8.3). */
export const mapPlace = z.strictObject({ entryId: z.uuid(), nodeId: z.uuid() });
export type MapPlace = z.infer<typeof mapPlace>;

/** A box of a node-link map; one of a guide map keeps the question that it answers. */
export const mapNode = z.strictObject({
  id: z.uuid(),
  text: line(300),
  shape: z.enum(mapShapes),
  x: place,
  y: place,
  promptKey: line(40).nullable(),
});
export type MapNode = z.infer<typeof mapNode>;

export const mapLink = z.strictObject({
  id: z.uuid(),
  from: z.uuid(),
  to: z.uuid(),
  kind: z.enum(mapLinkKinds),
  /** In place of the words of the kind. */
  label: line(80),
});
export type MapLink = z.infer<typeof mapLink>;

const nodeMapContent = z.strictObject({
  title: requiredLine(120),
  /** Null for a free map. */
  guide: z.enum(guideMaps).nullable(),
  nodes: z.array(mapNode).max(120),
  links: z.array(mapLink).max(240),
});
export type NodeMapContent = z.infer<typeof nodeMapContent>;

export const nodeMapBody = z.strictObject({
  kind: z.literal('node_map'),
  content: nodeMapContent,
  team: z.null(),
});
