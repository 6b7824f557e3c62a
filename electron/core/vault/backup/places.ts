import fs from 'node:fs';
import path from 'node:path';
import { isSyncFolder, syncMarkers } from '#shared/domain/backups/sync-folder.ts';
import { AppError } from '#shared/lib/app-error.ts';

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isWithin(folder: string, parent: string): boolean {
  const way = path.relative(parent, folder);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

function isWritable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** In the folder itself or in one above it. */
function hasSyncMarker(folder: string): boolean {
  if (syncMarkers.some((name) => fs.existsSync(path.join(folder, name)))) return true;
  const above = path.dirname(folder);
  return above !== folder && hasSyncMarker(above);
}

export function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}

/**
 * Refuses a folder that cannot be a second place of backups: none at all, one in a vault's own folders, one in which
 * nothing can be written, one that leaves the computer by itself (security.md 2, row 6).
 * @throws AppError `backup_place_synced`, `backup_place_unfit`
 */
export function requireUsablePlace(place: string, ownFolders: readonly string[]): void {
  if (!isFolder(place)) throw new AppError('backup_place_unfit');
  const real = fs.realpathSync(place);
  if (isSyncFolder(place) || isSyncFolder(real) || hasSyncMarker(real)) {
    throw new AppError('backup_place_synced');
  }
  if (ownFolders.some((own) => isWithin(real, path.resolve(own))) || !isWritable(real)) {
    throw new AppError('backup_place_unfit');
  }
}
