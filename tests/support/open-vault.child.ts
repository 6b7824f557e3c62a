import { AppError } from '#shared/lib/app-error.ts';
import { openDatabase } from '#core/database/connection.ts';
import { databaseFile } from '#core/vault/vault-folder.ts';

/** Opens a vault's database with its key, says `opened` or why not, and ends. */
const [folder = '', vaultId = '', key = ''] = process.argv.slice(2);
try {
  const anchor = { seq: 0, h: '' };
  openDatabase(databaseFile(folder), { vaultId, key: Buffer.from(key, 'hex'), newestSchema: 1e6, anchor });
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof AppError ? error.code : 'fault');
}
