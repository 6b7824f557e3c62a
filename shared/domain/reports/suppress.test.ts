import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, type AmountSum, chooseHidden } from './suppress.ts';

const fewest = 5;
const on = { fewest, withSecondary: true };

/** A list with its total, which is the last. */
function listOf(values: readonly number[]): { amounts: Amount[]; sums: AmountSum[] } {
  const amounts: Amount[] = values.map((value, index) => ({
    id: `p${index}`,
    value,
    state: 'now',
    isTotal: false,
  }));
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    amounts: [...amounts, { id: 'all', value: total, state: 'now', isTotal: true }],
    sums: [{ total: 'all', parts: amounts.map(({ id }) => id) }],
  };
}

const hiddenOf = (values: readonly number[], also: readonly string[] = []) => {
  const { amounts, sums } = listOf(values);
  return [...chooseHidden(amounts, sums, new Set(also), on)].toSorted();
};

describe('which counts are kept back', () => {
  it('are none where all are large or nothing', () => {
    expect(hiddenOf([12, 0, 30, 5])).toEqual([]);
  });

  it('a small one, and the smallest other, so that the total does not give it away', () => {
    expect(hiddenOf([3, 12, 30])).toEqual(['p0', 'p1']);
  });

  it('more, where two small ones would add up to something that tells both', () => {
    // 1 and 4 of 5: both are below five whatever they are.
    expect(hiddenOf([1, 4])).toContain('all');
    expect(hiddenOf([1, 1, 40])).toEqual(['p0', 'p1', 'p2']);
  });

  it('the total, where there is no other part', () => {
    expect(hiddenOf([3, 0, 0])).toEqual(['all', 'p0']);
  });

  it('never a zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }), (values) => {
        const hidden = hiddenOf(values);
        expect(values.every((value, index) => value > 0 || !hidden.includes(`p${index}`))).toBe(true);
        expect(
          values.every((value, index) => value === 0 || value >= fewest || hidden.includes(`p${index}`)),
        ).toBe(true);
      }),
    );
  });

  it('what too few people stand behind, however large it is', () => {
    expect(hiddenOf([40, 50, 60], ['p0'])).toEqual(['p0', 'p1']);
  });

  it('the part of a share, where the rest of the whole is small', () => {
    const amounts: Amount[] = [
      { id: 'yes', value: 48, state: 'now', isTotal: false },
      { id: 'of', value: 50, state: 'now', isTotal: true },
      { id: 'rest', value: 2, state: 'rest', isTotal: false },
    ];
    const sums = [{ total: 'of', parts: ['yes', 'rest'] }];
    expect([...chooseHidden(amounts, sums, new Set(), on)]).toEqual(['yes']);
  });

  it('what would tell, by its difference, something that went out before', () => {
    const amounts: Amount[] = [
      { id: 'now', value: 20, state: 'now', isTotal: false },
      { id: 'before', value: 22, state: 'before', isTotal: false },
      { id: 'rest', value: 2, state: 'rest', isTotal: false },
    ];
    expect([...chooseHidden(amounts, [{ total: 'before', parts: ['now', 'rest'] }], new Set(), on)]).toEqual([
      'now',
    ]);
  });

  it('and leaves alone what cannot be helped any more', () => {
    const amounts: Amount[] = [
      { id: 'one', value: 20, state: 'before', isTotal: false },
      { id: 'all', value: 22, state: 'before', isTotal: false },
      { id: 'rest', value: 2, state: 'rest', isTotal: false },
    ];
    expect(chooseHidden(amounts, [{ total: 'all', parts: ['one', 'rest'] }], new Set(), on).size).toBe(0);
  });

  it('only the small ones where the second step is switched off', () => {
    const { amounts, sums } = listOf([3, 12, 30]);
    expect([...chooseHidden(amounts, sums, new Set(), { fewest, withSecondary: false })]).toEqual(['p0']);
  });

  it('refuses sums that are not true', () => {
    const { amounts } = listOf([3, 3, 30]);
    const sums = [{ total: 'p0', parts: ['p1', 'p2'] }];
    expect(() => chooseHidden(amounts, sums, new Set(), on)).toThrow(RangeError);
  });
});
