import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classifyArea,
  classifyMean,
  compareReadings,
  isHarderNow,
  meanInHundredths,
  type ComparableReading,
} from './change.ts';
import { housingSupportStar } from './housing-support-star.ts';

const { bands } = housingSupportStar;

function reading(
  scores: readonly (number | null)[],
  more: Partial<ComparableReading> = {},
): ComparableReading {
  return {
    familyId: 'star',
    version: 1,
    points: scores.map((score, index) => ({ areaKey: `area_${index}`, score, ceiling: null })),
    ...more,
  };
}

function compared(earlier: ComparableReading, later: ComparableReading) {
  const result = compareReadings(earlier, later, bands);
  if (result.kind === 'not_comparable') throw new Error(result.reason);
  return result;
}

describe('test vectors of domain.md 14', () => {
  it('4,4,4 then 5,4,6', () => {
    const result = compared(reading([4, 4, 4]), reading([5, 4, 6]));
    expect(result.areas.map(({ change }) => change)).toEqual(['moved_on', 'steady', 'moved_on_a_lot']);
    expect(result.mean).toEqual({ points: 1, change: 'moved_on_a_lot' });
  });

  it('9 then 9 is holding well', () => {
    expect(compared(reading([9]), reading([9])).areas[0]?.change).toBe('holding_well');
  });

  it('8 then 8 at a ceiling of 8 is holding well', () => {
    const later = reading([], { points: [{ areaKey: 'area_0', score: 8, ceiling: 8 }] });
    expect(compared(reading([8]), later).areas[0]?.change).toBe('holding_well');
  });

  it('an area missing in one reading is left out of the mean', () => {
    const result = compared(reading([4, null, 4, 2]), reading([5, 9, null, 2]));
    expect(result.areas.map(({ areaKey }) => areaKey)).toEqual(['area_0', 'area_3']);
    expect(result.mean).toEqual({ points: 0.5, change: 'moved_on' });
  });

  it('an area that only one reading knows is left out', () => {
    expect(compared(reading([4]), reading([4, 5])).areas).toHaveLength(1);
  });

  it('another version or another star is not comparable', () => {
    expect(compareReadings(reading([4]), reading([5], { version: 2 }), bands)).toEqual({
      kind: 'not_comparable',
      reason: 'different_version',
    });
    expect(compareReadings(reading([4]), reading([5], { familyId: 'other' }), bands)).toEqual({
      kind: 'not_comparable',
      reason: 'different_star',
    });
  });
});

describe('compareReadings', () => {
  it('has no mean when nothing was answered both times', () => {
    expect(compared(reading([4, null]), reading([null, 4]))).toEqual({
      kind: 'compared',
      areas: [],
      mean: null,
    });
  });

  it('never calls the mean holding well', () => {
    expect(compared(reading([9, 10]), reading([9, 10])).mean).toEqual({ points: 0, change: 'steady' });
  });

  it('takes cut-offs of the organisation', () => {
    const result = compareReadings(reading([4]), reading([6]), bands, {
      area: 2,
      areaALot: 3,
      mean: 50,
      meanALot: 300,
    });
    expect(result).toMatchObject({ areas: [{ change: 'moved_on' }], mean: { change: 'moved_on' } });
  });

  it('turned round, gives the opposite', () => {
    const score = fc.option(fc.integer({ min: 1, max: 8 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 12 }), (pairs) => {
        const [a, b] = [reading(pairs.map(([x]) => x)), reading(pairs.map(([, y]) => y))];
        const [there, back] = [compared(a, b), compared(b, a)];
        expect(there.areas.length).toBe(back.areas.length);
        expect((there.mean?.points ?? 0) + (back.mean?.points ?? 0)).toBe(0);
        expect(there.mean?.change.replace('moved_on', 'stepped_back')).toBe(
          back.mean?.change.replace('moved_on', 'stepped_back'),
        );
      }),
    );
  });
});

describe('classifyArea', () => {
  it.each([
    [1, 10, 'moved_on_a_lot'],
    [4, 6, 'moved_on_a_lot'],
    [4, 5, 'moved_on'],
    [4, 4, 'steady'],
    [8, 8, 'steady'],
    [10, 10, 'holding_well'],
    [10, 9, 'stepped_back'],
    [6, 4, 'stepped_back_a_lot'],
  ])('%i then %i is %s', (earlier, later, change) => {
    expect(classifyArea(earlier, later, bands, null)).toBe(change);
  });

  it('counts a place above the own ceiling, and no band at all', () => {
    expect(classifyArea(7, 7, bands, 6)).toBe('holding_well');
    expect(classifyArea(5, 5, bands, 6)).toBe('steady');
    expect(classifyArea(5, 5, [], null)).toBe('steady');
  });
});

describe('the mean', () => {
  it.each([
    [100, 'moved_on_a_lot'],
    [99, 'moved_on'],
    [25, 'moved_on'],
    [24, 'steady'],
    [0, 'steady'],
    [-24, 'steady'],
    [-25, 'stepped_back'],
    [-99, 'stepped_back'],
    [-100, 'stepped_back_a_lot'],
  ])('of %i hundredths is %s', (hundredths, change) => {
    expect(classifyMean(hundredths)).toBe(change);
  });

  it.each([
    [[1, 0, 0, 0, 0, 0, 0, 0], 13],
    [[-1, 0, 0, 0, 0, 0, 0, 0], -13],
    [[1, 0, 0], 33],
    [[1, 1, 0], 67],
    [[-1, -1, 0], -67],
    [[2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 25],
    [[-2, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], -25],
    [[0, 0], 0],
  ])('of %j is %i hundredths', (differences, hundredths) => {
    expect(meanInHundredths(differences)).toBe(hundredths);
  });

  it('is within half a hundredth of the true mean, and its sign does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }),
        (differences) => {
          const rounded = meanInHundredths(differences);
          const sum = differences.reduce((a, b) => a + b, 0);
          expect(Math.abs(rounded * differences.length - 100 * sum) * 2 <= differences.length).toBe(true);
          expect(Object.is(rounded, -0)).toBe(false);
          expect(meanInHundredths(differences.map((d) => -d)) + rounded).toBe(0);
        },
      ),
    );
  });
});

describe('isHarderNow', () => {
  it('knows a fall', () => {
    expect((['stepped_back', 'stepped_back_a_lot'] as const).every(isHarderNow)).toBe(true);
    expect((['steady', 'holding_well', 'moved_on', 'moved_on_a_lot'] as const).some(isHarderNow)).toBe(false);
  });
});
