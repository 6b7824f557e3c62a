import { hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

const kib = 1024;

/** Weakest parameters that a vault may ask for: 64 MiB, 3 passes, 1 lane (security.md 3.1). */
export const kdfFloor = { algorithm: 'argon2id', memoryKiB: 64 * kib, passes: 3, lanes: 1 } as const;
const start = { ...kdfFloor, memoryKiB: 128 * kib } as const;
const memoryCap = 256 * kib;
const passesCap = 12;

/**
 * Argon2id parameters of a key slot. Below the floor is a downgrade; above the cap the file would stop the PC.
 * Both are refused when the header is read.
 */
export const kdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.number().int().min(kdfFloor.memoryKiB).max(memoryCap),
  passes: z.number().int().min(kdfFloor.passes).max(passesCap),
  lanes: z.number().int().min(1).max(4),
});
export type KdfParameters = z.infer<typeof kdfParameters>;

/** Argon2id of a secret: 32 bytes, wiped by whoever asked for it. */
export async function deriveKey(secret: Buffer, salt: Buffer, kdf: KdfParameters): Promise<Buffer> {
  const key = await argon2id({
    password: secret,
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

/**
 * Parameters for a new vault that take 0.5 to 1.5 seconds on this PC, as far as floor and cap allow
 * (security.md 3.1). Starts at 128 MiB; a fast PC gets more memory and then more passes, a slow one the floor.
 * @param measure seconds that one derivation with these parameters takes
 */
export async function calibrateKdf(measure: (kdf: KdfParameters) => Promise<number>): Promise<KdfParameters> {
  const seconds = await measure(start);
  if (seconds > 1.5) return kdfFloor;
  if (seconds >= 0.5) return start;
  const large = { ...start, memoryKiB: memoryCap };
  const perPass = (await measure(large)) / large.passes;
  return { ...large, passes: Math.min(passesCap, Math.max(large.passes, Math.ceil(0.5 / perPass))) };
}

/** Seconds of one real derivation. */
export async function measureKdf(kdf: KdfParameters): Promise<number> {
  const began = performance.now();
  (await deriveKey(Buffer.from('calibration'), Buffer.alloc(16), kdf)).fill(0);
  return (performance.now() - began) / 1000;
}

/** HKDF-SHA256 under a label of format 1: one root key, one key for each purpose. 32 bytes. */
export function subkey(root: Buffer, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `keystead/1/${label}`, 32));
}
