import { sign, verify } from 'node:crypto';
import fs from 'node:fs';
import type Database from 'better-sqlite3-multiple-ciphers';
import { type AuditHead, openDatabase } from '#core/database/connection.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { openAuditKey } from './audit-key.ts';
import { type Header, headerMacKey, type PublicKey } from './header.ts';
import { copyIdentities, type Identities, privateKey, publicKeyObject, wipeIdentities } from './identity.ts';
import type { OpenVault, SessionKeys } from './open-vault.ts';
import { createPrivateKeys } from './private-keys.ts';
import { databaseFile, readProven, updateHeader } from './vault-folder.ts';

interface Opened {
  readonly folder: string;
  readonly header: Header;
  readonly userId: WorkerId;
  readonly connection: Database.Database;
  readonly dek: Buffer;
  readonly identities: Identities;
}

interface KeyParts {
  readonly userId: WorkerId;
  readonly auditMacKey: Buffer;
  readonly identities: Identities;
  /** Everybody's; read anew when `afresh`, because a colleague may have been added since. */
  readonly publicKeys: (afresh: boolean) => readonly PublicKey[];
}

/** True when the signature is by this person, under the present or an earlier key. */
export function isSignedBy(
  publicKeys: readonly PublicKey[],
  signer: WorkerId,
  data: Buffer,
  signature: Buffer,
): boolean {
  return publicKeys.some(
    (key) => key.userId === signer && verify(null, data, publicKeyObject('ed25519', key.ed25519), signature),
  );
}

/** What a signed-in person may do with keys; the caller keeps and wipes the identities. */
export function sessionKeys({ userId, auditMacKey, identities, publicKeys }: KeyParts): SessionKeys {
  const signingKey = privateKey('ed25519', identities[0].ed25519);
  const signedBy = (signer: WorkerId, data: Buffer, signature: Buffer, afresh: boolean) =>
    isSignedBy(publicKeys(afresh), signer, data, signature);
  return {
    auditMacKey,
    sign: (data) => sign(null, data, signingKey),
    verify: (person, data, signature) =>
      signedBy(person, data, signature, false) || signedBy(person, data, signature, true),
    personal: createPrivateKeys({ userId, identities, publicKeys: () => publicKeys(true) }),
  };
}

/**
 * Opens the database by its contract and a session over it.
 * @param change of `vault.json`, made while this process alone holds the database
 */
export function openOver(
  { newestSchema, ...over }: Omit<Opened, 'connection'> & { readonly newestSchema: number },
  change?: (header: Header) => Header,
): OpenVault {
  const { folder, header, dek } = over;
  const { vaultId, anchor } = header;
  const connection = openDatabase(databaseFile(folder), { vaultId, key: dek, newestSchema, anchor });
  try {
    if (change !== undefined) changeHeader(folder, dek, change);
    return openSession({ ...over, connection });
  } catch (error) {
    connection.close();
    throw error;
  }
}

function changeHeader(folder: string, dek: Buffer, change: (header: Header) => Header): void {
  const macKey = headerMacKey(dek);
  try {
    updateHeader(folder, macKey, change);
  } finally {
    macKey.fill(0);
  }
}

/**
 * The session over a connection that is open already. Its copy of the database key lives as long as the one inside that
 * connection; the caller wipes its own.
 */
export function openSession({ folder, header, userId, connection, dek, identities }: Opened): OpenVault {
  const auditMacKey = openAuditKey(header, dek);
  const macKey = headerMacKey(dek);
  const own = copyIdentities(identities);

  const writeAnchor = ({ seq, h }: AuditHead) => {
    if (seq > header.anchor.seq) {
      updateHeader(folder, macKey, (current) => ({ ...current, anchor: { seq, h } }));
    }
  };

  let known = header.publicKeys;
  const publicKeys = (afresh: boolean) => {
    if (afresh) known = readProven(folder, macKey).publicKeys;
    return known;
  };

  /** Stays open as long as the database: closing it earlier would end the lock on the file (open-contract.ts). */
  let reader: number | undefined;
  const kept = Buffer.from(dek);

  return {
    vaultId: header.vaultId,
    userId,
    organisation: header.organisation,
    connection,
    keys: sessionKeys({ userId, auditMacKey, identities: own, publicKeys }),
    copyKey: () => Buffer.from(kept),
    copyIdentities: () => copyIdentities(own),
    header: () => readProven(folder, macKey),
    changeHeader: (change) => updateHeader(folder, macKey, change),
    reader: () => (reader ??= fs.openSync(databaseFile(folder), 'r')),
    close(head) {
      try {
        writeAnchor(head);
      } finally {
        connection.close();
        if (reader !== undefined) fs.closeSync(reader);
        kept.fill(0);
        auditMacKey.fill(0);
        macKey.fill(0);
        wipeIdentities(own);
      }
    },
  };
}
