import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/lib/app-error.ts';
import type { Header, PassedKey, PassphraseSlot } from './header.ts';
import { type Identity, publicKeyOf, wipeIdentities } from './identity.ts';
import { subkey } from './kdf.ts';
import { type BoxKey, boxKey, openKey, readLabel, sealKey } from './sealed-box.ts';
import { openDek, openIdentities, wrapDek } from './slots.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/** The present database key and the one that takes its place. */
export interface KeyChange {
  readonly before: Buffer;
  readonly next: Buffer;
  /** Of the next key. */
  readonly generation: number;
}

type SlotHeader = Pick<Header, 'vaultId' | 'publicKeys'>;

const purposeOf = ({ vaultId }: SlotHeader, { slotId }: PassphraseSlot, generation: number) =>
  ['next-dek', vaultId, slotId, generation].join('/');

/** From a half that only the person can open and the key before, which only people of this vault ever had. */
function joined(half: Buffer, before: Buffer): Buffer {
  const both = Buffer.concat([half, before]);
  try {
    return subkey(both, 'next-dek');
  } finally {
    both.fill(0);
  }
}

export function boxKeyOf(identity: Identity, userId: PassphraseSlot['userId']): BoxKey {
  return boxKey(identity.keyId, identity.x25519, publicKeyOf(identity, userId, '').x25519);
}

/**
 * Passes the next database key to a person who is not there to wrap it. It takes their private half and the key before
 * to open it: without the first, somebody who has left could; without the second, somebody who never held a key of this
 * vault could put a vault of their own in its place.
 * @throws AppError `vault_header_damaged` when the person's public half is missing
 */
export function passOn(
  header: SlotHeader,
  slot: PassphraseSlot,
  { before, next, generation }: KeyChange,
  sender: BoxKey,
): PassphraseSlot {
  const [{ keyId }] = slot.wraps.identities;
  const recipient = header.publicKeys.find((key) => key.keyId === keyId && key.userId === slot.userId);
  if (recipient === undefined) throw new AppError('vault_header_damaged');
  const purpose = purposeOf(header, slot, generation);
  const half = randomBytes(32);
  const wrapping = joined(half, before);
  try {
    const box = sealKey(half, purpose, sender, recipient).toString('base64');
    const passed = { generation, box, dek: wrapKey(wrapping, purpose, next) };
    return { ...slot, wraps: { ...slot.wraps, passed: [...slot.wraps.passed, passed] } };
  } finally {
    half.fill(0);
    wrapping.fill(0);
  }
}

function openPassed(
  header: SlotHeader,
  slot: PassphraseSlot,
  before: Buffer,
  own: BoxKey,
  passed: PassedKey,
): Buffer {
  const purpose = purposeOf(header, slot, passed.generation);
  const box = Buffer.from(passed.box, 'base64');
  const sender = header.publicKeys.find((key) => key.keyId === readLabel(box)?.senderKeyId);
  const half = sender && openKey(box, purpose, own, sender);
  if (half === undefined) throw new AppError('vault_header_damaged');
  const wrapping = joined(half, before);
  try {
    const next = unwrapKey(wrapping, purpose, passed.dek);
    if (next === undefined) throw new AppError('vault_header_damaged');
    return next;
  } finally {
    half.fill(0);
    wrapping.fill(0);
  }
}

/**
 * The present database key: the one under UK, and from it whatever was passed on since.
 * @throws AppError `vault_header_damaged`: UK was right, so only the header can be wrong
 */
export function openPresentDek(header: SlotHeader, slot: PassphraseSlot, uk: Buffer): Buffer {
  let dek = openDek(header, slot, uk);
  if (slot.wraps.passed.length === 0) return dek;
  const identities = openIdentities(header, slot, uk);
  try {
    const own = boxKeyOf(identities[0], slot.userId);
    for (const passed of slot.wraps.passed) {
      const before = dek;
      try {
        dek = openPassed(header, slot, before, own, passed);
      } finally {
        before.fill(0);
      }
    }
    return dek;
  } finally {
    wipeIdentities(identities);
  }
}

/** The slot with the present database key under its own UK again. */
export function takeUp(
  header: Pick<Header, 'vaultId' | 'generation'>,
  slot: PassphraseSlot,
  uk: Buffer,
  dek: Buffer,
): PassphraseSlot {
  return { ...slot, wraps: { ...slot.wraps, dek: wrapDek(header, slot, uk, dek), passed: [] } };
}
