import { describe, expect, it } from 'vitest';
import {
  emptyCompetency,
  findFormProblems,
  type FrameworkForm,
  frameworkContentOf,
  frameworkFormOf,
  moveCompetency,
} from './framework-form.ts';

const content = {
  name: 'Our set',
  owner: 'Linden Homes',
  competencies: [
    {
      key: 'calm',
      name: 'Staying calm',
      relevance: 'People settle.',
      levels: [
        { label: 'entry', levelNumber: 2, description: 'Notices.' },
        { label: 'Our top', levelNumber: 4, description: '' },
      ],
    },
  ],
};

/** The form over the set, with the number of its first level as typed. */
function withNumber(levelNumber: string): FrameworkForm {
  const form = frameworkFormOf(content);
  return {
    ...form,
    competencies: form.competencies.map((row) => ({
      ...row,
      levels: row.levels.map((level, index) => (index === 0 ? { ...level, levelNumber } : level)),
    })),
  };
}

describe('the form of a set', () => {
  it('gives back what it was made from', () => {
    expect(frameworkContentOf(frameworkFormOf(content))).toEqual(content);
    expect(findFormProblems(frameworkFormOf(content))).toEqual({});
  });

  it('begins with one empty competency, which is asked for', () => {
    const form = frameworkFormOf(null);
    expect(form.competencies).toHaveLength(1);
    expect(findFormProblems(form)).toEqual({ name: 'required', competencies: 'required' });
  });

  it.each(['', 'two', '1.5', '-1', '21', '100'])('does not take %j for a number', (typed) => {
    expect(findFormProblems(withNumber(typed))).toEqual({ competencies: 'not_a_number' });
  });

  it('does not take the same number twice', () => {
    expect(findFormProblems(withNumber('4'))).toEqual({ competencies: 'required' });
  });

  it('gives a new competency a key that is not taken', () => {
    const [first] = frameworkFormOf(null).competencies;
    const rows = first === undefined ? [] : [{ ...first, key: 'competency_2' }];
    expect(emptyCompetency(rows).key).toBe('competency_3');
  });

  it('moves a competency one place', () => {
    const rows = ['a', 'b', 'c'].map((key) => ({ ...emptyCompetency([]), key }));
    const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key).join('');
    expect(keys(moveCompetency(rows, 1, -1))).toBe('bac');
    expect(keys(moveCompetency(rows, 1, 1))).toBe('acb');
  });
});
