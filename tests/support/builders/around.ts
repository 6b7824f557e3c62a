import type { CaseId, EntryId } from '#shared/lib/ids.ts';
import type { InputOf, TestVault } from '../test-vault.ts';
import { aHead } from './safety.ts';

type Keep = InputOf<'records.keep'>;
type EcomapBody = Extract<Keep['body'], { readonly kind: 'ecomap' }>;
type NodeMapBody = Extract<Keep['body'], { readonly kind: 'node_map' }>;
type Node = EcomapBody['content']['nodes'][number];
type Link = EcomapBody['content']['links'][number];

/** The last digits make the difference; the rest is a valid id. */
export function mapId(last: string): string {
  return `019ab000-0000-7000-8000-${last.padStart(12, '0')}`;
}

/** Somebody around the person; a friend in the middle ring. */
export function aNode(id: string, label: string, differences: Partial<Node> = {}): Node {
  return {
    id: mapId(id),
    kind: 'friend',
    label,
    formal: false,
    closeness: 2,
    at: null,
    contactConsent: false,
    atNight: false,
    note: '',
    ...differences,
  };
}

/** A tie of a node with the person; steady, nothing flows. */
export function aTie(id: string, node: string, differences: Partial<Link> = {}): Link {
  return {
    id: mapId(id),
    nodeId: mapId(node),
    otherNodeId: null,
    strength: 'moderate',
    stressful: false,
    flow: 'none',
    wish: null,
    contactFrequency: '',
    note: '',
    ...differences,
  };
}

/** A map of people; say only what matters to the test. */
export function anEcomap(content: Partial<EcomapBody['content']> = {}): EcomapBody {
  return {
    kind: 'ecomap',
    content: {
      household: [],
      note: '',
      nodes: [
        aNode('a1', 'Ana Kovács', { kind: 'family', closeness: 1, atNight: true, contactConsent: true }),
        aNode('b1', 'Dr Bo Ek', { kind: 'professional', formal: true }),
      ],
      links: [
        aTie('c1', 'a1', { strength: 'strong', flow: 'both', wish: 'more' }),
        aTie('c2', 'b1', { stressful: true, flow: 'to_person' }),
        aTie('c3', 'a1', { otherNodeId: mapId('b1'), strength: 'weak' }),
      ],
      ...content,
    },
    team: null,
  };
}

/** A free map of two boxes joined by a line. */
export function aNodeMap(content: Partial<NodeMapBody['content']> = {}): NodeMapBody {
  return {
    kind: 'node_map',
    content: {
      title: 'A good evening',
      guide: null,
      nodes: [
        { id: mapId('d1'), text: 'Music in the kitchen', shape: 'oval', x: 0, y: 0, promptKey: null },
        { id: mapId('d2'), text: 'Sleeping through', shape: 'box', x: 240, y: 0, promptKey: null },
      ],
      links: [{ id: mapId('e1'), from: mapId('d1'), to: mapId('d2'), kind: 'helps', label: '' }],
      ...content,
    },
    team: null,
  };
}

/** Keeps the next version of the map of people. */
export async function givenEcomap(vault: TestVault, caseId: CaseId, body = anEcomap()): Promise<EntryId> {
  const last = await vault.call('records.find', { caseId, kind: 'ecomap' });
  const { entryId } = await vault.call('records.keep', {
    caseId,
    basedOnVersion: last?.version ?? 0,
    head: aHead(vault),
    body,
    draftId: null,
  });
  return entryId;
}

/** Keeps one more map. */
export async function givenNodeMap(vault: TestVault, caseId: CaseId, body = aNodeMap()): Promise<EntryId> {
  const input = { caseId, basedOnVersion: 0, head: aHead(vault), body, draftId: null };
  return (await vault.call('records.keep', input)).entryId;
}
