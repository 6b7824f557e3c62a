import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScaleProblems } from './own-scale.ts';
import { changeBetween, isLowReading, levelBands, onsLevel, populationMean } from './reading-words.ts';
import { isTooNear, repeatableFrom, suggestedNext } from './rhythm.ts';
import {
  daysUntilRepeat,
  figureRange,
  hasOwnedWording,
  isUsable,
  needsLicence,
  shippedScales,
} from './scales.ts';
import {
  type Answer,
  type Answers,
  deriveShort,
  figureOf,
  findWrongAnswers,
  scoreReading,
} from './scoring.ts';
import { metricOfRaw } from './swemwbs-table.ts';
import { shippedItems, shortItems, warwickItems, wellbeingKeys } from './wellbeing-codes.ts';

const { wemwbs14: long, swemwbs7: short, who5, ons4, line10 } = shippedScales;

function all(codes: readonly string[], answer: Answer, gaps = 0): Answers {
  return Object.fromEntries(codes.map((code, index) => [code, index < gaps ? null : answer]));
}
const codesOf = (scale: (typeof shippedScales)[keyof typeof shippedScales]) =>
  scale.items.map(({ code }) => code);

describe('the table of the short form (domain.md 2.3)', () => {
  const metrics = Array.from({ length: 29 }, (_, index) => metricOfRaw(index + 7));

  it('has 29 rows that rise strictly from 7 to 35 and add up to 585.66', () => {
    expect(metrics.every((metric, index) => index === 0 || metric > (metrics[index - 1] ?? 0))).toBe(true);
    expect(metrics.reduce((sum, metric) => sum + metric, 0)).toBeCloseTo(585.66, 8);
    expect([metrics[0], metrics.at(-1)]).toEqual([7, 35]);
    expect([metricOfRaw(21), metricOfRaw(28), metricOfRaw(29)]).toEqual([19.25, 25.03, 26.02]);
  });

  it.each([6, 36, 7.5, Number.NaN])('has no row for %s', (raw) => {
    expect(() => metricOfRaw(raw)).toThrow(RangeError);
  });
});

describe('a reading (domain.md 14)', () => {
  const done = { status: 'complete', isEstimated: false };
  const none = { status: 'incomplete', raw: null, metric: null, isEstimated: false };

  it.each([
    ['all lowest, long', long, all(warwickItems, 1), false, { ...done, raw: 14, metric: null }],
    ['all highest, long', long, all(warwickItems, 5), false, { ...done, raw: 70, metric: null }],
    ['all 3, long', long, all(warwickItems, 3), false, { ...done, raw: 42, metric: null }],
    ['all lowest, short', short, all(shortItems, 1), false, { ...done, raw: 7, metric: 7 }],
    ['all highest, short', short, all(shortItems, 5), false, { ...done, raw: 35, metric: 35 }],
    ['all 4, short', short, all(shortItems, 4), false, { ...done, raw: 28, metric: 25.03 }],
    ['one gap, short', short, all(shortItems, 4, 1), false, none],
    ['one gap, short, estimate on', short, all(shortItems, 4, 1), true, none],
    ['one gap, long, estimate off', long, all(warwickItems, 3, 1), false, none],
    [
      'one gap, long, estimate on',
      long,
      all(warwickItems, 3, 1),
      true,
      { status: 'complete', raw: 42, metric: null, isEstimated: true },
    ],
    [
      'three gaps, long, estimate on',
      long,
      all(warwickItems, 4, 3),
      true,
      { status: 'complete', raw: 56, metric: null, isEstimated: true },
    ],
    ['four gaps, long, estimate on', long, all(warwickItems, 3, 4), true, none],
    ['nothing answered, estimate on', long, {}, true, none],
    ['WHO index', who5, all(codesOf(who5), 3), false, { ...done, raw: 15, metric: 60 }],
    ['WHO index, one gap', who5, all(codesOf(who5), 3, 1), true, none],
    ['rated one by one', ons4, all(codesOf(ons4), 8), false, { ...done, raw: null, metric: null }],
    ['rated one by one, a gap', ons4, all(codesOf(ons4), 8, 1), false, none],
    ['our line', line10, { things: 0 }, false, { ...done, raw: null, metric: null }],
  ])('%s', (_case, scale, answers, mayEstimate, expected) => {
    expect(scoreReading(scale, answers, mayEstimate)).toEqual(expected);
  });

  it('counts “prefer not to say” as missing', () => {
    expect(scoreReading(short, { ...all(shortItems, 4), wb01: 'prefer_not' }, false)).toEqual(none);
    expect(scoreReading(long, { ...all(warwickItems, 3), wb14: 'prefer_not' }, true)).toMatchObject({
      raw: 42,
      isEstimated: true,
    });
  });

  it.each([0, 6, 2.5, Number.NaN])('rejects an answer of %s', (wrong) => {
    const answers = { ...all(shortItems, 3), wb02: wrong };
    expect(findWrongAnswers(short, answers)).toEqual(['wb02']);
    expect(() => scoreReading(short, answers, false)).toThrow(RangeError);
  });

  it('rejects an answer to something that it does not ask', () => {
    expect(findWrongAnswers(short, { wb14: 3 })).toEqual(['wb14']);
  });

  it('rounds an estimate to the nearest whole number and keeps it inside the scale', () => {
    const answer = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom<Answer>('prefer_not', null));
    fc.assert(
      fc.property(fc.tuple(...warwickItems.map(() => answer)), (given) => {
        const answers = Object.fromEntries(warwickItems.map((code, index) => [code, given[index] ?? null]));
        const numbers = given.filter((one) => typeof one === 'number');
        const score = scoreReading(long, answers, true);
        const gaps = warwickItems.length - numbers.length;
        expect(score.status).toBe(gaps > 3 ? 'incomplete' : 'complete');
        expect(score.isEstimated).toBe(gaps > 0 && gaps <= 3);
        if (score.raw === null) return;
        const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
        expect(Math.abs(score.raw - 14 * mean)).toBeLessThanOrEqual(0.5);
        expect(score.raw).toBeGreaterThanOrEqual(14);
        expect(score.raw).toBeLessThanOrEqual(70);
      }),
    );
  });

  it('of the short form never falls when one answer rises', () => {
    const answers = fc.tuple(...shortItems.map(() => fc.integer({ min: 1, max: 5 })));
    fc.assert(
      fc.property(answers, fc.nat(6), (given, at) => {
        const of = (values: readonly number[]) =>
          scoreReading(
            short,
            Object.fromEntries(shortItems.map((code, i) => [code, values[i] ?? null])),
            false,
          );
        const raised = given.map((one, index) => (index === at ? Math.min(5, one + 1) : one));
        expect(of(raised).metric ?? 0).toBeGreaterThanOrEqual(of(given).metric ?? 99);
      }),
    );
  });
});

