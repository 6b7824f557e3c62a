import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '#shared/lib/app-error.ts';
import { settleJournal } from '#core/database/backup-database.ts';
import { openCopy } from '#core/database/connection.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import { copyDatabase } from './backup/copy-file.ts';
import { requireRoom } from './backup/make-copy.ts';
import { makeFolder } from './header-file.ts';
import { databaseFile } from './vault-folder.ts';

/** The vault's database as it stood at one moment, open for reading; nobody else has it. */
export interface StillCopy {
  readonly connection: Database.Database;
  /** When that was. */
  readonly at: string;
  /** Closes and removes it. */
  readonly close: () => void;
}

/** Beside the vault, on the disk that holds it anyway. */
const copyFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.copy`;

/** Removes what a stopped program left of a copy; a vault's folder is never touched. */
export function discardStillCopy(vaultFolder: string): void {
  const folder = copyFolder(vaultFolder);
  if (!fs.existsSync(folder)) return;
  for (const file of [databaseFile(folder), `${databaseFile(folder)}-journal`])
    fs.rmSync(file, { force: true });
  fs.rmdirSync(folder);
}

/**
 * Copies the open vault between two transactions, as a backup does: encrypted under the same key, so nothing is ever
 * written in the clear, and whoever reads it sees one moment while the team goes on working.
 * @throws AppError `not_signed_in`, `disk_full`; the signal's reason
 */
export async function openStillCopy(
  core: Pick<CoreServices, 'session' | 'settings' | 'still'>,
  { now, newestSchema, signal }: { now: () => string; newestSchema: number; signal: AbortSignal },
): Promise<StillCopy> {
  const vault = core.session()?.vault;
  if (vault === undefined) throw new AppError('not_signed_in');
  const { vaultFolder } = core.settings();
  discardStillCopy(vaultFolder);
  const folder = copyFolder(vaultFolder);
  makeFolder(folder);
  const key = vault.copyKey();
  try {
    const reader = vault.reader();
    requireRoom(folder, fs.fstatSync(reader).size);
    const at = await core.still(async () => {
      settleJournal(vault.connection);
      const moment = now();
      await copyDatabase(reader, databaseFile(folder), signal);
      return moment;
    });
    const { vaultId } = vault;
    const connection = openCopy(databaseFile(folder), { vaultId, key, newestSchema });
    const close = () => {
      connection.close();
      discardStillCopy(vaultFolder);
    };
    return { connection, at, close };
  } catch (error) {
    discardStillCopy(vaultFolder);
    throw error;
  } finally {
    key.fill(0);
  }
}
