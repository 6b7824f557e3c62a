import type { Header } from './header.ts';
import { subkey } from './kdf.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

type AuditVault = Pick<Header, 'vaultId' | 'generation'>;

const bindingOf = ({ vaultId, generation }: AuditVault) => [vaultId, 'audit', generation].join('|');

/** The key of the audit's chain under the vault's key of this generation, for `vault.json`. */
export function wrapAuditKey(vault: AuditVault, dek: Buffer, auditKey: Buffer): string {
  const wrapping = subkey(dek, 'wrap-audit');
  try {
    return wrapKey(wrapping, bindingOf(vault), auditKey);
  } finally {
    wrapping.fill(0);
  }
}

/** The key of the audit's chain, to be wiped by whoever asked. @throws AppError `vault_header_damaged` */
export function openAuditKey(header: AuditVault & Pick<Header, 'auditKey'>, dek: Buffer): Buffer {
  const wrapping = subkey(dek, 'wrap-audit');
  try {
    const key = unwrapKey(wrapping, bindingOf(header), header.auditKey);
    if (key === undefined) throw new AppError('vault_header_damaged');
    return key;
  } finally {
    wrapping.fill(0);
  }
}
