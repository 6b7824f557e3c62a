import { diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { privateKey, publicKeyObject } from './identity.ts';
import { subkey } from './kdf.ts';
import { unwrapKey, wrapKey, wrapLength } from './wrap.ts';

/** A private half, and the public half that belongs to it in base64. */
export interface BoxKey {
  readonly keyId: string;
  readonly secret: KeyObject;
  readonly publicHalf: string;
}

/** A public half that somebody else holds the private one of. */
export interface BoxAddress {
  readonly keyId: string;
  readonly x25519: string;
}

/** What stands outside a sealed key: for whom it is, who sealed it, and the one-time public half. */
export interface BoxLabel {
  readonly recipientKeyId: string;
  readonly senderKeyId: string;
}

const version = 1;
const keyIdBytes = 8;
const publicBytes = 32;
const ephemeralAt = 1 + 2 * keyIdBytes;
const wrapAt = ephemeralAt + publicBytes;
/** Length of a box. */
export const boxBytes = wrapAt + (wrapLength / 4) * 3;

export function boxKey(keyId: string, x25519: Buffer, publicHalf: string): BoxKey {
  return { keyId, secret: privateKey('x25519', x25519), publicHalf };
}

/**
 * The wrapping key from two agreements: a one-time key with the recipient, and the sender's own with the recipient.
 * The second makes the box the sender's: nobody but sender and recipient can make one that opens.
 */
function agree(
  oneTime: { secret: KeyObject; other: string },
  lasting: { secret: KeyObject; other: string },
  label: string,
): Buffer {
  const halves = [oneTime, lasting].map(({ secret, other }) =>
    diffieHellman({ privateKey: secret, publicKey: publicKeyObject('x25519', other) }),
  );
  const joined = Buffer.concat(halves);
  try {
    return subkey(joined, label);
  } finally {
    for (const half of [...halves, joined]) half.fill(0);
  }
}

const labelOf = (purpose: string, ephemeral: string, sender: string, recipient: string) =>
  ['box', purpose, ephemeral, sender, recipient].join('/');

/**
 * Seals a 32-byte key from one person to another (or to oneself).
 * Blob: version, key ids of recipient and sender (8 + 8), one-time public half (32), wrapped key (60).
 * @param purpose the id of what is shared; the box opens for that only
 */
export function sealKey(key: Buffer, purpose: string, sender: BoxKey, recipient: BoxAddress): Buffer {
  const pair = generateKeyPairSync('x25519');
  const publicBits = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-publicBytes);
  const ephemeral = publicBits.toString('base64');
  const label = labelOf(purpose, ephemeral, sender.publicHalf, recipient.x25519);
  const wrapping = agree(
    { secret: pair.privateKey, other: recipient.x25519 },
    { secret: sender.secret, other: recipient.x25519 },
    label,
  );
  try {
    return Buffer.concat([
      Buffer.of(version),
      Buffer.from(recipient.keyId, 'hex'),
      Buffer.from(sender.keyId, 'hex'),
      publicBits,
      Buffer.from(wrapKey(wrapping, label, key), 'base64'),
    ]);
  } finally {
    wrapping.fill(0);
  }
}

/** For whom a box is and who sealed it, before any key is tried; undefined when it is no box. */
export function readLabel(box: Buffer): BoxLabel | undefined {
  if (box.length !== boxBytes || box[0] !== version) return undefined;
  return {
    recipientKeyId: box.toString('hex', 1, 1 + keyIdBytes),
    senderKeyId: box.toString('hex', 1 + keyIdBytes, ephemeralAt),
  };
}

/** The key in the box, or undefined unless exactly this sender sealed it to this recipient for this purpose. */
export function openKey(
  box: Buffer,
  purpose: string,
  recipient: BoxKey,
  sender: BoxAddress,
): Buffer | undefined {
  const ephemeral = box.toString('base64', ephemeralAt, wrapAt);
  const label = labelOf(purpose, ephemeral, sender.x25519, recipient.publicHalf);
  const wrapping = agree(
    { secret: recipient.secret, other: ephemeral },
    { secret: recipient.secret, other: sender.x25519 },
    label,
  );
  try {
    return unwrapKey(wrapping, label, box.toString('base64', wrapAt));
  } finally {
    wrapping.fill(0);
  }
}
