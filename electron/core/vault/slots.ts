import { randomBytes, randomUUID } from 'node:crypto';
import type { WorkerId } from '#shared/lib/ids.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type {
  CodeSlot,
  EarlierSlot,
  Header,
  IdentityWraps,
  KitSlot,
  PassphraseSlot,
  Slots,
} from './header.ts';
import type { Identities, Identity } from './identity.ts';
import { deriveKey, type KdfParameters, subkey } from './kdf.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

/** The vault that a new slot belongs to; every wrap is bound to it. */
export type SlotVault = Pick<Header, 'vaultId' | 'generation'>;

/** The vault of a slot, which itself says of which generation it is. */
type OfVault = Pick<Header, 'vaultId'>;

/** Whose slot, and how its wrapping key is derived from what the person types. */
export interface Owner {
  readonly userId: WorkerId;
  readonly displayName: string;
  readonly kdf: KdfParameters;
}

type Door = Pick<KitSlot, 'slotId' | 'generation' | 'madeAt' | 'salt' | 'kdf'>;

function newDoor({ generation }: SlotVault, kdf: KdfParameters, at: string): Door {
  const salt = randomBytes(16).toString('base64');
  return { slotId: randomUUID(), generation, madeAt: at, salt, kdf };
}

/** What each wrap in a slot is bound to (security.md 3.1); a kit belongs to nobody. */
function binding(
  { vaultId }: OfVault,
  slot: Door & { readonly userId?: WorkerId },
  generation = slot.generation,
): string {
  const { algorithm, memoryKiB, passes, lanes } = slot.kdf;
  const kdf = `${algorithm}:${memoryKiB}:${passes}:${lanes}`;
  return [vaultId, slot.slotId, slot.userId ?? '', kdf, generation].join('|');
}

async function wrapUnderSecret(aad: string, door: Door, secret: Buffer, key: Buffer): Promise<string> {
  const kek = await deriveKey(secret, Buffer.from(door.salt, 'base64'), door.kdf);
  try {
    return wrapKey(kek, aad, key);
  } finally {
    kek.fill(0);
  }
}

async function unwrapUnderSecret(
  aad: string,
  door: Door,
  secret: Buffer,
  wrapped: string,
): Promise<Buffer | undefined> {
  const kek = await deriveKey(secret, Buffer.from(door.salt, 'base64'), door.kdf);
  try {
    return unwrapKey(kek, aad, wrapped);
  } finally {
    kek.fill(0);
  }
}

function wrapUnderUk(uk: Buffer, label: string, aad: string, key: Buffer): string {
  const wrapping = subkey(uk, label);
  try {
    return wrapKey(wrapping, aad, key);
  } finally {
    wrapping.fill(0);
  }
}

/** @throws AppError `vault_header_damaged`: UK was right, so only the header can be wrong */
function unwrapUnderUk(uk: Buffer, label: string, aad: string, wrapped: string): Buffer {
  const wrapping = subkey(uk, label);
  try {
    const key = unwrapKey(wrapping, aad, wrapped);
    if (key === undefined) throw new AppError('vault_header_damaged');
    return key;
  } finally {
    wrapping.fill(0);
  }
}

function wrapIdentity(uk: Buffer, aad: string, identity: Identity): IdentityWraps {
  const { keyId } = identity;
  return {
    keyId,
    priv: wrapUnderUk(uk, `wrap-priv/${keyId}`, aad, identity.priv),
    x25519: wrapUnderUk(uk, `seal-x25519/${keyId}`, aad, identity.x25519),
    ed25519: wrapUnderUk(uk, `seal-ed25519/${keyId}`, aad, identity.ed25519),
  };
}

function wrapIdentities(uk: Buffer, aad: string, identities: readonly Identity[]): IdentityWraps[] {
  return identities.map((identity) => wrapIdentity(uk, aad, identity));
}

/** The database key of the vault's generation under UK. */
export function wrapDek(
  vault: SlotVault,
  slot: Door & { readonly userId: WorkerId },
  uk: Buffer,
  dek: Buffer,
): PassphraseSlot['wraps']['dek'] {
  const { generation } = vault;
  return { generation, key: wrapUnderUk(uk, 'wrap-dek', binding(vault, slot, generation), dek) };
}

/** A slot that opens UK with a passphrase, and with UK the database key and the person's identities (the present one first). */
export async function newPassphraseSlot(
  vault: SlotVault,
  owner: Owner,
  secrets: { readonly uk: Buffer; readonly dek: Buffer; readonly identities: Identities },
  passphrase: Buffer,
  at: string,
): Promise<PassphraseSlot> {
  const { userId, displayName } = owner;
  const [present, ...earlier] = secrets.identities;
  const door = { type: 'passphrase', ...newDoor(vault, owner.kdf, at), userId, displayName } as const;
  const aad = binding(vault, door);
  return {
    ...door,
    wraps: {
      uk: await wrapUnderSecret(aad, door, passphrase, secrets.uk),
      dek: wrapDek(vault, door, secrets.uk, secrets.dek),
      passed: [],
      identities: [wrapIdentity(secrets.uk, aad, present), ...wrapIdentities(secrets.uk, aad, earlier)],
    },
  };
}

