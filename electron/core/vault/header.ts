import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#shared/lib/app-error.ts';
import { workerId } from '#shared/lib/ids.ts';
import { kdfParameters, subkey } from './kdf.ts';
import { boxBytes } from './sealed-box.ts';
import { wrapLength } from './wrap.ts';

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);
const wrap = z.base64().length(wrapLength);
const keyId = z.string().regex(/^[0-9a-f]{16}$/);
const displayName = z.string().min(1).max(120);

/** PRIV and the private halves of one identity of a person, each under an own key derived from UK. */
const identityWraps = z.strictObject({ keyId, priv: wrap, x25519: wrap, ed25519: wrap });

/** At least one, the present one first. */
const identities = z.tuple([identityWraps], identityWraps);

const generation = z.number().int().min(1);

/**
 * What every slot has: the generation of the database key when it was made, to which its wraps are bound, and how its
 * wrapping key comes from what a person types.
 */
const door = { slotId: z.uuid(), generation, madeAt: z.iso.datetime(), salt: base64(16), kdf: kdfParameters };
const owner = { userId: workerId, displayName };

/** The database key of the next generation for a person who was not there when it was made (passed-keys.ts). */
const passedKey = z.strictObject({ generation, box: base64(boxBytes), dek: wrap });

/**
 * UK under a passphrase; the person's identities and a database key under UK. `passed` leads from that key to the
 * present one, a generation at a time, and is empty again once the person has signed in.
 */
const passphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  ...door,
  ...owner,
  wraps: z.strictObject({
    uk: wrap,
    dek: z.strictObject({ generation, key: wrap }),
    passed: z.array(passedKey).max(1000),
    identities,
  }),
});

/** The UK of the slot `opens`, under the personal recovery code. */
const codeSlot = z.strictObject({
  type: z.literal('code'),
  ...door,
  ...owner,
  opens: z.uuid(),
  wraps: z.strictObject({ uk: wrap }),
});

/** The database key under the organisation's printed kit; never anything private (security.md 3.1). */
const kitSlot = z.strictObject({ type: z.literal('kit'), ...door, wraps: z.strictObject({ dek: wrap }) });

/**
 * What a reset with the kit leaves of a passphrase slot: identities that only the personal code of then still opens.
 * It no longer opens the database.
 */
const earlierSlot = z.strictObject({
  type: z.literal('earlier'),
  ...door,
  ...owner,
  wraps: z.strictObject({ identities }),
});

/** Public halves, kept after a reset so that earlier signatures still verify. */
const publicKey = z.strictObject({
  userId: workerId,
  keyId,
  since: z.iso.datetime(),
  x25519: base64(32),
  ed25519: base64(32),
});

const header = z.strictObject({
  format: z.literal(1),
  vaultId: z.uuid(),
  organisation: displayName,
  /** Counts the database keys of this vault. */
  generation,
  /** The key of the audit's chain under the database key: it outlives that key, so that the chain does too. */
  auditKey: wrap,
  /** Audit head when the vault was last closed; the database may be ahead of it, never behind. */
  anchor: z.strictObject({ seq: z.number().int().min(0), h: z.string().max(128) }),
  slots: z
    .array(z.discriminatedUnion('type', [passphraseSlot, codeSlot, kitSlot, earlierSlot]))
    .min(1)
    .max(2000),
  publicKeys: z.array(publicKey).max(2000),
});

const signedHeader = header.extend({
  /** HMAC-SHA256 under HKDF(DEK) of everything above. */
  mac: base64(32),
  /** SHA-256 of everything above: tells a damaged file from a wrong passphrase before one is typed. */
  checksum: z.string(),
});

export type Header = z.infer<typeof header>;
export type SignedHeader = z.infer<typeof signedHeader>;
export type Slots = Header['slots'];
export type PassphraseSlot = z.infer<typeof passphraseSlot>;
export type CodeSlot = z.infer<typeof codeSlot>;
export type KitSlot = z.infer<typeof kitSlot>;
export type EarlierSlot = z.infer<typeof earlierSlot>;
export type PassedKey = z.infer<typeof passedKey>;
export type IdentityWraps = z.infer<typeof identityWraps>;
export type PublicKey = z.infer<typeof publicKey>;

/** Label of the key that authenticates the header, derived from DEK. */
export function headerMacKey(dek: Buffer): Buffer {
  return subkey(dek, 'header');
}

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const macOf = (content: Header, macKey: Buffer) =>
  createHmac('sha256', macKey).update(text(content)).digest('base64');
const checksumOf = (content: Header & { mac: string }) =>
  createHash('sha256').update(text(content)).digest('hex');

/** The bytes of `vault.json`, authenticated; fields in the order of the format. */
export function serialiseHeader(unordered: Header, macKey: Buffer): Buffer {
  const content = header.parse(unordered);
  const withMac = { ...content, mac: macOf(content, macKey) };
  return Buffer.from(text({ ...withMac, checksum: checksumOf(withMac) }));
}

/**
 * Reads `vault.json`. Only the very bytes that `serialiseHeader` writes are taken: no other spacing, order, spelling
 * or unknown field. Authentication needs the key and is a step of its own, `verifyHeader`.
 * @throws AppError `vault_newer` for a later format, `vault_header_damaged` for anything else that is not whole
 */
export function parseHeader(bytes: Buffer): SignedHeader {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new AppError('vault_header_damaged', { cause });
  }
  if (z.looseObject({ format: z.number().int().min(2) }).safeParse(value).success) {
    throw new AppError('vault_newer');
  }
  const parsed = signedHeader.safeParse(value);
  if (!parsed.success || !Buffer.from(text(value)).equals(bytes)) throw new AppError('vault_header_damaged');
  const { checksum, ...content } = parsed.data;
  if (checksum !== checksumOf(content)) throw new AppError('vault_header_damaged');
  return parsed.data;
}

/**
 * Proves with the database key that the header is what a holder of that key wrote last.
 * @throws AppError `vault_header_damaged`
 */
export function verifyHeader(signed: SignedHeader, macKey: Buffer): Header {
  const { checksum: _checksum, mac, ...content } = signed;
  if (!timingSafeEqual(Buffer.from(mac, 'base64'), Buffer.from(macOf(content, macKey), 'base64'))) {
    throw new AppError('vault_header_damaged');
  }
  return content;
}
