import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { PublicKey } from './header.ts';
import { type Identities, type Identity, publicKeyOf } from './identity.ts';
import { subkey } from './kdf.ts';
import { boxKey, openKey, readLabel, sealKey } from './sealed-box.ts';
import { createTextKey, type TextKey } from './sealed-text.ts';

/** A person's public half as `vault.json` has it, proven by the database key only: hence the six words. */
export interface PublicHalf {
  readonly userId: WorkerId;
  readonly keyId: string;
  readonly x25519: string;
}

/** A key that several people hold; only those it was sealed to can open what it seals. */
export interface SharedKey extends TextKey {
  /** The key for one more person, sealed by the signed-in one. */
  readonly sealFor: (member: WorkerId | PublicHalf) => Buffer;
}

/** What the signed-in person can seal and open besides the database (security.md 3.1). */
export interface PrivateKeys {
  /** Under PRIV: for the signed-in person alone. */
  readonly own: TextKey;
  /** The signed-in person's public halves, the present one first: computed, and not read from anywhere. */
  readonly publicHalves: readonly [PublicHalf, ...PublicHalf[]];
  /** A person's present public half. @throws AppError `not_found` for somebody who cannot sign in */
  readonly getPublicHalf: (userId: WorkerId) => PublicHalf;
  /** A fresh key for the people named, sealed to each of them. @param keyId id of what is shared */
  readonly newShared: (
    keyId: string,
    members: readonly WorkerId[],
  ) => { readonly key: SharedKey; readonly sealedTo: ReadonlyMap<WorkerId, Buffer> };
  /**
   * The shared key in a box that was sealed to the signed-in person.
   * @param senders takes only a box by one of these public halves; without them, by any colleague of this vault
   * @throws AppError `private_text_locked`, `private_text_damaged`
   */
  readonly openShared: (keyId: string, box: Uint8Array, senders?: readonly PublicHalf[]) => SharedKey;
}

interface Parts {
  readonly userId: WorkerId;
  /** Own copies: they live as long as the session. */
  readonly identities: Identities;
  /** Of everybody, as the header has them at that time; later ones after earlier ones. */
  readonly publicKeys: () => readonly PublicKey[];
}

/** The private half of a session. Whoever made the identities wipes them when it ends. */
export function createPrivateKeys({ userId, identities, publicKeys }: Parts): PrivateKeys {
  const [present, ...earlier] = identities;
  const ownBoxKey = (identity: Identity) =>
    boxKey(identity.keyId, identity.x25519, publicKeyOf(identity, userId, '').x25519);
  const sender = ownBoxKey(present);
  const boxKeys = [sender, ...earlier.map(ownBoxKey)];
  const ownHalf = (identity: Identity) => halfOf(publicKeyOf(identity, userId, ''));
  const publicHalf = ownHalf(present);

  const getPublicHalf = (member: WorkerId): PublicHalf => {
    if (member === userId) return publicHalf;
    const found = publicKeys().findLast((each) => each.userId === member);
    if (found === undefined) throw new AppError('not_found');
    return halfOf(found);
  };

  const shared = (keyId: string, key: Buffer): SharedKey => ({
    ...createTextKey(keyId, [{ keyId: subkey(key, 'key-id').toString('hex', 0, 8), root: key }]),
    sealFor(member) {
      return sealKey(key, keyId, sender, typeof member === 'string' ? getPublicHalf(member) : member);
    },
  });

  return {
    own: createTextKey(userId, [rootOf(present), ...earlier.map(rootOf)]),
    publicHalves: [publicHalf, ...earlier.map(ownHalf)],
    getPublicHalf,

    newShared(keyId, members) {
      const key = shared(keyId, randomBytes(32));
      return { key, sealedTo: new Map(members.map((member) => [member, key.sealFor(member)])) };
    },

    openShared(keyId, blob, senders = publicKeys()) {
      const box = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
      const label = readLabel(box);
      if (label === undefined) throw new AppError('private_text_damaged');
      const recipient = boxKeys.find((each) => each.keyId === label.recipientKeyId);
      if (recipient === undefined) throw new AppError('private_text_locked');
      const by = senders.find((each) => each.keyId === label.senderKeyId);
      const key = by === undefined ? undefined : openKey(box, keyId, recipient, by);
      if (key === undefined) throw new AppError('private_text_damaged');
      return shared(keyId, key);
    },
  };
}

const halfOf = ({ userId, keyId, x25519 }: PublicKey): PublicHalf => ({ userId, keyId, x25519 });
const rootOf = ({ keyId, priv }: Identities[number]) => ({ keyId, root: priv });
