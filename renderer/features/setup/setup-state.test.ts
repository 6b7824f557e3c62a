import { expect, test } from 'vitest';
import { sameGroup } from './setup-state.ts';

test.each([
  ['k7qm2', 'K7QM2', true],
  [' K7 Q-M2 ', 'K7QM2', true],
  ['QDO2M', 'QD02M', true],
  ['xw5lt', 'XW51T', true],
  ['K7QM', 'K7QM2', false],
  ['', 'K7QM2', false],
  ['K7QN2', 'K7QM2', false],
])('“%s” typed for %s: %s', (typed, printed, same) => {
  expect(sameGroup(typed, printed)).toBe(same);
});
