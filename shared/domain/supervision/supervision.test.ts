import { describe, expect, it } from 'vitest';
import type { SupervisionFunction } from './supervision-codes.ts';
import { isOnTime, proposeNext, rhythmState } from './session-rhythm.ts';
import { yearPicture } from './year-picture.ts';

describe('held on time (domain.md 10.2)', () => {
  it.each([
    ['the day itself', '2026-11-01', true],
    ['the interval', '2026-12-01', true],
    ['the last day of the 14 after it', '2026-12-15', true],
    ['one day more', '2026-12-16', false],
  ])('30 days from 1 November, %s', (_, heldOn, expected) => {
    expect(isOnTime('2026-11-01', heldOn, 30)).toBe(expected);
  });

  it.each([
    ['2026-12-01', 'in_rhythm'],
    ['2026-12-02', 'due'],
    ['2026-12-15', 'due'],
    ['2026-12-16', 'make_time'],
  ])('on %s the words are %s', (today, expected) => {
    expect(rhythmState('2026-11-01', today, 30)).toBe(expected);
  });
});

describe('the next day proposed', () => {
  it.each([
    [30, '2026-12-22'],
    [14, '2026-12-08'],
    [10, '2026-12-01'],
    [90, '2027-02-23'],
    [3, '2026-11-27'],
  ])('every %i days from Tuesday 24 November', (everyDays, expected) => {
    expect(proposeNext('2026-11-24', everyDays)).toBe(expected);
  });
});

describe('the picture of a year (domain.md 10.3)', () => {
  const items = (...functions: readonly SupervisionFunction[]) =>
    functions.map((name) => ({ functions: [name] }));

  it('counts in the order of the model, an item with two functions in both', () => {
    const { counts } = yearPicture([{ functions: ['support', 'management'] }, ...items('support')]);
    expect(counts.map(({ name, count }) => [name, count])).toEqual([
      ['management', 1],
      ['development', 0],
      ['support', 2],
      ['mediation', 0],
    ]);
  });

  it('asks for room when one function took more than half', () => {
    const mostly = items('management', 'management', 'management', 'development', 'support');
    expect(yearPicture(mostly).remark).toEqual({ mostly: 'management', roomFor: 'mediation' });
  });

  it('names support first among the equally neglected', () => {
    const mostly = items('management', 'management', 'management', 'management', 'management');
    expect(yearPicture(mostly).remark).toEqual({ mostly: 'management', roomFor: 'support' });
  });

  it.each([
    ['four marks say nothing', items('management', 'management', 'management', 'management')],
    ['half is not most', items('management', 'management', 'management', 'support', 'support', 'mediation')],
    ['nothing marked', []],
  ])('%s', (_, marked) => {
    expect(yearPicture(marked).remark).toBeNull();
  });
});
