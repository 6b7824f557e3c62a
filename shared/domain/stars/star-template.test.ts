import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { housingSupportStar } from './housing-support-star.ts';
import {
  findBand,
  findStarProblems,
  isTemplateEditable,
  keyForLabel,
  type OwnStarBand,
  type OwnStarDraft,
} from './star-template.ts';

function band(key: string, from: number, to: number): OwnStarBand {
  return { key, label: `Band ${key}`, meaning: '', from, to };
}

const sound: OwnStarDraft = {
  name: 'Our garden star',
  scaleMax: 5,
  areas: ['soil', 'water', 'light'].map((key) => ({ key, label: `My ${key}`, prompt: '' })),
  bands: [band('low', 1, 2), band('middle', 3, 3), band('high', 4, 5)],
  copyrightLine: '',
  rights: { confirmed: true, basis: 'own_content', reference: '' },
};

function problems(change: Partial<OwnStarDraft>) {
  return findStarProblems({ ...sound, ...change });
}

describe('the Housing Support Star', () => {
  it('has ten areas and five bands of two points that cover the scale', () => {
    expect(housingSupportStar.areas).toHaveLength(10);
    expect(housingSupportStar.bands.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ]);
  });

  it('passes the rules for own stars', () => {
    const named = (key: string) => ({ label: key, prompt: '', meaning: '' });
    expect(
      problems({
        scaleMax: housingSupportStar.scaleMax,
        areas: housingSupportStar.areas.map((area) => ({ ...area, ...named(area.key) })),
        bands: housingSupportStar.bands.map((item) => ({ ...item, ...named(item.key) })),
      }),
    ).toEqual({});
  });

  it.each([
    [1, 'very_hard'],
    [2, 'very_hard'],
    [6, 'mixed'],
    [10, 'my_way'],
  ])('puts %i into %s', (score, key) => {
    expect(findBand(housingSupportStar.bands, score)?.key).toBe(key);
  });

  it('has no band outside the scale', () => {
    expect(findBand(housingSupportStar.bands, 0)).toBeUndefined();
    expect(findBand(housingSupportStar.bands, 11)).toBeUndefined();
  });
});

describe('findStarProblems', () => {
  it('finds nothing in a sound star', () => {
    expect(problems({})).toEqual({});
  });

  it('wants a name of reasonable length', () => {
    expect(problems({ name: ' ' })).toEqual({ name: 'required' });
    expect(problems({ name: 'x'.repeat(81) })).toEqual({ name: 'too_long' });
  });

  it('wants three to twelve areas', () => {
    const many = Array.from({ length: 13 }, (_, i) => ({ key: `a${i}`, label: `Area ${i}`, prompt: '' }));
    expect(problems({ areas: many.slice(0, 2) })).toEqual({ areas: 'too_few' });
    expect(problems({ areas: many.slice(0, 3) })).toEqual({});
    expect(problems({ areas: many.slice(0, 12) })).toEqual({});
    expect(problems({ areas: many })).toEqual({ areas: 'too_many' });
  });

  it('wants keys and labels that differ', () => {
    const [soil, water, light] = sound.areas;
    if (soil === undefined || water === undefined || light === undefined) throw new Error('three areas');
    expect(problems({ areas: [soil, { ...water, key: 'soil' }, light] })).toEqual({
      'areas.1.key': 'duplicate',
    });
    expect(problems({ areas: [soil, { ...water, key: 'Soil!' }, light] })).toEqual({
      'areas.1.key': 'invalid',
    });
    expect(problems({ areas: [soil, { ...water, label: ' my  SÖIL' }, light] })).toEqual({
      'areas.1.label': 'duplicate',
    });
    expect(problems({ areas: [soil, { ...water, label: '' }, { ...light, label: '' }] })).toEqual({
      'areas.1.label': 'required',
      'areas.2.label': 'required',
    });
    expect(problems({ areas: [soil, water, { ...light, prompt: 'x'.repeat(241) }] })).toEqual({
      'areas.2.prompt': 'too_long',
    });
  });

  it('knows two scales', () => {
    expect(problems({ scaleMax: 7 })).toEqual({ scaleMax: 'not_a_choice' });
  });

  it.each([
    ['a gap', [band('a', 1, 2), band('b', 4, 5)], { 'bands.1.from': 'too_big' }],
    ['an overlap', [band('a', 1, 3), band('b', 3, 5)], { 'bands.1.from': 'too_small' }],
    ['a late start', [band('a', 2, 3), band('b', 4, 5)], { 'bands.0.from': 'too_big' }],
    ['a short end', [band('a', 1, 2), band('b', 3, 4)], { 'bands.1.to': 'too_small' }],
    ['a long end', [band('a', 1, 2), band('b', 3, 6)], { 'bands.1.to': 'too_big' }],
    ['half a point', [band('a', 1, 2), band('b', 3, 4.5)], { 'bands.1.to': 'not_a_number' }],
    ['one band', [band('a', 1, 5)], { bands: 'too_few' }],
  ])('refuses %s', (_, bands, expected) => {
    expect(problems({ bands })).toEqual(expected);
  });

  it('refuses a band that ends before it starts', () => {
    expect(problems({ bands: [band('a', 1, 0), band('b', 1, 5)] })).toEqual({ 'bands.0.to': 'too_small' });
  });

  it('accepts exactly the ways of cutting the scale into bands', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(cuts, (ends) => {
        const tos = [...ends.toSorted((a, b) => a - b), 10];
        const bands = tos.map((to, index) => band(`b${index}`, (tos[index - 1] ?? 0) + 1, to));
        expect(problems({ scaleMax: 10, bands })).toEqual({});
        expect(problems({ scaleMax: 10, bands: bands.slice(0, -1) })).not.toEqual({});
        expect(problems({ scaleMax: 10, bands: bands.slice(1) })).not.toEqual({});
      }),
    );
  });

  it('wants the rights statement, and where a permission is kept', () => {
    expect(problems({ rights: { confirmed: false, basis: 'own_content', reference: '' } })).toEqual({
      'rights.confirmed': 'required',
    });
    expect(problems({ rights: { confirmed: true, basis: 'written_permission', reference: ' ' } })).toEqual({
      'rights.reference': 'required',
    });
    expect(
      problems({ rights: { confirmed: true, basis: 'written_permission', reference: 'Folder 3' } }),
    ).toEqual({});
  });
});

describe('keyForLabel', () => {
  it.each([
    ['My Körper & soul', [], 'my_korper_soul'],
    ['  ', [], 'part'],
    ['日本', ['part'], 'part_2'],
    ['3 wishes', [], 'wishes'],
    ['Home', ['home', 'home_2'], 'home_3'],
  ])('%j beside %j is %s', (label, taken, key) => {
    expect(keyForLabel(label, taken)).toBe(key);
  });

  it('always gives a key that is allowed and free', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 12 }), (labels) => {
        const keys: string[] = [];
        for (const label of labels) keys.push(keyForLabel(label, keys));
        const found = problems({ areas: keys.map((key, i) => ({ key, label: `Area ${i}`, prompt: '' })) });
        expect(found).toEqual({});
      }),
    );
  });
});

describe('isTemplateEditable', () => {
  it('is true for own drafts only', () => {
    expect(isTemplateEditable('custom', 'draft')).toBe(true);
    expect(isTemplateEditable('custom', 'in_use')).toBe(false);
    expect(isTemplateEditable('custom', 'retired')).toBe(false);
    expect(isTemplateEditable('generic', 'draft')).toBe(false);
  });
});
