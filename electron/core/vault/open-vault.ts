import type Database from 'better-sqlite3-multiple-ciphers';
import type { AuditHead } from '#core/database/connection.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { PrivateKeys } from './private-keys.ts';

/** What a session may do with keys; the keys that open the vault itself are already wiped (security.md 3.1). */
export interface SessionKeys {
  /** Key of the audit chain, the same for everybody who can open this vault. */
  readonly auditMacKey: Buffer;
  /** Ed25519 by the signed-in person. */
  readonly sign: (data: Buffer) => Buffer;
  /** True when the signature is by this person, under the present or an earlier key. */
  readonly verify: (userId: WorkerId, data: Buffer, signature: Buffer) => boolean;
  /** What the signed-in person can read and nobody else who opens this vault. */
  readonly personal: PrivateKeys;
}

/** An unlocked vault: the only holder of its database connection. */
export interface OpenVault {
  readonly vaultId: string;
  readonly userId: WorkerId;
  readonly organisation: string;
  readonly connection: Database.Database;
  readonly keys: SessionKeys;
  /** Closes the database, writes the audit head to `vault.json` as anchor and wipes the keys. */
  readonly close: (head: AuditHead) => void;
}
