import { argon2Sync, hkdfSync, randomBytes } from 'node:crypto';
import { hashRawSync } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import {
  calibrateKdf,
  deriveKey,
  type KdfParameters,
  kdfFloor,
  kdfParameters,
  measureKdf,
  subkey,
} from './kdf.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('key derivation', () => {
  it('is Argon2id: Node’s gives the vector of RFC 9106 5.3, and ours equals Node’s and a third one', async () => {
    const rfc = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    const vector =
      '0d 64 0d f5 8d 78 76 6c 08 c0 37 a3 4a 8b 53 c9 d0 1e f0 45 2d 75 b6 5e b5 25 20 e9 6b 01 e6 59';
    expect(rfc.equals(hex(vector))).toBe(true);

    const parameters: readonly Omit<KdfParameters, 'algorithm'>[] = [
      kdfFloor,
      { memoryKiB: 64, passes: 1, lanes: 1 },
      { memoryKiB: 256, passes: 3, lanes: 2 },
      { memoryKiB: 4096, passes: 4, lanes: 4 },
    ];
    for (const { memoryKiB, passes, lanes } of parameters) {
      const [secret, salt] = [randomBytes(40), randomBytes(16)];
      const ours = await deriveKey(secret, salt, { algorithm: 'argon2id', memoryKiB, passes, lanes });
      const cost = { passes, parallelism: lanes, tagLength: 32 };
      const nodes = argon2Sync('argon2id', { message: secret, nonce: salt, memory: memoryKiB, ...cost });
      const limits = { memoryCost: memoryKiB, timeCost: passes, parallelism: lanes, outputLen: 32 };
      const third = hashRawSync(secret, { salt, ...limits, algorithm: 2 });
      expect(ours.equals(nodes)).toBe(true);
      expect(ours.equals(third)).toBe(true);
    }
  });

  it.each([
    ['memory below the floor', { memoryKiB: 65_535 }],
    ['too few passes', { passes: 2 }],
    ['no lane', { lanes: 0 }],
    ['more memory than 256 MiB', { memoryKiB: 262_145 }],
    ['absurdly many passes', { passes: 1_000_000 }],
    ['another algorithm', { algorithm: 'argon2i' }],
    ['half a pass', { passes: 3.5 }],
  ])('refuses %s', (_what, change) => {
    expect(kdfParameters.safeParse(kdfFloor).success).toBe(true);
    expect(kdfParameters.safeParse({ ...kdfFloor, ...change }).success).toBe(false);
  });
});

describe('calibration', () => {
  /** A PC that needs so many seconds for 128 MiB and 3 passes. */
  const pc = (seconds: number) => (kdf: KdfParameters) =>
    Promise.resolve((seconds * kdf.memoryKiB * kdf.passes) / (128 * 1024 * 3));

  it.each([
    ['an office PC keeps 128 MiB', 1, 128, 3],
    ['at half a second it stays', 0.5, 128, 3],
    ['at one and a half it stays', 1.5, 128, 3],
    ['a slow PC takes the floor', 1.6, 64, 3],
    ['a fast one takes 256 MiB', 0.3, 256, 3],
    ['a very fast one takes more passes', 0.09, 256, 9],
    ['but never more than the cap', 0.001, 256, 12],
  ])('%s', async (_what, seconds, mebibytes, passes) => {
    const kdf = await calibrateKdf(pc(seconds));
    expect(kdf).toEqual({
      algorithm: 'argon2id',
      memoryKiB: mebibytes * 1024,
      passes,
      lanes: 1,
    });
    expect(kdfParameters.safeParse(kdf).success).toBe(true);
  });

  it('measures a real derivation', async () => {
    const seconds = await measureKdf({ algorithm: 'argon2id', memoryKiB: 64, passes: 1, lanes: 1 });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(10);
  });
});

it('a subkey is HKDF-SHA256 under its label', () => {
  const root = randomBytes(32);
  const expected = Buffer.from(hkdfSync('sha256', root, '', 'keystead/1/header', 32));
  expect(subkey(root, 'header').equals(expected)).toBe(true);
  expect(subkey(root, 'audit').equals(expected)).toBe(false);
});
