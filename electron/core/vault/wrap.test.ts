import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { unwrapKey, wrapKey, wrapLength } from './wrap.ts';

const [wrapping, key] = [randomBytes(32), randomBytes(32)];

it('gives the key back, and wraps it differently each time', () => {
  const wrapped = wrapKey(wrapping, 'a|b', key);
  expect(wrapped).toHaveLength(wrapLength);
  expect(unwrapKey(wrapping, 'a|b', wrapped)?.equals(key)).toBe(true);
  expect(wrapKey(wrapping, 'a|b', key)).not.toBe(wrapped);
});

it('opens with no other key, no other binding and no changed bit', () => {
  const wrapped = wrapKey(wrapping, 'a|b', key);
  expect(unwrapKey(randomBytes(32), 'a|b', wrapped)).toBeUndefined();
  expect(unwrapKey(wrapping, 'a|c', wrapped)).toBeUndefined();
  for (let bit = 0; bit < 60 * 8; bit += 1) {
    const bytes = Buffer.from(wrapped, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(unwrapKey(wrapping, 'a|b', bytes.toString('base64'))).toBeUndefined();
  }
});
