import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { setAsideDays } from '#shared/domain/backups/backup-codes.ts';
import { isOver } from '#shared/domain/backups/kept-backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import {
  findMark,
  freeFolder,
  isVacant,
  layMark,
  moveAside,
  removeVault,
  takePlace,
} from '../folder-swap.ts';
import { makeFolder } from '../header-file.ts';
import { backupsFolder, type StoredBackup } from './backup-folders.ts';
import { changeState } from './backup-state.ts';
import { adoptErasedList } from './erased-list.ts';
import type { Findings } from './examine.ts';
import { startExamination } from './examiner.ts';
import { copyFiles, requireRoom } from './make-copy.ts';

/** Where a backup is put together until it takes the vault's place. */
const restoringFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.restoring`;
const asideMark = '-before-restore-';
const markFile = (folder: string) => path.join(folder, 'restored.json');

/** Lies in a vault that came from a backup until its audit says so; before, it says that the restoring was finished. */
const mark = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  madeAt: z.iso.datetime(),
  setAside: z.string().nullable(),
});
export type RestoredMark = z.infer<typeof mark>;

interface RestoreOrder {
  readonly vaultFolder: string;
  readonly backup: StoredBackup;
  readonly key: Buffer;
  readonly newestSchema: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

/**
 * Puts a backup in the vault's place: copied beside it, looked at as a whole with the key, then swapped by two renames.
 * The vault from before is not touched until then, and is kept under a name of its own. A stop at any moment leaves the
 * old vault, or the new one, or what `finishSwap` makes the new one of.
 * @throws AppError `backup_damaged`, `vault_newer`, `disk_full`, `restore_blocked`
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoredMark> {
  const { vaultFolder, backup, clock } = order;
  const folder = restoringFolder(vaultFolder);
  discardRestoring(vaultFolder);
  try {
    await putTogether(order, folder);
  } catch (error) {
    discardRestoring(vaultFolder);
    throw error;
  }
  const place = path.resolve(vaultFolder);
  const aside = isVacant(place) ? null : freeFolder(`${place}${asideMark}${clock.today()}`);
  const restored: RestoredMark = {
    format: 1,
    at: clock.now(),
    madeAt: backup.manifest.madeAt,
    setAside: aside && path.basename(aside),
  };
  layMark(markFile(folder), restored);
  adoptErasedList(backup.folder, vaultFolder);
  if (aside !== null) moveAside(place, aside);
  takePlace(folder, place, aside);
  changeState(backupsFolder(vaultFolder), {
    problem: null,
    check: null,
    restored: { at: restored.at, madeAt: restored.madeAt, setAside: restored.setAside },
  });
  return restored;
}

async function putTogether(order: RestoreOrder, folder: string): Promise<void> {
  const { backup, key, newestSchema, signal, onProgress } = order;
  makeFolder(folder);
  requireRoom(folder, backup.manifest.database.bytes);
  await copyFiles(backup, folder, signal);
  const examination = { folder, newestSchema, audit: 'all', compactTo: null } as const;
  requireWhole(await startExamination(examination, key, signal, onProgress), backup);
}

/** The audit must end where the manifest says; a copy that nobody had checked says nothing. */
function requireWhole({ contents, code }: Findings, { manifest: { checked } }: StoredBackup): void {
  if (code === 'vault_newer') throw new AppError('vault_newer');
  if (contents === null) throw new AppError('backup_damaged');
  if (checked !== null && checked.head.h !== contents.head.h) throw new AppError('backup_damaged');
}

/** Ends a swap that was stopped between its two renames. Nothing in any other case. */
export function finishSwap(vaultFolder: string): void {
  const folder = restoringFolder(vaultFolder);
  const place = path.resolve(vaultFolder);
  const restored = findMark(markFile(folder), mark);
  if (restored === undefined || !isVacant(place)) return;
  takePlace(folder, place, null);
  const { at, madeAt, setAside } = restored;
  changeState(backupsFolder(vaultFolder), { problem: null, check: null, restored: { at, madeAt, setAside } });
}

/** What a vault that came from a backup still has to say in its audit. */
export function findUnrecorded(vaultFolder: string): RestoredMark | undefined {
  return findMark(markFile(vaultFolder), mark);
}

export function forgetUnrecorded(vaultFolder: string): void {
  fs.rmSync(markFile(vaultFolder), { force: true });
}

/** Removes what a stopped restore left, unless it only has to take its place. */
function discardRestoring(vaultFolder: string): void {
  finishSwap(vaultFolder);
  removeVault(restoringFolder(vaultFolder));
}

/** Vaults from before a restore that are still kept beside the present one, with the day of the restore. */
export function listSetAside(
  vaultFolder: string,
): readonly { readonly folder: string; readonly day: string }[] {
  const place = path.resolve(vaultFolder);
  const prefix = `${path.basename(place)}${asideMark}`;
  const parent = path.dirname(place);
  return fs.readdirSync(parent).flatMap((name) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(name.slice(prefix.length))?.[0];
    return name.startsWith(prefix) && day !== undefined ? [{ folder: path.join(parent, name), day }] : [];
  });
}

/**
 * Once a good backup of the present vault stands: removes what a stopped restore left, and vaults from before a restore
 * whose days have passed (security.md 3.7).
 */
export function tidyAfterRestore(vaultFolder: string, today: string): void {
  removeVault(restoringFolder(vaultFolder));
  for (const { folder, day } of listSetAside(vaultFolder)) {
    if (isOver(day, setAsideDays, today)) removeVault(folder);
  }
}
