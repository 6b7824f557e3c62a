import { expect, test } from 'vitest';
import { initials } from './avatar.tsx';

test.each([
  ['Jonas Lindqvist', 'JL'],
  ['  Ana María de la Cruz ', 'AC'],
  ['Öykü', 'Ö'],
  ['élodie stern', 'ÉS'],
  ['👩‍🌾 Farmer', '👩F'],
  ['', ''],
])('“%s” is marked %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