describe('the short form from the long one', () => {
  it('takes its seven items: fourteen 3s are raw 21, 19.25', () => {
    expect(deriveShort(all(warwickItems, 3))).toEqual({ raw: 21, metric: 19.25 });
  });

  it('is not worked out from a long form with a gap, wherever that is', () => {
    expect(deriveShort({ ...all(warwickItems, 3), wb14: null })).toBeUndefined();
    expect(deriveShort({ ...all(warwickItems, 3), wb01: 'prefer_not' })).toBeUndefined();
  });

  it('is what seven boxes would have given', () => {
    fc.assert(
      fc.property(fc.tuple(...warwickItems.map(() => fc.integer({ min: 1, max: 5 }))), (given) => {
        const answers: Answers = Object.fromEntries(warwickItems.map((code, i) => [code, given[i] ?? null]));
        const own = Object.fromEntries(shortItems.map((code) => [code, answers[code] ?? null]));
        const { raw, metric } = scoreReading(short, own, false);
        expect(deriveShort(answers)).toEqual({ raw, metric });
      }),
    );
  });
});

describe('words for a change (domain.md 2.5)', () => {
  it.each([
    ['wemwbs14', 40, 42, 'same'],
    ['wemwbs14', 40, 38, 'same'],
    ['wemwbs14', 40, 43, 'worth_talking'],
    ['wemwbs14', 40, 33, 'worth_talking'],
    ['wemwbs14', 40, 48, 'clear'],
    ['wemwbs14', 48, 40, 'clear'],
    ['swemwbs7', 19.25, 19.98, 'same'],
    ['swemwbs7', 19.25, 20.25, 'worth_talking'],
    ['swemwbs7', 24.11, 21.21, 'worth_talking'],
    ['swemwbs7', 20.73, 17.73, 'clear'],
    ['who5', 52, 60, 'same'],
    ['who5', 52, 64, 'worth_talking'],
    ['ons4', 3, 9, null],
    ['custom', 3, 9, null],
  ] as const)('%s %d → %d: %s', (key, before, now, expected) => {
    expect(changeBetween(key, before, now)).toBe(expected);
  });

  it('are the same for a rise as for a fall', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wellbeingKeys), fc.integer(), fc.integer(), (key, a, b) => {
        expect(changeBetween(key, a, b)).toBe(changeBetween(key, b, a));
      }),
    );
  });
});

it.each([
  ['wemwbs14', 44, true],
  ['wemwbs14', 45, false],
  ['swemwbs7', 20, true],
  ['swemwbs7', 20.73, false],
  ['who5', 50, true],
  ['who5', 52, false],
  ['line10', 0, false],
] as const)('asks the team about a %s of %d: %s', (key, figure, expected) => {
  expect(isLowReading(key, figure)).toBe(expected);
});

