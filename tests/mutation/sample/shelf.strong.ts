import { expect, it } from 'vitest';
import { fits } from './shelf.ts';

it('fits up to the last place, and never less than none', () => {
  expect(fits(2, 3)).toBe(true);
  expect(fits(3, 3)).toBe(false);
  expect(fits(0, 1)).toBe(true);
  expect(() => fits(-1, 3)).toThrow('less than none');
});
