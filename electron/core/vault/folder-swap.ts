import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/lib/app-error.ts';
import { syncFolder } from './header-file.ts';

/** Everything that can lie in a vault's folder. */
const vaultFiles: readonly string[] = [
  'restored.json',
  'rotated.json',
  'vault.db',
  'vault.db-journal',
  'vault.json',
  'vault.json.tmp',
  ...[1, 2, 3, 4, 5].map((n) => `vault.json.${String(n)}`),
];

export function isVacant(folder: string): boolean {
  return !fs.existsSync(folder) || fs.readdirSync(folder).length === 0;
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
