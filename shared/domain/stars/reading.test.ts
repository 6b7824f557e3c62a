import { describe, expect, it } from 'vitest';
import { housingSupportStar } from './housing-support-star.ts';
import {
  findReadingProblems,
  isFirstReadingPromptDue,
  isReadingLocked,
  isReviewDue,
  suggestedReview,
  withAreasNotDiscussed,
  type AreaAnswer,
  type ReadingDraft,
} from './reading.ts';

const today = '2026-11-22';

function answer(areaKey: string, more: Partial<AreaAnswer> = {}): AreaAnswer {
  return {
    areaKey,
    personScore: null,
    workerScore: null,
    agreedScore: null,
    leftOutReason: null,
    ceiling: null,
    ...more,
  };
}

function draft(first: Partial<AreaAnswer>, more: Partial<ReadingDraft> = {}): ReadingDraft {
  const [home, ...rest] = housingSupportStar.areas.map(({ key }) => answer(key, { personScore: 4 }));
  if (home === undefined) throw new Error('ten areas');
  return {
    readingDate: today,
    method: 'together',
    nextReviewDate: null,
    scores: [{ ...home, ...first }, ...rest],
    ...more,
  };
}

function problems(first: Partial<AreaAnswer>, more: Partial<ReadingDraft> = {}) {
  return findReadingProblems(draft(first, more), housingSupportStar, today);
}

describe('findReadingProblems', () => {
  it('accepts both ends of the scale', () => {
    expect(problems({ personScore: 1, workerScore: 10, ceiling: 1 })).toEqual({});
  });

  it('accepts numbers of both, agreed numbers and reasons', () => {
    expect(problems({ personScore: 4, workerScore: 6, ceiling: 8 })).toEqual({});
    expect(problems({ personScore: null, agreedScore: 10 })).toEqual({});
    expect(problems({ personScore: null, leftOutReason: 'prefer_not_to_say' })).toEqual({});
  });

  it.each([
    [{ personScore: 0 }, { 'scores.0.personScore': 'too_small' }],
    [{ personScore: 11 }, { 'scores.0.personScore': 'too_big' }],
    [{ workerScore: 4.5 }, { 'scores.0.workerScore': 'not_a_number' }],
    [{ agreedScore: Number.NaN }, { 'scores.0.agreedScore': 'not_a_number' }],
    [{ ceiling: 0 }, { 'scores.0.ceiling': 'too_small' }],
    [{ personScore: null }, { 'scores.0.leftOutReason': 'required' }],
    [
      { personScore: 4, leftOutReason: 'not_discussed' as const },
      { 'scores.0.leftOutReason': 'does_not_match' },
    ],
  ])('%j gives %j', (first, expected) => {
    expect(problems(first)).toEqual(expected);
  });

  it('keeps to the numbers that the way of working can give', () => {
    expect(problems({ agreedScore: 4 }, { method: 'person_alone' })).toEqual({
      'scores.0.agreedScore': 'invalid',
    });
    expect(problems({ workerScore: 4 }, { method: 'person_alone' })).toEqual({
      'scores.0.workerScore': 'invalid',
    });
    expect(problems({}, { method: 'worker_alone' })).toMatchObject({ 'scores.0.personScore': 'invalid' });
  });

  it('wants every area once, and at least one number', () => {
    const all = draft({}).scores;
    expect(problems({}, { scores: all.slice(1) })).toEqual({ scores: 'too_few' });
    expect(problems({}, { scores: [...all, answer('home', { personScore: 3 })] })).toEqual({
      'scores.10.areaKey': 'duplicate',
    });
    expect(problems({}, { scores: [...all, answer('garden', { personScore: 3 })] })).toEqual({
      'scores.10.areaKey': 'not_a_choice',
    });
    expect(problems({}, { scores: withAreasNotDiscussed([], housingSupportStar) })).toEqual({
      scores: 'required',
    });
  });

  it('wants a day that has come', () => {
    expect(problems({}, { readingDate: '2026-11-23' })).toEqual({ readingDate: 'in_the_future' });
    expect(problems({}, { readingDate: '2026-11-31' })).toEqual({ readingDate: 'not_a_date' });
  });

  it('wants the review 30 to 365 days on', () => {
    expect(problems({}, { nextReviewDate: '2026-12-21' })).toEqual({ nextReviewDate: 'too_small' });
    expect(problems({}, { nextReviewDate: '2026-12-22' })).toEqual({});
    expect(problems({}, { nextReviewDate: '2027-11-22' })).toEqual({});
    expect(problems({}, { nextReviewDate: '2027-11-23' })).toEqual({ nextReviewDate: 'too_big' });
    expect(problems({}, { nextReviewDate: 'soon' })).toEqual({ nextReviewDate: 'not_a_date' });
  });
});

describe('withAreasNotDiscussed', () => {
  it('keeps what was answered and names the rest, in the order of the star', () => {
    const answers = withAreasNotDiscussed(
      [answer('hope', { personScore: 7 }), answer('home', { agreedScore: 3 })],
      housingSupportStar,
    );
    expect(answers.map(({ areaKey }) => areaKey)).toEqual(housingSupportStar.areas.map(({ key }) => key));
    expect(answers[0]?.agreedScore).toBe(3);
    expect(answers[9]?.personScore).toBe(7);
    expect(answers[1]?.leftOutReason).toBe('not_discussed');
  });
});

describe('isReadingLocked', () => {
  const of = (id: string, readingDate: string, familyId = 'star') => ({ id, readingDate, familyId });
  const first = of('a', '2026-01-01');

  it('locks when a later one exists, on the same day too', () => {
    expect(isReadingLocked(first, [first])).toBe(false);
    expect(isReadingLocked(first, [first, of('b', '2026-04-01')])).toBe(true);
    expect(isReadingLocked(first, [first, of('b', '2026-01-01')])).toBe(true);
    expect(isReadingLocked(of('b', '2026-01-01'), [first])).toBe(false);
    expect(isReadingLocked(first, [of('b', '2025-04-01')])).toBe(false);
  });

  it('does not mind another star', () => {
    expect(isReadingLocked(first, [of('b', '2026-04-01', 'other')])).toBe(false);
  });
});

describe('due dates', () => {
  it('suggests a review after 90 days, within 30 and 365', () => {
    expect(suggestedReview('2026-01-01')).toBe('2026-04-01');
    expect(suggestedReview('2026-01-01', 5)).toBe('2026-01-31');
    expect(suggestedReview('2026-01-01', 900)).toBe('2027-01-01');
  });

  it('is due on the day', () => {
    expect(isReviewDue('2026-11-22', today)).toBe(true);
    expect(isReviewDue('2026-11-23', today)).toBe(false);
    expect(isReviewDue(null, today)).toBe(false);
  });

  it('prompts for a first star after 90 days without one', () => {
    expect(isFirstReadingPromptDue('2026-08-24', 0, today)).toBe(false);
    expect(isFirstReadingPromptDue('2026-08-23', 0, today)).toBe(true);
    expect(isFirstReadingPromptDue('2026-08-23', 1, today)).toBe(false);
  });
});
