import type { KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import { workerId } from '#shared/lib/ids.ts';
import type { PublicKey } from '#core/vault/header.ts';
import { publicKeyObject } from '#core/vault/identity.ts';
import type { SessionKeys } from '#core/vault/open-vault.ts';
import { type AuditRow, chainValue } from './audit.ts';

/** The entry before the first that is looked at; `{seq: 0, h: ''}` before the whole chain. */
export type ChainPlace = Pick<AuditRow, 'seq' | 'h'>;

type ChainKeys = Pick<SessionKeys, 'auditMacKey' | 'verify'>;

interface CheckedEntries {
  readonly count: number;
  readonly bad: number;
  /** Number of the first entry that is not as it was written. */
  readonly firstBad: number | null;
  /** The last entry, after which to go on. */
  readonly last: ChainPlace;
}

/**
 * How many entries are not what their actors wrote, in the place where they wrote them: changed, moved, left out, or
 * signed by nobody whose key is known (security.md 3.5). That none is missing at the end, the anchor says.
 */
export function checkEntries(rows: Iterable<AuditRow>, before: ChainPlace, keys: ChainKeys): CheckedEntries {
  let last = before;
  let count = 0;
  let bad = 0;
  let firstBad: number | null = null;
  for (const row of rows) {
    count += 1;
    if (!isGenuine(row, last, keys)) {
      bad += 1;
      firstBad ??= row.seq;
    }
    last = row;
  }
  return { count, bad, firstBad, last: { seq: last.seq, h: last.h } };
}

function isGenuine(row: AuditRow, last: ChainPlace, keys: ChainKeys): boolean {
  const actor = workerId.safeParse(row.actor_id);
  const signature = Buffer.from(row.sig, 'base64url');
  return (
    actor.success &&
    row.seq === last.seq + 1 &&
    row.prev === last.h &&
    row.h === chainValue(keys.auditMacKey, row) &&
    keys.verify(actor.data, Buffer.from(row.h, 'utf8'), signature) &&
    // Base64 can spell the same bytes in several ways; only the way it was written is as it was written.
    signature.toString('base64url') === row.sig
  );
}

/** Looks signatures up among these keys, each made ready once: for many entries in a row. */
export function signatureCheck(publicKeys: readonly PublicKey[]): SessionKeys['verify'] {
  const ready = new Map<string, KeyObject[]>();
  for (const { userId, ed25519 } of publicKeys) {
    const own = ready.get(userId) ?? [];
    ready.set(userId, [...own, publicKeyObject('ed25519', ed25519)]);
  }
  return (userId, data, signature) =>
    (ready.get(userId) ?? []).some((key) => verify(null, data, key, signature));
}