/** The personal recovery code: the same UK behind another door. */
export async function newCodeSlot(
  vault: SlotVault,
  opens: PassphraseSlot,
  uk: Buffer,
  code: Buffer,
  at: string,
): Promise<CodeSlot> {
  const { slotId, userId, displayName, kdf } = opens;
  const door = { type: 'code', ...newDoor(vault, kdf, at), userId, displayName, opens: slotId } as const;
  return { ...door, wraps: { uk: await wrapUnderSecret(binding(vault, door), door, code, uk) } };
}

/** The organisation's kit: the database key and nothing private. */
export async function newKitSlot(
  vault: SlotVault,
  dek: Buffer,
  kit: Buffer,
  kdf: KdfParameters,
  at: string,
): Promise<KitSlot> {
  const door = { type: 'kit', ...newDoor(vault, kdf, at) } as const;
  return { ...door, wraps: { dek: await wrapUnderSecret(binding(vault, door), door, kit, dek) } };
}

/** The same slot behind a new passphrase: only UK is wrapped anew, nothing is re-encrypted. */
export async function withPassphrase(
  vault: OfVault,
  slot: PassphraseSlot,
  uk: Buffer,
  passphrase: Buffer,
  at: string,
): Promise<PassphraseSlot> {
  const door = { ...slot, madeAt: at, salt: randomBytes(16).toString('base64') };
  const wrapped = await wrapUnderSecret(binding(vault, door), door, passphrase, uk);
  return { ...door, wraps: { ...slot.wraps, uk: wrapped } };
}

/** UK, or undefined when the passphrase or code is not the slot's. */
export function openUk(
  vault: OfVault,
  slot: PassphraseSlot | CodeSlot,
  secret: Buffer,
): Promise<Buffer | undefined> {
  return unwrapUnderSecret(binding(vault, slot), slot, secret, slot.wraps.uk);
}

/** The database key, or undefined when it is not this kit. */
export function openKit(vault: OfVault, slot: KitSlot, kit: Buffer): Promise<Buffer | undefined> {
  return unwrapUnderSecret(binding(vault, slot), slot, kit, slot.wraps.dek);
}

/** The database key under UK, of the generation at which the person last signed in. */
export function openDek(vault: OfVault, slot: PassphraseSlot, uk: Buffer): Buffer {
  const { generation, key } = slot.wraps.dek;
  return unwrapUnderUk(uk, 'wrap-dek', binding(vault, slot, generation), key);
}

/** The identities under UK, the present one first. */
export function openIdentities(vault: OfVault, slot: PassphraseSlot | EarlierSlot, uk: Buffer): Identities {
  const aad = binding(vault, slot);
  const open = ({ keyId, priv, x25519, ed25519 }: IdentityWraps): Identity => ({
    keyId,
    priv: unwrapUnderUk(uk, `wrap-priv/${keyId}`, aad, priv),
    x25519: unwrapUnderUk(uk, `seal-x25519/${keyId}`, aad, x25519),
    ed25519: unwrapUnderUk(uk, `seal-ed25519/${keyId}`, aad, ed25519),
  });
  const [present, ...earlier] = slot.wraps.identities;
  return [open(present), ...earlier.map(open)];
}

/** The slot with identities added after its own: writing that was waiting behind an earlier code. */
export function withEarlierIdentities(
  vault: OfVault,
  slot: PassphraseSlot,
  uk: Buffer,
  earlier: Identities,
): PassphraseSlot {
  const added = wrapIdentities(uk, binding(vault, slot), earlier);
  return { ...slot, wraps: { ...slot.wraps, identities: [...slot.wraps.identities, ...added] } };
}

/** What a reset with the kit leaves of a slot: no way to UK by passphrase, none to the database. */
export function asEarlier(slot: PassphraseSlot): EarlierSlot {
  return { ...slot, type: 'earlier', wraps: { identities: slot.wraps.identities } };
}

/** Puts a slot in the place of the one with its id. */
export function withSlot(slot: PassphraseSlot): (header: Header) => Header {
  return (current) => ({
    ...current,
    slots: current.slots.map((each) => (each.slotId === slot.slotId ? slot : each)),
  });
}

/** A person's present slot. @throws AppError `not_found` */
export function getPassphraseSlot(slots: Slots, userId: WorkerId): PassphraseSlot {
  const slot = slots.find(
    (each): each is PassphraseSlot => each.type === 'passphrase' && each.userId === userId,
  );
  if (slot === undefined) throw new AppError('not_found');
  return slot;
}

/** The slot whose UK this code wraps. @throws AppError `vault_header_damaged` */
export function getOpenedSlot(slots: Slots, code: CodeSlot): PassphraseSlot | EarlierSlot {
  for (const slot of slots) {
    if (slot.slotId === code.opens && (slot.type === 'passphrase' || slot.type === 'earlier')) return slot;
  }
  throw new AppError('vault_header_damaged');
}

/** The slots without this one and the code that opens it. */
export function withoutPair(slots: Slots, slotId: string | undefined): Slots {
  return slots.filter((slot) => slot.slotId !== slotId && !(slot.type === 'code' && slot.opens === slotId));
}