it('describes groups by bands that cover the axis without crossing', () => {
  for (const key of ['wemwbs14', 'swemwbs7'] as const) {
    const bands = levelBands(key);
    const { from, to } = figureRange(shippedScales[key]);
    expect([bands[0]?.from, bands.at(-1)?.to]).toEqual([from, to]);
    expect(bands.every((band, index) => index === 0 || band.from > (bands[index - 1]?.to ?? 99))).toBe(true);
  }
  expect(levelBands('who5')).toEqual([]);
  expect(populationMean('wemwbs14')?.mean).toBe(50);
  expect(populationMean('ons4')).toBeUndefined();
});

it.each([
  ['satisfaction', [4, 5, 7, 9], ['low', 'middle', 'high', 'very_high']],
  ['happiness', [0, 6, 8, 10], ['low', 'middle', 'high', 'very_high']],
  [
    'anxiety',
    [0, 1, 2, 3, 4, 5, 6, 10],
    ['very_low', 'very_low', 'low', 'low', 'middle', 'middle', 'high', 'high'],
  ],
])('names %s as its authors do', (code, answers, levels) => {
  expect(answers.map((answer) => onsLevel(code, answer))).toEqual(levels);
});

describe('rhythm (domain.md 2.8)', () => {
  it('suggests three months after the first, then six', () => {
    expect(suggestedNext('2026-11-30', 0)).toBe('2027-02-28');
    expect(suggestedNext('2027-02-28', 1)).toBe('2027-08-28');
  });

  it('does not ask about the same two weeks twice, before or after', () => {
    expect(repeatableFrom('wemwbs14', ['2026-11-01', '2026-10-01'])).toBe('2026-11-15');
    expect(repeatableFrom('wemwbs14', [])).toBeUndefined();
    expect(isTooNear('wemwbs14', '2026-11-14', ['2026-11-01'])).toBe(true);
    expect(isTooNear('wemwbs14', '2026-11-15', ['2026-11-01'])).toBe(false);
    expect(isTooNear('wemwbs14', '2026-10-19', ['2026-11-01'])).toBe(true);
    expect(isTooNear('wemwbs14', '2026-10-18', ['2026-11-01'])).toBe(false);
    expect(isTooNear('line10', '2026-11-02', ['2026-11-01'])).toBe(false);
    expect(isTooNear('line10', '2026-11-01', ['2026-11-01'])).toBe(true);
    expect(daysUntilRepeat('ons4')).toBe(14);
  });
});

it.each([
  ['wemwbs14', true, null, false],
  ['wemwbs14', true, {}, true],
  ['swemwbs7', false, {}, false],
  ['who5', true, null, true],
  ['custom', false, null, false],
] as const)('offers a %s in use %s with licence %j: %s', (key, inUse, licence, usable) => {
  expect(isUsable({ key, inUse, licence })).toBe(usable);
});

it('knows whose wording a scale is', () => {
  expect(wellbeingKeys.filter(needsLicence)).toEqual(['wemwbs14', 'swemwbs7']);
  expect(wellbeingKeys.filter(hasOwnedWording)).toEqual(['wemwbs14', 'swemwbs7', 'who5']);
  expect(new Set(shippedItems).size).toBe(shippedItems.length);
  expect(figureRange(who5)).toEqual({ from: 0, to: 100 });
  expect(figureRange(ons4)).toEqual({ from: 0, to: 10 });
  expect(figureOf({ raw: 21, metric: 19.25 })).toBe(19.25);
  expect(figureOf({ raw: 42, metric: null })).toBe(42);
});

describe('an own scale', () => {
  const own = {
    name: 'Coffee talk',
    items: [{ label: 'Sleep' }, { label: 'Company' }],
    minAnswer: 0,
    maxAnswer: 10,
    scoring: 'per_item',
  } as const;

  it.each([
    [{}, {}],
    [{ name: ' ' }, { name: 'required' }],
    [{ items: [] }, { items: 'required' }],
    [{ items: [{ label: '' }] }, { items: 'required' }],
    [{ items: [{ label: 'Sleep' }, { label: 'sleep ' }] }, { items: 'duplicate' }],
    [{ minAnswer: 5, maxAnswer: 5 }, { maxAnswer: 'too_small' }],
    [{ minAnswer: 0, maxAnswer: 11 }, { maxAnswer: 'too_big' }],
    [{ scoring: 'sum_then_table' } as const, { scoring: 'not_a_choice' }],
  ])('with %j has %j', (change, problems) => {
    expect(findScaleProblems({ ...own, ...change })).toEqual(problems);
  });
});
