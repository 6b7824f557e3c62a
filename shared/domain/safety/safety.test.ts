import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIncidentProblems, asksForPlanReview } from './incident-rules.ts';
import { findPlanProblems } from './plan-rules.ts';
import { consequences, likelihoods, situationLevels } from './safety-codes.ts';
import { gridPlaces, gridSizes, gridSteps, situationLevel } from './situation-grid.ts';

describe('the grid of situations', () => {
  it.each([
    [2, 2, 'low'],
    [1, 5, 'medium'],
    [3, 3, 'medium'],
    [2, 5, 'high'],
    [4, 4, 'high'],
    [4, 5, 'very_high'],
  ] as const)('%i × %i is %s (domain.md 14)', (likelihood, consequence, level) => {
    expect(situationLevel(likelihood, consequence, 5)).toBe(level);
    expect(situationLevel(consequence, likelihood, 5)).toBe(level);
  });

  it.each([
    [1, 2, 'low'],
    [1, 3, 'medium'],
    [2, 2, 'medium'],
    [2, 3, 'high'],
    [3, 3, 'high'],
  ] as const)('in three steps %i × %i is %s (domain.md 7.3)', (likelihood, consequence, level) => {
    expect(situationLevel(likelihood, consequence, 3)).toBe(level);
  });

  it('never goes down when a situation is likelier or more serious', () => {
    const step = (size: number) => fc.integer({ min: 1, max: size });
    const rank = (likelihood: number, consequence: number, size: (typeof gridSizes)[number]) =>
      situationLevels.indexOf(situationLevel(likelihood, consequence, size));
    for (const size of gridSizes) {
      fc.assert(
        fc.property(step(size - 1), step(size), (a, b) => {
          expect(rank(a + 1, b, size)).toBeGreaterThanOrEqual(rank(a, b, size));
          expect(rank(b, a + 1, size)).toBeGreaterThanOrEqual(rank(b, a, size));
        }),
      );
    }
  });

  it.each([
    [0, 1],
    [6, 1],
    [1, 6],
    [1.5, 2],
  ])('has no place at %d × %d', (likelihood, consequence) => {
    expect(() => situationLevel(likelihood, consequence, 5)).toThrow(RangeError);
  });

  it('has words for each of its steps; three steps leave out the ends', () => {
    expect(gridSteps(5)).toEqual({ likelihoods, consequences });
    expect(gridSteps(3)).toEqual({
      likelihoods: ['unlikely', 'possible', 'likely'],
      consequences: ['minor', 'moderate', 'major'],
    });
  });

  const rated = {
    isSelfHarmRelated: false,
    likelihoodBefore: 4,
    consequenceBefore: 4,
    likelihoodAfter: 2,
    consequenceAfter: 2,
  };

  it('shows before and after in words', () => {
    expect(gridPlaces(rated, 5)).toEqual({
      before: { likelihood: 'likely', consequence: 'major', level: 'high' },
      after: { likelihood: 'unlikely', consequence: 'minor', level: 'low' },
    });
    expect(gridPlaces({ ...rated, likelihoodAfter: null, consequenceAfter: null }, 5)?.after).toBeNull();
  });

  it('is not there for suicide and self-harm, whatever was entered, nor when nothing was', () => {
    expect(gridPlaces({ ...rated, isSelfHarmRelated: true }, 5)).toBeNull();
    const empty = {
      likelihoodBefore: null,
      consequenceBefore: null,
      likelihoodAfter: null,
      consequenceAfter: null,
    };
    expect(gridPlaces({ ...empty, isSelfHarmRelated: false }, 5)).toBeNull();
  });
});

const factor = {
  id: 'f',
  situation: 'A knock at night.',
  isSelfHarmRelated: false,
  likelihoodBefore: 3,
  consequenceBefore: 3,
  likelihoodAfter: null,
  consequenceAfter: null,
  acceptedRisk: { accepted: false, why: '' },
};
const plan = {
  notCoProducedReason: '',
  gridSize: 5,
  factors: [factor],
  noContact: { afterDays: null, steps: [] as string[] },
} as const;

describe('a safety plan', () => {
  it('says why when the person did not take part', () => {
    expect(findPlanProblems(plan, true)).toEqual({});
    expect(findPlanProblems(plan, false)).toEqual({ notCoProducedReason: 'required' });
    expect(findPlanProblems({ ...plan, notCoProducedReason: 'In hospital' }, false)).toEqual({});
  });

  it.each([
    [{ situation: ' ' }, { 'factors.f.situation': 'required' }],
    [{ consequenceBefore: null }, { 'factors.f.grid': 'invalid' }],
    [{ likelihoodAfter: 1 }, { 'factors.f.grid': 'invalid' }],
    [{ likelihoodBefore: 6 }, { 'factors.f.grid': 'invalid' }],
    [{ isSelfHarmRelated: true }, { 'factors.f.grid': 'invalid' }],
    [{ acceptedRisk: { accepted: true, why: '' } }, { 'factors.f.why': 'required' }],
  ])('refuses a situation with %j', (change, problems) => {
    expect(findPlanProblems({ ...plan, factors: [{ ...factor, ...change }] }, true)).toEqual(problems);
  });

  it('keeps to the grid of the plan', () => {
    const four = { ...factor, likelihoodBefore: 4 };
    expect(findPlanProblems({ ...plan, gridSize: 3, factors: [four] }, true)).toEqual({
      'factors.f.grid': 'invalid',
    });
  });

  it('asks after how many days, once there are steps for not reaching the person', () => {
    const steps = ['Call Zsófi'];
    expect(findPlanProblems({ ...plan, noContact: { afterDays: null, steps } }, true)).toEqual({
      noContactDays: 'required',
    });
    expect(findPlanProblems({ ...plan, noContact: { afterDays: 3, steps } }, true)).toEqual({});
  });
});

describe('an incident', () => {
  const incident = {
    occurredAt: '2026-11-22T08:00:00.000Z',
    whatHappened: 'A visitor shouted.',
    safeguardingReason: 'Nobody was hurt.',
    sharedWithPerson: 'not_yet',
    withheldReason: '',
  } as const;
  const now = '2026-11-22T09:00:00.000Z';

  it('is complete with facts and a reason about safeguarding', () => {
    expect(findIncidentProblems(incident, now)).toEqual({});
  });

  it.each([
    [{ occurredAt: '2026-11-22T10:30:00+01:00' }, { occurredAt: 'in_the_future' }],
    [{ whatHappened: ' ' }, { whatHappened: 'required' }],
    [{ safeguardingReason: '' }, { safeguardingReason: 'required' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' } as const, { withheldReason: 'required' }],
  ])('is not complete with %j', (change, problems) => {
    expect(findIncidentProblems({ ...incident, ...change }, now)).toEqual(problems);
  });

  it('asks for a look at the plan after a serious event, until that was done', () => {
    const asks = (severity: 'near_miss' | 'minor' | 'serious' | 'critical', planReviewed = false) =>
      asksForPlanReview({ severity, planReviewed });
    expect([asks('near_miss'), asks('minor'), asks('serious'), asks('critical')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(asks('critical', true)).toBe(false);
  });
});
