import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { PublicKey } from './header.ts';

/** A person's own keys: PRIV for private writing, X25519 to receive pair keys, Ed25519 to sign (security.md 3.1). */
export interface Identity {
  readonly keyId: string;
  readonly priv: Buffer;
  readonly x25519: Buffer;
  readonly ed25519: Buffer;
}

/** Never none; the present one first, those from before a reset after it. */
export type Identities = readonly [Identity, ...Identity[]];

type Curve = 'x25519' | 'ed25519';

/** DER before the 32 private bytes in PKCS #8 (RFC 8410). */
const pkcs8Prefix: Readonly<Record<Curve, Buffer>> = {
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
};

/** DER before the 32 public bytes (RFC 8410). */
const spkiPrefix: Readonly<Record<Curve, Buffer>> = {
  x25519: Buffer.from('302a300506032b656e032100', 'hex'),
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
};

export function newIdentity(): Identity {
  return {
    keyId: randomBytes(8).toString('hex'),
    priv: randomBytes(32),
    x25519: randomBytes(32),
    ed25519: randomBytes(32),
  };
}

/** A private key for node:crypto from its 32 bytes. */
export function privateKey(curve: Curve, bytes: Buffer): KeyObject {
  const der = Buffer.concat([pkcs8Prefix[curve], bytes]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** A public key for node:crypto from its 32 bytes in base64. */
export function publicKeyObject(curve: Curve, base64: string): KeyObject {
  const der = Buffer.concat([spkiPrefix[curve], Buffer.from(base64, 'base64')]);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** The 32 public bytes in base64. */
function publicHalf(curve: Curve, bytes: Buffer): string {
  const der = createPublicKey(privateKey(curve, bytes)).export({ format: 'der', type: 'spki' });
  return der.subarray(-32).toString('base64');
}

/** What others may know of an identity, as it stands in the header. */
export function publicKeyOf(identity: Identity, userId: WorkerId, since: string): PublicKey {
  return {
    userId,
    keyId: identity.keyId,
    since,
    x25519: publicHalf('x25519', identity.x25519),
    ed25519: publicHalf('ed25519', identity.ed25519),
  };
}

/** Copies with a life of their own, for a session; to be wiped by `wipeIdentities`. */
export function copyIdentities([present, ...earlier]: Identities): Identities {
  const copy = ({ keyId, priv, x25519, ed25519 }: Identity): Identity => ({
    keyId,
    priv: Buffer.from(priv),
    x25519: Buffer.from(x25519),
    ed25519: Buffer.from(ed25519),
  });
  return [copy(present), ...earlier.map(copy)];
}

export function wipeIdentities(identities: readonly Identity[]): void {
  for (const { priv, x25519, ed25519 } of identities) for (const key of [priv, x25519, ed25519]) key.fill(0);
}
