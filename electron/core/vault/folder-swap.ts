import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { AppError } from '#shared/lib/app-error.ts';
import { earlierHeaderFiles, syncFolder, writeSynced } from './header-file.ts';

/** Everything that can lie in a vault's folder. */
const vaultFiles: readonly string[] = [
  'restored.json',
  'rotated.json',
  'vault.db',
  'vault.db-journal',
  'vault.json',
  'vault.json.tmp',
  ...earlierHeaderFiles('').map((file) => path.basename(file)),
];

export function isVacant(folder: string): boolean {
  return !fs.existsSync(folder) || fs.readdirSync(folder).length === 0;
}

/** The wanted name of a folder, or the same with the first number that is free. */
export function freeFolder(wanted: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${String(n)}`;
    if (!fs.existsSync(name)) return name;
  }
}

/** Lays a mark into a folder: from now on, also after a power cut, everything in it is whole. */
export function layMark(file: string, mark: object): void {
  writeSynced(file, Buffer.from(`${JSON.stringify(mark, null, 2)}\n`));
  syncFolder(path.dirname(file));
}

/** The mark in a file; undefined for none, and for one that is not whole. */
export function findMark<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!fs.existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** First half of a swap: the vault goes under another name. @throws AppError `restore_blocked`, nothing has changed */
export function moveAside(place: string, aside: string): void {
  try {
    fs.renameSync(place, aside);
  } catch (cause) {
    throw new AppError('restore_blocked', { cause });
  }
  syncFolder(path.dirname(place));
}

/**
 * Second half: what was made ready beside the vault takes its place. A stop between the halves leaves nothing there, and
 * whoever looks next takes this step again. If it fails, the vault from before comes back.
 * @throws AppError `restore_blocked`
 */
export function takePlace(ready: string, place: string, aside: string | null): void {
  try {
    if (fs.existsSync(place)) fs.rmdirSync(place);
    fs.renameSync(ready, place);
  } catch (cause) {
    if (aside !== null) fs.renameSync(aside, place);
    throw new AppError('restore_blocked', { cause });
  }
  syncFolder(path.dirname(place));
}

/** By name: a file that is not ours stays, and so does its folder. */
export function removeVault(folder: string): void {
  if (!fs.existsSync(folder)) return;
  for (const name of vaultFiles) fs.rmSync(path.join(folder, name), { force: true });
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
