import { expect, it } from 'vitest';
import { fits } from './shelf.ts';

it('is called', () => {
  expect(typeof fits(1, 3)).toBe('boolean');
});
