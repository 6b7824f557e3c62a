import { expect, it } from 'vitest';
import { type AccessState, accessState, accessStates, needsMending } from './access-state.ts';

const here = { canSignIn: true, until: null };
const named = { canSignIn: false, until: null };
const gone = { canSignIn: true, until: '2026-11-22' };

it.each([
  [true, here, 'signs_in'],
  [false, here, 'colleague_without_slot'],
  [false, named, 'named'],
  [true, named, 'slot_without_colleague'],
  [false, gone, 'left'],
  [true, gone, 'slot_without_colleague'],
  [true, undefined, 'slot_without_colleague'],
] as const)('a slot %s and a row %o make %s', (hasSlot, colleague, state) => {
  expect(accessState(hasSlot, colleague)).toBe(state);
});

it('only contradictions need mending', () => {
  const contradictions: readonly AccessState[] = ['slot_without_colleague', 'colleague_without_slot'];
  expect(accessStates.filter(needsMending)).toEqual(contradictions);
});
