import { randomBytes } from 'node:crypto';

const xor = (text: Buffer, pad: Buffer) => Buffer.from(text.map((byte, at) => byte ^ (pad[at] ?? 0)));

/**
 * Words for the last look through the file, written so that this look does not find the list itself: each byte under a
 * random one. It hides nothing from who holds the key, and is emptied once the look is done.
 */
export function maskWords(words: ReadonlySet<string>): Buffer {
  const text = Buffer.from([...words].join('\n'));
  const pad = randomBytes(text.length);
  return Buffer.concat([pad, xor(text, pad)]);
}

export function unmaskWords(masked: Buffer): ReadonlySet<string> {
  const half = masked.length / 2;
  const text = xor(masked.subarray(half), masked.subarray(0, half)).toString('utf8');
  return new Set(text.split('\n').filter((word) => word !== ''));
}
