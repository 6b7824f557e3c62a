import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ecomapNodeKinds,
  guideMaps,
  mapLinkKinds,
  sectorOf,
  tieFlows,
  tieStrengths,
  tieWishes,
} from './around-codes.ts';
import { layoutEcomap, nodeFigures, ringAt, selfFigure } from './ecomap-layout.ts';
import { compareEcomaps, ecomapNumbers, findEcomapProblems, withInitials } from './ecomap-rules.ts';
import { beginGuide, guides } from './guide-maps.ts';
import { answered, boxSize, findNodeMapProblems, freeBoxPlace, outlineOf } from './node-map-rules.ts';
import { borderPoint, overlaps, wrapLabel } from './shapes.ts';
import { drawTie } from './tie-geometry.ts';

const kind = fc.constantFrom(...ecomapNodeKinds);
const ring = fc.constantFrom(1 as const, 2 as const, 3 as const);
const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
const nodes = (at: fc.Arbitrary<{ x: number; y: number } | null>) =>
  fc
    .array(fc.record({ kind, closeness: ring, at }), { maxLength: 80 })
    .map((list) => list.map((node, index) => ({ ...node, id: `n${String(index)}` })));

describe('the layout of an ecomap', () => {
  it('overlaps nothing, up to 80 nodes, and is the same for the same nodes', () => {
    fc.assert(
      fc.property(nodes(fc.constant(null)), (list) => {
        const { places } = layoutEcomap(list);
        const boxes = list.map((node) => ({
          at: places.get(node.id) ?? { x: 0, y: 0 },
          ...nodeFigures[node.kind],
        }));
        expect(places.size).toBe(list.length);
        for (const [index, box] of boxes.entries()) {
          expect(overlaps(box, selfFigure)).toBe(false);
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
        }
        expect(layoutEcomap(list)).toEqual({ places, rings: layoutEcomap(list).rings });
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what somebody arranged, and puts every other node on a free place', () => {
    fc.assert(
      fc.property(nodes(fc.option(point, { nil: null })), (list) => {
        const { places } = layoutEcomap(list);
        const box = (id: string, of: (typeof list)[number]['kind']) => ({
          at: places.get(id) ?? { x: 0, y: 0 },
          ...nodeFigures[of],
        });
        const arranged = list.filter(({ at }) => at !== null);
        expect(arranged.map(({ id }) => places.get(id))).toEqual(arranged.map(({ at }) => at));
        if (list.every(({ at }) => at === null) || list.length > 30) return;
        for (const node of list.filter(({ at }) => at === null)) {
          const others = list.filter(({ id }) => id !== node.id);
          const own = box(node.id, node.kind);
          expect(others.some((other) => overlaps(own, box(other.id, other.kind)))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps sectors together, clockwise from the top, and nodes in their rings', () => {
    const list = ecomapNodeKinds.flatMap((each) =>
      ([1, 2, 3] as const).map((closeness) => ({
        id: `${each}${String(closeness)}`,
        kind: each,
        closeness,
        at: null,
      })),
    );
    const { places, rings } = layoutEcomap(list);
    const turned = [...list].sort((a, b) => angle(a.id) - angle(b.id)).map((node) => sectorOf(node.kind));
    function angle(id: string) {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return (Math.atan2(x / 1.4, -y) + 2 * Math.PI) % (2 * Math.PI);
    }
    expect(turned.filter((sector, index) => sector !== turned[index - 1])).toEqual([
      'family',
      'friends',
      'community',
      'professionals',
    ]);
    expect(
      list.map(({ id, closeness }) => ringAt(places.get(id) ?? { x: 0, y: 0 }, rings) === closeness),
    ).not.toContain(false);
  });
});

const map = {
  nodes: [
    {
      id: 'a',
      kind: 'family',
      label: 'Ana Kovács',
      formal: false,
      closeness: 1,
      atNight: true,
      note: 'Ana rings',
    },
    { id: 'b', kind: 'professional', label: 'Dr Bo', formal: true, closeness: 2, atNight: false, note: '' },
    {
      id: 'c',
      kind: 'organisation',
      label: 'Job centre',
      formal: true,
      closeness: 3,
      atNight: false,
      note: '',
    },
  ],
  links: [
    {
      nodeId: 'a',
      otherNodeId: null,
      strength: 'strong',
      stressful: true,
      flow: 'both',
      wish: 'more',
      note: 'x',
    },
    {
      nodeId: 'b',
      otherNodeId: null,
      strength: 'moderate',
      stressful: false,
      flow: 'to_person',
      wish: null,
      note: '',
    },
    {
      nodeId: 'c',
      otherNodeId: null,
      strength: 'broken',
      stressful: false,
      flow: 'none',
      wish: 'same',
      note: '',
    },
    {
      nodeId: 'a',
      otherNodeId: 'b',
      strength: 'strong',
      stressful: true,
      flow: 'both',
      wish: null,
      note: '',
    },
  ],
} as const;

describe('an ecomap', () => {
  it('counts the person’s own ties and no score; a broken tie is no support', () => {
    expect(ecomapNumbers(map)).toEqual({
      informal: 1,
      formal: 1,
      strong: 1,
      stressful: 1,
      twoWay: 1,
      atNight: 1,
    });
  });

  it.each([
    [[...map.links, map.links[0]]],
    [[...map.links, { ...map.links[3], nodeId: 'b', otherNodeId: 'a' }]],
    [[{ ...map.links[0], nodeId: 'z' }]],
    [[{ ...map.links[3], otherNodeId: 'z' }]],
    [[{ ...map.links[3], otherNodeId: 'a' }]],
    [[{ ...map.links[3], wish: 'more' as const }]],
  ])('does not keep ties without two ends, or twice the same (%#)', (links) => {
    expect(findEcomapProblems(map)).toEqual({});
    expect(findEcomapProblems({ ...map, links })).toEqual({ links: 'invalid' });
  });

  it('does not keep a node twice', () => {
    expect(findEcomapProblems({ nodes: [...map.nodes, map.nodes[0]], links: [] })).toEqual({
      nodes: 'invalid',
    });
  });

  it('names people by initials, and drops the notes', () => {
    const plain = withInitials({ ...map, household: ['Ilka Varga'], note: 'Bo is her doctor' });
    expect(plain.nodes.map(({ label }) => label)).toEqual(['AK', 'DB', 'Job centre']);
    expect(JSON.stringify(plain)).not.toMatch(/Ana|Bo|Ilka/u);
  });

  it('says what came, went and changed, wherever it stands and whichever way a tie was drawn', () => {
    const [family, doctor, office] = map.nodes;
    const newer = {
      nodes: [{ ...family, closeness: 2 as const }, doctor, { ...office, id: 'd', label: 'Choir' }],
      links: [
        { ...map.links[0], stressful: false },
        map.links[1],
        { ...map.links[3], nodeId: 'b', otherNodeId: 'a' as const, flow: 'both' as const },
        { ...map.links[2], nodeId: 'd' },
      ],
    };
    const { nodes: people, ties } = compareEcomaps<
      (typeof newer.nodes)[number] | (typeof map.nodes)[number],
      (typeof newer.links)[number] | (typeof map.links)[number]
    >(map, newer);
    expect(people.added.map(({ label }) => label)).toEqual(['Choir']);
    expect(people.gone.map(({ label }) => label)).toEqual(['Job centre']);
    expect(people.changed.map(({ was, is }) => [was.closeness, is.closeness])).toEqual([[1, 2]]);
    expect(ties.added.map(({ nodeId }) => nodeId)).toEqual(['d']);
    expect(ties.gone.map(({ nodeId }) => nodeId)).toEqual(['c']);
    expect(ties.changed.map(({ is }) => is.nodeId)).toEqual(['a']);
  });

  it('differs by nothing from itself', () => {
    const same = compareEcomaps(map, structuredClone(map));
    expect(
      [same.nodes, same.ties].flatMap(({ added, gone, changed }) => [...added, ...gone, ...changed]),
    ).toEqual([]);
  });
});

describe('the drawing of a tie', () => {
  const one = { outline: 'box', at: { x: 0, y: 0 }, size: { width: 100, height: 50 } } as const;
  const other = { outline: 'ellipse', at: { x: 300, y: 0 }, size: { width: 80, height: 80 } } as const;

  it.each([
    ['box', { x: 50, y: 0 }],
    ['ellipse', { x: 50, y: 0 }],
    ['diamond', { x: 50, y: 0 }],
    ['hexagon', { x: 50, y: 0 }],
  ] as const)('begins at the outline of a %s', (outline, at) => {
    expect(borderPoint({ ...one, outline }, { x: 200, y: 0 })).toEqual(at);
    const { y } = borderPoint({ ...one, outline }, { x: 0, y: 400 });
    expect(y).toBeCloseTo(25);
  });

  it('points to whoever receives', () => {
    const tips = (flow: (typeof tieFlows)[number]) =>
      drawTie(one, other, { strength: 'moderate', stressful: false, flow }).arrows.map(([tip]) =>
        Math.round(tip.x),
      );
    expect(tieFlows.map(tips)).toEqual([[257], [53], [257, 53], []]);
  });

  it('is one line, or two with a gap in the middle; stress lies over it whatever its strength', () => {
    for (const strength of tieStrengths) {
      const { lines, zigzags } = drawTie(one, other, { strength, stressful: true, flow: 'none' });
      expect(lines).toHaveLength(strength === 'broken' ? 2 : 1);
      expect(zigzags).toHaveLength(lines.length);
      const gaps = lines.slice(1).map(({ from }, index) => from.x - (lines[index]?.to.x ?? 0));
      expect(gaps.every((gap) => gap > 30)).toBe(true);
    }
  });

  it('is finite wherever the two stand', () => {
    fc.assert(
      fc.property(
        point,
        point,
        fc.constantFrom(...tieStrengths),
        fc.constantFrom(...tieFlows),
        (a, b, strength, flow) => {
          const drawing = drawTie(
            { ...one, at: a },
            { ...other, at: b },
            { strength, stressful: true, flow },
          );
          expect(JSON.stringify(drawing)).not.toContain('null');
        },
      ),
    );
    expect(tieWishes).toHaveLength(3);
  });
});

describe('a label in its shape', () => {
  it.each([
    ['Ana', ['Ana']],
    ['Job centre', ['Job centre']],
    ['Day centre by the river', ['Day centre', 'by the', 'river']],
    ['Grandmother-in-law', ['Grandmoth…']],
    ['One two three four five six seven', ['One two', 'three four', 'five six…']],
  ])('breaks %j', (label, lines) => {
    expect(wrapLabel(label, 10, 3)).toEqual(lines);
  });

  it('never has too many lines, nor a line that is too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (label) => {
        const lines = wrapLabel(label, 11, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(lines.every((line) => line.length <= 11)).toBe(true);
      }),
    );
  });
});

describe('a node-link map', () => {
  const boxes = fc
    .array(fc.string(), { minLength: 1, maxLength: 20 })
    .map((list) => list.map((text, index) => ({ id: `n${String(index)}`, text, promptKey: null })));
  const anyMap = boxes.chain((list) =>
    fc
      .array(fc.tuple(fc.nat(list.length - 1), fc.nat(list.length - 1), fc.constantFrom(...mapLinkKinds)), {
        maxLength: 40,
      })
      .map((pairs) => ({
        nodes: list,
        links: pairs.map(([from, to, type], index) => ({
          id: `l${String(index)}`,
          from: `n${String(from)}`,
          to: `n${String(to)}`,
          kind: type,
          label: '',
        })),
      })),
  );

  it('is said as a list in which every box has one line and every line of the map is said once', () => {
    fc.assert(
      fc.property(anyMap, (each) => {
        const lines = outlineOf(each);
        const own = lines.filter(({ again }) => !again).map(({ node }) => node.id);
        expect(own.toSorted()).toEqual(each.nodes.map(({ id }) => id).toSorted());
        const said = lines.flatMap(({ way }) => (way === null ? [] : [way.link.id]));
        expect(said.toSorted()).toEqual(each.links.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('reads on from box to box, against a line too', () => {
    const goal = beginGuide('steps_to_a_goal', counter());
    const first = outlineOf(goal).slice(0, 4);
    expect(first.map(({ node, depth, way }) => [node.promptKey, depth, way?.turned ?? null])).toEqual([
      ['here', 0, null],
      ['step_1', 1, false],
      ['step_2', 2, false],
      ['step_3', 3, false],
    ]);
    expect(outlineOf(goal).find(({ node }) => node.promptKey === 'helper_1')?.way?.turned).toBe(true);
  });

  it('wants words in its own boxes, lines with two ends, and each pair once', () => {
    const [one, two] = [
      { id: 'a', text: 'Music', promptKey: null },
      { id: 'b', text: '', promptKey: 'hands' },
    ];
    const line = { id: 'l', from: 'a', to: 'b', kind: 'linked' as const, label: '' };
    expect(findNodeMapProblems({ nodes: [one, two], links: [line] })).toEqual({});
    expect(findNodeMapProblems({ nodes: [two], links: [] })).toEqual({ nodes: 'required' });
    expect(findNodeMapProblems({ nodes: [one, { ...two, promptKey: null }], links: [] })).toEqual({
      nodes: 'required',
    });
    expect(findNodeMapProblems({ nodes: [one, one], links: [] })).toEqual({ nodes: 'invalid' });
    for (const links of [
      [{ ...line, to: 'a' }],
      [{ ...line, to: 'z' }],
      [line, { ...line, from: 'b', to: 'a' }],
    ]) {
      expect(findNodeMapProblems({ nodes: [one, two], links })).toEqual({ links: 'invalid' });
    }
    expect(answered({ nodes: [one, two], links: [line] })).toEqual({ nodes: [one], links: [] });
  });

  it.each(guideMaps)('has the guide %s: every line joins two of its boxes, none overlap', (guide) => {
    const { nodes: list, links } = guides[guide];
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    for (const { from, to } of links) {
      expect(list.map(({ key }) => key)).toEqual(expect.arrayContaining([from, to]));
    }
    const begun = beginGuide(guide, counter());
    expect(begun.nodes.some((a) => begun.nodes.some((b) => a.id !== b.id && clash(a, b)))).toBe(false);
    expect(findNodeMapProblems(begun)).toEqual({ nodes: 'required' });
  });

  it('gives a new box a free place near the one it belongs to', () => {
    const at = { x: 10, y: 20 };
    let taken = [at];
    for (let count = 0; count < 30; count += 1) {
      const place = freeBoxPlace(taken, at);
      expect(taken.some((other) => clash(place, other))).toBe(false);
      taken = [...taken, place];
    }
    expect(freeBoxPlace([], null)).toEqual({ x: 0, y: 0 });
    expect(freeBoxPlace([at], null).y).toBeGreaterThan(at.y + boxSize.height);
  });
});

function clash(one: { x: number; y: number }, other: { x: number; y: number }) {
  return overlaps({ at: one, size: boxSize }, { at: other, size: boxSize });
}

function counter() {
  let next = 0;
  return () => {
    next += 1;
    return `id-${String(next)}`;
  };
}
