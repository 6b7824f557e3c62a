import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Length in base64 of a wrapped 32-byte key: nonce, ciphertext, tag. */
export const wrapLength = ((nonceBytes + 32 + tagBytes) / 3) * 4;

/** Wraps a 32-byte key with AES-256-GCM under a fresh random nonce, bound to `aad`. */
export function wrapKey(wrapping: Buffer, aad: string, key: Buffer): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The wrapped key, or undefined when the wrapping key, the binding or any bit is wrong. */
export function unwrapKey(wrapping: Buffer, aad: string, wrapped: string): Buffer | undefined {
  const bytes = Buffer.from(wrapped, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const key = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
    return key;
  } catch {
    key.fill(0);
    return undefined;
  }
}
