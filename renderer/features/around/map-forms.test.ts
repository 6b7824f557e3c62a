import { describe, expect, it } from 'vitest';
import type { KeptRecordOf } from '#shared/contracts/records.ts';
import { entryId } from '#shared/lib/ids.ts';
import { aNode, aNodeMap, anEcomap, aTie, mapId } from '#tests/support/builders/around.ts';
import {
  addNode,
  changeNode,
  ecomapBodyOf,
  ecomapFormOf,
  ecomapProblems,
  moveNode,
  newEcomap,
  ownTie,
  removeNode,
  tidy,
} from './ecomap-form.ts';
import { addBox, moveBox, newNodeMap, nodeMapBodyOf, nodeMapProblems, removeBox } from './node-map-form.ts';

const today = '2026-11-22';
const last: KeptRecordOf<'ecomap'> = {
  entryId: entryId.parse(mapId('ab')),
  version: 2,
  isCurrent: true,
  author: 'Mara Lind',
  writtenAt: '2026-11-01T09:00:00.000Z',
  head: {
    madeOn: '2026-11-01',
    method: 'together',
    others: [],
    reviewOn: null,
    sharedWithPerson: 'shown',
    withheldReason: '',
    agreed: 'yes',
    agreedWords: 'Mine.',
    externalPlanRef: '',
  },
  body: anEcomap({ household: ['Moss'] }),
  amendments: [],
};

describe('the form of a map of people', () => {
  it('begins from the last map, and asks anew what the person says to it', () => {
    const form = newEcomap(today, last);
    expect(form).toMatchObject({ basedOn: 2, madeOn: today, agreed: 'not_asked', agreedWords: '' });
    expect(ecomapBodyOf(form)).toEqual(last.body);
    expect(ecomapBodyOf(ecomapFormOf(last))).toEqual(last.body);
    expect(ecomapProblems(form, today)).toEqual({});
  });

  it('wants somebody on the map, and a name for each', () => {
    const form = newEcomap(today, null);
    expect(ecomapProblems(form, today)).toEqual({ nodes: 'required' });
    const added = { ...form, ...addNode(form, mapId('11'), mapId('12')) };
    expect(ecomapProblems(added, today)).toEqual({ nodes: 'required' });
    expect(ownTie(added, mapId('11'))).toMatchObject({ strength: 'moderate', wish: null });
  });

  it('takes ties along with whoever goes, and the usual answer with another kind', () => {
    const form = newEcomap(today, last);
    expect(removeNode(form, mapId('a1'))).toMatchObject({
      nodes: [{ id: mapId('b1') }],
      links: [{ id: mapId('c2') }],
    });
    const [first] = changeNode(form, mapId('a1'), { kind: 'organisation' }).nodes;
    expect(first).toMatchObject({ kind: 'organisation', formal: true });
  });

  it('keeps everything where it stands once somebody is moved, who then belongs to the ring they are put in', () => {
    const parts = {
      nodes: [aNode('a1', 'Ana', { closeness: 3 }), aNode('b1', 'Bo')],
      links: [aTie('c1', 'a1')],
    };
    const places = new Map([
      [mapId('a1'), { x: 0, y: -150 }],
      [mapId('b1'), { x: 300, y: 0 }],
    ]);
    const moved = moveNode(parts, mapId('a1'), places);
    expect(moved.nodes).toMatchObject([
      { closeness: 1, at: { x: 0, y: -150 } },
      { closeness: 2, at: { x: 300, y: 0 } },
    ]);
    expect(changeNode(moved, mapId('a1'), { closeness: 2 }).nodes[0]).toMatchObject({ at: null });
    expect(tidy(moved).nodes.map(({ at }) => at)).toEqual([null, null]);
  });
});

describe('the form of a node-link map', () => {
  const beginning = { from: null, guide: null, title: '' } as const;

  it('begins with a guide’s questions, with another map, or empty', () => {
    const guided = newNodeMap(today, { ...beginning, guide: 'two_sides', title: 'Two sides' });
    expect(guided.nodes.map(({ promptKey }) => promptKey)).toContain('lean');
    expect(nodeMapProblems(guided, today)).toEqual({ nodes: 'required' });
    const { content } = aNodeMap();
    const again = newNodeMap(today, { ...beginning, from: content });
    expect(nodeMapBodyOf(again)).toEqual(aNodeMap());
    expect(nodeMapProblems(again, today)).toEqual({});
    expect(nodeMapProblems(newNodeMap(today, beginning), today)).toEqual({
      title: 'required',
      nodes: 'required',
    });
  });

  it('joins a new box with the one that it belongs to, and takes lines along with a box that goes', () => {
    const form = newNodeMap(today, { ...beginning, from: aNodeMap().content });
    const { parts, id } = addBox(form, form.nodes[0] ?? null);
    expect(parts.links.at(-1)).toMatchObject({ from: mapId('d1'), to: id, kind: 'linked' });
    expect(removeBox(parts, mapId('d1')).links).toEqual([]);
    expect(moveBox(parts, id, new Map([[id, { x: 5, y: 6 }]])).nodes.at(-1)).toMatchObject({ x: 5, y: 6 });
    expect(addBox(form, null).parts.links).toHaveLength(1);
  });
});
