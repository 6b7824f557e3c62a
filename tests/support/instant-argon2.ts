import { createHash } from 'node:crypto';
import type { IArgon2Options } from 'hash-wasm';

/** Stands in for hash-wasm where vaults are made by the dozen and the derivation is not what is tested. */
export function argon2id({ password, salt }: IArgon2Options): Promise<Uint8Array> {
  return Promise.resolve(
    createHash('sha256').update(Buffer.from(salt)).update(Buffer.from(password)).digest(),
  );
}
