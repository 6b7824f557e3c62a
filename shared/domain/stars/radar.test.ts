import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparableReading } from './change.ts';
import { areaHistory } from './history.ts';
import { housingSupportStar } from './housing-support-star.ts';
import { chooseOverlays, findRuns, radarModel, radarPoint } from './radar.ts';

const keys = housingSupportStar.areas.map(({ key }) => key);

function reading(scores: readonly (number | null)[], version = 1): ComparableReading {
  return {
    familyId: 'star',
    version,
    points: scores.map((score, i) => ({ areaKey: keys[i] ?? '', score, ceiling: null })),
  };
}

describe('radarPoint', () => {
  it('puts the first axis at twelve o’clock and goes clockwise', () => {
    expect(radarPoint(0, 4, 10, 10).y).toBe(-1);
    expect(radarPoint(0, 4, 10, 10).x).toBe(0);
    expect(radarPoint(1, 4, 10, 10).x).toBeCloseTo(1);
    expect(radarPoint(2, 4, 5, 10).y).toBeCloseTo(0.5);
  });

  it('lies as far out as the score is high; 1 is not the centre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.nat(11),
        fc.integer({ min: 1, max: 10 }),
        (count, index, score) => {
          const { x, y } = radarPoint(index, count, score, 10);
          expect(Math.hypot(x, y)).toBeCloseTo(score / 10);
        },
      ),
    );
  });
});

describe('findRuns', () => {
  it.each([
    [[1, 2, 3], [{ axes: [0, 1, 2], isClosed: true }]],
    [[1, null, 3, 4], [{ axes: [2, 3, 0], isClosed: false }]],
    [
      [null, 2, null, 4],
      [
        { axes: [1], isClosed: false },
        { axes: [3], isClosed: false },
      ],
    ],
    [[null, null], []],
  ])('%j', (scores, runs) => {
    expect(findRuns(scores)).toEqual(runs);
  });

  it('names every answered axis once and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 10 })), { minLength: 3, maxLength: 12 }),
        (scores) => {
          const drawn = findRuns(scores).flatMap(({ axes }) => axes);
          const answered = scores.flatMap((score, index) => (score === null ? [] : [index]));
          expect(drawn.toSorted((a, b) => a - b)).toEqual(answered);
        },
      ),
    );
  });
});

describe('chooseOverlays', () => {
  const [a, b, c, d] = [reading([1]), reading([2]), reading([3]), reading([4])];

  it.each([
    [[], []],
    [[a], ['latest']],
    [
      [a, b],
      ['first', 'latest'],
    ],
    [
      [a, b, c],
      ['first', 'previous', 'latest'],
    ],
    [
      [a, b, c, d],
      ['first', 'previous', 'latest'],
    ],
  ])('case %#', (readings, roles) => {
    expect(chooseOverlays(readings).map(({ role }) => role)).toEqual(roles);
  });

  it('leaves out the ones in between and other versions', () => {
    expect(chooseOverlays([a, b, c, d]).map((overlay) => overlay.reading)).toEqual([a, c, d]);
    const newer = reading([5], 2);
    expect(chooseOverlays([a, b, newer]).map((overlay) => overlay.reading)).toEqual([newer]);
  });
});

describe('radarModel', () => {
  it('has a ring at every band edge and the areas in order', () => {
    const model = radarModel(housingSupportStar, []);
    expect(model.rings).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    expect(model.axes.map(({ areaKey }) => areaKey)).toEqual(keys);
    expect(model.axes[5]?.angle).toBeCloseTo(Math.PI);
  });

  it('shows a left-out area as a gap', () => {
    const [series] = radarModel(housingSupportStar, [reading([4, null, 6, 7])]).series;
    expect(series?.scores.slice(0, 5)).toEqual([4, null, 6, 7, null]);
    expect(series?.runs).toEqual([
      { axes: [2, 3], isClosed: false },
      { axes: [0], isClosed: false },
    ]);
  });

  it('falls back to bars below three answered areas of the latest reading', () => {
    expect(radarModel(housingSupportStar, []).form).toBe('bars');
    expect(radarModel(housingSupportStar, [reading([4, 5])]).form).toBe('bars');
    expect(radarModel(housingSupportStar, [reading([4, 5]), reading([4, 5, 6])]).form).toBe('radar');
    expect(radarModel(housingSupportStar, [reading([4, 5, 6]), reading([4, 5])]).form).toBe('bars');
  });
});

describe('areaHistory', () => {
  it('joins neighbours of the same version only', () => {
    const readings = [
      reading([2]),
      reading([3]),
      reading([null]),
      reading([4]),
      reading([5], 2),
      reading([6], 2),
    ];
    expect(areaHistory(readings, 'home').map(({ score, isJoined }) => [score, isJoined])).toEqual([
      [2, false],
      [3, true],
      [null, false],
      [4, false],
      [5, false],
      [6, true],
    ]);
    expect(areaHistory(readings, 'hope').every(({ score }) => score === null)).toBe(true);
  });
});
