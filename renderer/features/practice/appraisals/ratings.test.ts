import { describe, expect, it } from 'vitest';
import { ratingOf, withRating } from './rating-model.ts';
import { seenCompetencies } from './seen-ratings.ts';

const listening = { competencyKey: 'listening', levelNumber: 2, evidence: 'with Ilka' };
const content = {
  name: 'Set',
  owner: '',
  competencies: ['home', 'listening'].map((key) => ({ key, name: key, relevance: '', levels: [] })),
};

describe('a rating', () => {
  it('is empty until somebody gives one, and replaces the one before', () => {
    expect(ratingOf([], 'listening')).toEqual({ ...listening, levelNumber: null, evidence: '' });
    expect(withRating([listening], { ...listening, levelNumber: 3 })).toEqual([
      { ...listening, levelNumber: 3 },
    ]);
  });

  it('without level and words is none', () => {
    expect(withRating([listening], { ...listening, levelNumber: null, evidence: '' })).toEqual([]);
    expect(withRating([listening], { ...listening, levelNumber: null })).toHaveLength(1);
  });
});

describe('what several people see', () => {
  it('stands by competency, in the order of the set: the two, then the other voices', () => {
    const seen = seenCompetencies(content, {
      self: { words: '', ratings: [listening] },
      manager: { words: '', ratings: [{ ...listening, levelNumber: 3, evidence: '' }] },
      together: {
        feedback: [{ rater: 'partner', from: 'job centre', words: '', ratings: [listening] }],
        standards: [],
        summary: '',
      },
    });
    expect(seen.map(({ competency, seen: by }) => [competency.key, by.map(({ rater }) => rater)])).toEqual([
      ['home', []],
      ['listening', ['self', 'manager', 'partner']],
    ]);
    expect(seen[1]?.seen[2]).toEqual({
      rater: 'partner',
      from: 'job centre',
      levelNumber: 2,
      evidence: 'with Ilka',
    });
  });

  it('is nothing before anybody looked', () => {
    const nothing = seenCompetencies(content, { self: null, manager: null, together: null });
    expect(nothing.every(({ seen }) => seen.length === 0)).toBe(true);
  });
});
