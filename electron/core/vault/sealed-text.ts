import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '#shared/lib/app-error.ts';
import { subkey } from './kdf.ts';

/** Where a sealed text stands; the blob opens nowhere else. */
export interface SealedPlace {
  readonly table: string;
  readonly recordId: string;
  readonly column: string;
}

/** Seals texts for those who hold one key, and for nobody else who can read the database. */
export interface TextKey {
  /** Takes any string, also half of a surrogate pair; records go in as JSON. */
  readonly seal: (place: SealedPlace, text: string) => Buffer;
  /**
   * @throws AppError `private_text_locked` when its key is not open here (it may wait behind an earlier personal
   * code), `private_text_damaged` when a bit, the place or the owner is another one
   */
  readonly open: (place: SealedPlace, blob: Uint8Array) => string;
}

/** One generation of a key: 8 bytes in hex that tell it from others, and its 32 bytes. */
export interface RootKey {
  readonly keyId: string;
  readonly root: Buffer;
}

const version = 1;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + keyIdBytes + nonceBytes;
/** Sealed texts show their length in steps of this only. */
const padStep = 256;
const lengthBytes = 5;

/** Length, in an encoding that gives back the very string: UTF-8, or UTF-16 where a surrogate stands alone. */
function pad(text: string): Buffer {
  const whole = text.isWellFormed();
  const bytes = Buffer.from(text, whole ? 'utf8' : 'utf16le');
  const padded = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / padStep) * padStep);
  padded.writeUInt8(whole ? 0 : 1, 0);
  padded.writeUInt32BE(bytes.length, 1);
  bytes.copy(padded, lengthBytes);
  bytes.fill(0);
  return padded;
}

function unpad(padded: Buffer): string {
  const bytes = padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE(1));
  return bytes.toString(padded.readUInt8(0) === 0 ? 'utf8' : 'utf16le');
}

/** What a sealed text is bound to (security.md 3.1, field encryption). */
function binding({ table, recordId, column }: SealedPlace, owner: string, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([version, table, recordId, column, owner, keyId]));
}

/**
 * AES-256-GCM under a subkey of its own for each record, with a random nonce.
 * Blob: version, key id (8), nonce (12), text padded to steps of 256 bytes, tag (16).
 * @param owner whose key it is: a worker, or the id of a shared key
 * @param roots the present one first; only that one seals
 */
export function createTextKey(owner: string, roots: readonly [RootKey, ...RootKey[]]): TextKey {
  const [present] = roots;
  return {
    seal(place, text) {
      const key = subkey(present.root, `text/${place.recordId}`);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(binding(place, owner, present.keyId));
      const padded = pad(text);
      const sealed = Buffer.concat([
        Buffer.of(version),
        Buffer.from(present.keyId, 'hex'),
        nonce,
        cipher.update(padded),
        cipher.final(),
        cipher.getAuthTag(),
      ]);
      padded.fill(0);
      key.fill(0);
      return sealed;
    },

    open(place, blob) {
      const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
      if (bytes.length < headBytes + padStep + tagBytes || bytes[0] !== version) {
        throw new AppError('private_text_damaged');
      }
      const keyId = bytes.toString('hex', 1, 1 + keyIdBytes);
      const found = roots.find((each) => each.keyId === keyId);
      if (found === undefined) throw new AppError('private_text_locked');
      const key = subkey(found.root, `text/${place.recordId}`);
      const nonce = bytes.subarray(1 + keyIdBytes, headBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      key.fill(0);
      decipher.setAAD(binding(place, owner, keyId));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      const padded = decipher.update(bytes.subarray(headBytes, -tagBytes));
      try {
        decipher.final();
        return unpad(padded);
      } catch {
        throw new AppError('private_text_damaged');
      } finally {
        padded.fill(0);
      }
    },
  };
}
