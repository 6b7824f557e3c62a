import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayTicks, placesOf, valueTicks } from './series-layout.ts';

it.each([
  [14, 70, [14, 28, 42, 56, 70]],
  [7, 35, [7, 14, 21, 28, 35]],
  [0, 100, [0, 25, 50, 75, 100]],
  [0, 10, [0, 5, 10]],
  [1, 4, [1, 4]],
])('writes whole values from %d to %d', (from, to, ticks) => {
  expect(valueTicks(from, to)).toEqual(ticks);
});

it('places days by the time between them', () => {
  expect(placesOf(['2026-01-01', '2026-02-01', '2026-02-03'])).toEqual([0, 31, 33]);
  expect(placesOf([])).toEqual([]);
});

it('leaves out days that would stand on each other, never the last', () => {
  expect(dayTicks([0, 31, 33], 660)).toEqual([0, 33]);
  expect(dayTicks([0], 660)).toEqual([0]);
  expect(dayTicks([], 660)).toEqual([]);
  const sorted = fc.uniqueArray(fc.nat(4000), { minLength: 1 }).map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: 100, max: 1200 }), (places, width) => {
      const ticks = dayTicks(places, width);
      const last = places.at(-1) ?? 0;
      expect(ticks.at(-1)).toBe(last);
      const gaps = ticks.slice(1).map((tick, index) => ((tick - (ticks[index] ?? 0)) * width) / last);
      expect(gaps.every((gap) => gap >= 92)).toBe(true);
    }),
  );
});
