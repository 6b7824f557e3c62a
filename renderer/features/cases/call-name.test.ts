import { expect, test } from 'vitest';
import { callName } from './call-name.ts';

test.each([
  ['Ilka Varga', 'Ilka'],
  ['Tomáš', 'Tomáš'],
  ['Mr Holm', 'Mr Holm'],
  ['J. Batista', 'J. Batista'],
  ['Bo', 'Bo'],
  ['  Nuala   Keane ', 'Nuala'],
  ['', ''],
])('“%s” is called “%s”', (name, called) => {
  expect(callName(name)).toBe(called);
});
