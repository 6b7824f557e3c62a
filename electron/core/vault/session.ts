import { sign } from 'node:crypto';
import type Database from 'better-sqlite3-multiple-ciphers';
import type { AuditHead } from '#core/database/connection.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { type Header, headerMacKey } from './header.ts';
import { privateKey, wipe } from './identity.ts';
import { subkey } from './kdf.ts';
import type { OpenVault } from './open-vault.ts';
import { updateHeader } from './vault-folder.ts';

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
  const signer = privateKey('ed25519', signingKey);

  const writeAnchor = ({ seq, h }: AuditHead) => {
    if (seq > header.anchor.seq) {
      updateHeader(folder, macKey, (current) => ({ ...current, anchor: { seq, h } }));
    }
  };

  return {
    vaultId: header.vaultId,
    userId,
    organisation: header.organisation,
    connection,
    keys: { auditMacKey, sign: (data) => sign(null, data, signer) },
    close(head) {
      try {
        writeAnchor(head);
      } finally {
        connection.close();
        wipe(auditMacKey, macKey);
      }
    },
  };
}
