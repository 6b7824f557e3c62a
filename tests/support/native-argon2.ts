import { hashRawSync } from '@node-rs/argon2';
import type { IArgon2Options } from 'hash-wasm';

/**
 * Stands in for hash-wasm in tests that derive dozens of keys: the same outputs (kdf.test.ts proves it) in a quarter of
 * the time. Use `vi.mock('hash-wasm', () => import('#tests/support/native-argon2.ts'))`.
 */
export function argon2id(options: IArgon2Options): Promise<Uint8Array> {
  const { password, salt, memorySize, iterations, parallelism, hashLength } = options;
  if (!(password instanceof Uint8Array) || !(salt instanceof Uint8Array)) throw new TypeError('bytes only');
  const argon2idAlgorithm = 2;
  return Promise.resolve(
    hashRawSync(password, {
      salt,
      memoryCost: memorySize,
      timeCost: iterations,
      parallelism,
      outputLen: hashLength,
      algorithm: argon2idAlgorithm,
    }),
  );
}
