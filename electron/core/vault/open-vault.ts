import type Database from 'better-sqlite3-multiple-ciphers';
import type { AuditHead } from '#core/database/connection.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import type { Header } from './header.ts';
import type { Identities } from './identity.ts';
import type { PrivateKeys } from './private-keys.ts';

/** What a session may do with keys besides opening the vault (security.md 3.1). */
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
  /**
   * A copy of the database key, with which the copy in a backup is checked; the caller wipes it. The connection itself
   * holds the same key for the same time (security.md 3.3).
   */
  readonly copyKey: () => Buffer;
  /** Copies of the signed-in person's identities, for a session that goes on under another database key; the caller wipes them. */
  readonly copyIdentities: () => Identities;
  /** `vault.json` as it stands now. @throws AppError `vault_header_damaged` */
  readonly header: () => Header;
  /** Changes `vault.json` from what stands in the file now. */
  readonly changeHeader: (change: (header: Header) => Header) => void;
  /** Descriptor for reading the database's file while it is open; never to be closed by who reads. */
  readonly reader: () => number;
  /** Closes the database, writes the audit head to `vault.json` as anchor and wipes the keys. */
  readonly close: (head: AuditHead) => void;
}
