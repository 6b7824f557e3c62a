import fs from 'node:fs';
import type { BackupReason } from '#shared/domain/backups/backup-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { hasHotJournal, pageSize } from '#core/database/open-contract.ts';
import { headerFile, writeSynced } from '../header-file.ts';
import { parseHeader } from '../header.ts';
import { databaseFile } from '../vault-folder.ts';
import {
  backupName,
  backupsFolder,
  completeBackup,
  removeBackup,
  startBackup,
  type StoredBackup,
} from './backup-folders.ts';
import { copyDatabase, hashFile, makeDurable, sha256Of } from './copy-file.ts';
import type { Manifest } from './manifest.ts';

type Fingerprint = Manifest['source'];

/** Bytes that must stay free beside what is written. */
const spareBytes = 32 * 1024 * 1024;

interface Source {
  readonly vaultFolder: string;
  /** Descriptor of the database's file; it stays open. */
  readonly reader: number;
}

/**
 * Tells whether a vault has changed: the first page is written anew by the first change after each unlock, and
 * `vault.json` gets the audit's head at each lock.
 */
export function fingerprintOf({ vaultFolder, reader }: Source): Fingerprint {
  const page = Buffer.alloc(pageSize);
  fs.readSync(reader, page, 0, pageSize, 0);
  return { firstPage: sha256Of(page), header: sha256Of(fs.readFileSync(headerFile(vaultFolder))) };
}

export function isSameSource(a: Fingerprint, b: Fingerprint): boolean {
  return a.firstPage === b.firstPage && a.header === b.header;
}

/** @throws AppError `disk_full` when a folder's disk has no room for so many bytes and some to spare */
export function requireRoom(folder: string, bytes: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  if (bavail * bsize < bytes + spareBytes) throw new AppError('disk_full');
}

interface CopyOrder {
  readonly source: Source;
  readonly reason: BackupReason;
  readonly appVersion: string;
  readonly at: string;
  readonly signal: AbortSignal;
  /** Runs what must see the vault unchanged. */
  readonly still: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Copies a vault while nothing is written to it: needs no key. What was written is read back and compared; whether its
 * pages are whole, only the key can tell (`examine`).
 * @throws AppError `disk_full`, `backup_failed` when the vault changed meanwhile or the copy reads back differently
 */
export async function makeCopy(order: CopyOrder): Promise<StoredBackup> {
  const { source, reason, appVersion, at, signal, still } = order;
  const { vaultFolder, reader } = source;
  const parent = backupsFolder(vaultFolder);
  const folder = startBackup(parent, backupName(at, false));
  requireRoom(parent, fs.fstatSync(reader).size * 2);
  const { before, database, header } = await still(async () => {
    const start = fingerprintOf(source);
    const copied = await copyDatabase(reader, databaseFile(folder), signal);
    const isChanged = !isSameSource(fingerprintOf(source), start) || hasHotJournal(databaseFile(vaultFolder));
    if (isChanged) throw new AppError('backup_failed');
    return { before: start, database: copied, header: fs.readFileSync(headerFile(vaultFolder)) };
  });
  await makeDurable(databaseFile(folder));
  writeSynced(headerFile(folder), header);
  const readBack = await hashFile(databaseFile(folder), signal);
  if (readBack.sha256 !== database.sha256) throw new AppError('backup_failed');
  const { vaultId, organisation } = parseHeader(header);
  return completeBackup(folder, {
    format: 1,
    vaultId,
    organisation,
    madeAt: at,
    reason,
    appVersion,
    database: { ...database, pages: database.bytes / pageSize },
    header: { sha256: sha256Of(header) },
    source: before,
    checked: null,
  });
}

/** Whether the files of a backup are the ones that were written; needs no key. */
export async function isIntact({ folder, manifest }: StoredBackup, signal: AbortSignal): Promise<boolean> {
  const database = databaseFile(folder);
  const header = headerFile(folder);
  if (!fs.existsSync(database) || !fs.existsSync(header)) return false;
  if (sha256Of(fs.readFileSync(header)) !== manifest.header.sha256) return false;
  const { sha256, bytes } = await hashFile(database, signal);
  return sha256 === manifest.database.sha256 && bytes === manifest.database.bytes;
}

/**
 * Carries a backup to another folder, read back before it gets its name there.
 * @throws AppError `backup_damaged` when what was read is not what was once written, `backup_failed`, `disk_full`
 */
export async function carryBackup(
  backup: StoredBackup,
  parent: string,
  signal: AbortSignal,
): Promise<StoredBackup> {
  const { manifest } = backup;
  const folder = startBackup(parent, backup.id);
  requireRoom(parent, manifest.database.bytes);
  await copyFiles(backup, folder, signal);
  const carried = { id: backup.id, folder, manifest };
  if (!(await isIntact(carried, signal))) throw new AppError('backup_failed');
  return completeBackup(folder, manifest);
}

/** The two files of a vault from a backup. @throws AppError `backup_damaged` */
export async function copyFiles(
  { folder: from, manifest }: StoredBackup,
  to: string,
  signal: AbortSignal,
): Promise<void> {
  const reader = fs.openSync(databaseFile(from), 'r');
  try {
    const { sha256 } = await copyDatabase(reader, databaseFile(to), signal);
    await makeDurable(databaseFile(to));
    const header = fs.readFileSync(headerFile(from));
    writeSynced(headerFile(to), header);
    if (sha256 !== manifest.database.sha256 || sha256Of(header) !== manifest.header.sha256) {
      throw new AppError('backup_damaged');
    }
  } finally {
    fs.closeSync(reader);
  }
}

/** Takes away those that the rule does not keep. */
export function prune(backups: readonly StoredBackup[], kept: ReadonlySet<string>): void {
  for (const backup of backups) {
    if (!kept.has(backup.id)) removeBackup(backup);
  }
}
