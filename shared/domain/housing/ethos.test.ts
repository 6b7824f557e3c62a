import { describe, expect, it } from 'vitest';
import { accommodationTypes, ethosCodesOf } from './accommodation-types.ts';
import { ethosCodes, ethosConcepts, ethosTable, findEthosLine, suggestedEthosCodes } from './ethos.ts';

/** The two tables of domain.md 9.1, as written there: category and its codes; light code and full code. */
const categories: Readonly<Record<number, string>> = {
  1: '1.1',
  2: '2.1',
  3: '3.1 3.2 3.3',
  4: '4.1',
  5: '5.1 5.2',
  6: '6.1 6.2 6.3',
  7: '7.1 7.2',
  8: '8.1 8.2 8.3',
  9: '9.1 9.2',
  10: '10.1',
  11: '11.1 11.2 11.3',
  12: '12.1',
  13: '13.1',
};
const concepts: Readonly<Record<string, readonly number[]>> = {
  roofless: [1, 2],
  houseless: [3, 4, 5, 6, 7],
  insecure: [8, 9, 10],
  inadequate: [11, 12, 13],
};
const light = 'L1 1.1,L2 2.1,L3 3.1,L4 3.2,L5 3.3,L6 4.1,L7 6.2,L8 6.1,L9 11.1,L10 11.2,L11 11.3,L12 8.1';

describe('ETHOS 2017 (domain.md 9.1)', () => {
  it('has every code of the table once, in its order, under its category and concept', () => {
    expect(ethosCodes).toEqual(Object.values(categories).flatMap((codes) => codes.split(' ')));
    for (const { code, category, concept } of ethosTable) {
      expect(categories[category]?.split(' ')).toContain(code);
      expect(concepts[concept]).toContain(category);
    }
    expect(new Set(ethosTable.map(({ words }) => words)).size).toBe(24);
    expect(Object.keys(concepts)).toEqual([...ethosConcepts]);
  });

  it('derives ETHOS Light where there is a light code, and nowhere else', () => {
    const derived = ethosTable.flatMap((line) => (line.light === null ? [] : [`${line.light} ${line.code}`]));
    expect(derived.toSorted()).toEqual(light.split(',').toSorted());
  });

  it('knows each code that a kind of place stores, and none besides', () => {
    for (const { key } of accommodationTypes) {
      for (const code of ethosCodesOf(key)) expect(findEthosLine(code)?.code).toBe(code);
    }
    expect(findEthosLine('14.1')).toBeUndefined();
    expect(findEthosLine('1')).toBeUndefined();
  });

  it('suggests the codes of a type first, and for any home what may be true of it besides', () => {
    expect(suggestedEthosCodes('care_institution').slice(0, 2)).toEqual(['6.3', '7.1']);
    expect(suggestedEthosCodes('private_tenancy')).toEqual(['9.1', '9.2', '10.1', '12.1', '13.1']);
  });
});
