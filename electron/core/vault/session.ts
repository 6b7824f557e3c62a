import { sign, verify } from 'node:crypto';
import type Database from 'better-sqlite3-multiple-ciphers';
import type { AuditHead } from '#core/database/connection.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { type Header, headerMacKey } from './header.ts';
import { privateKey, publicKeyObject } from './identity.ts';
import { subkey } from './kdf.ts';
import type { OpenVault } from './open-vault.ts';
import { readProven, updateHeader } from './vault-folder.ts';

interface Opened {
  readonly folder: string;
  readonly header: Header;
  readonly userId: WorkerId;
  readonly connection: Database.Database;
  readonly dek: Buffer;
  readonly signingKey: Buffer;
}

/** The session over a connection that is open already. It keeps no key that opens the vault; the caller wipes those. */
export function openSession({ folder, header, userId, connection, dek, signingKey }: Opened): OpenVault {
  const auditMacKey = subkey(dek, 'audit');
  const macKey = headerMacKey(dek);
  const signingKeyObject = privateKey('ed25519', signingKey);

  const writeAnchor = ({ seq, h }: AuditHead) => {
    if (seq > header.anchor.seq) {
      updateHeader(folder, macKey, (current) => ({ ...current, anchor: { seq, h } }));
    }
  };

  let { publicKeys } = header;
  const signedBy = (signer: WorkerId, data: Buffer, signature: Buffer) =>
    publicKeys.some(
      (key) => key.userId === signer && verify(null, data, publicKeyObject(key.ed25519), signature),
    );

  return {
    vaultId: header.vaultId,
    userId,
    organisation: header.organisation,
    connection,
    keys: {
      auditMacKey,
      sign: (data) => sign(null, data, signingKeyObject),
      verify(person, data, signature) {
        if (signedBy(person, data, signature)) return true;
        // The key may be younger than this session: a colleague was added meanwhile.
        publicKeys = readProven(folder, macKey).publicKeys;
        return signedBy(person, data, signature);
      },
    },
    close(head) {
      try {
        writeAnchor(head);
      } finally {
        connection.close();
        auditMacKey.fill(0);
        macKey.fill(0);
      }
    },
  };
}
