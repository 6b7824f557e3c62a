import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rekeyFolder } from '#core/database/rekey-copy.ts';
import { findMark, isVacant, layMark, removeVault, takePlace } from '../folder-swap.ts';

/** Where the copy with the next key is put together until it takes the vault's place. */
export const readyFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}${rekeyFolder}`;
/** The copy under the present key that it is made from. */
export const sourceFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.rotating-source`;
/** The vault under its key before, until somebody has opened it with its new one. */
export const beforeFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.before-rotation`;
const markFile = (folder: string) => path.join(folder, 'rotated.json');

/**
 * Lies in a vault that got a new key until somebody has opened it with that key and its audit says so; before the swap,
 * it says that everything beside it is whole.
 */
const mark = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  generation: z.number().int().min(2),
});
type RotatedMark = z.infer<typeof mark>;

export function markReady(vaultFolder: string, rotated: RotatedMark): void {
  layMark(markFile(readyFolder(vaultFolder)), rotated);
}

export function findRotated(folder: string): RotatedMark | undefined {
  return findMark(markFile(folder), mark);
}

/** Removes what was put together and did not take the vault's place. */
export function discardReady(vaultFolder: string): void {
  removeVault(sourceFolder(vaultFolder));
  removeVault(readyFolder(vaultFolder));
}

/**
 * What the next look does about a rotation that was stopped. With a vault in its place, the old or the new one, what
 * was left beside it goes. Without, the stop was between the two renames: the copy that stands ready takes the place,
 * or, if there is none, the vault from before comes back.
 */
export function finishRotation(vaultFolder: string): void {
  const place = path.resolve(vaultFolder);
  const ready = readyFolder(vaultFolder);
  if (isVacant(place)) {
    if (findRotated(ready) !== undefined) takePlace(ready, place, null);
    else if (!isVacant(beforeFolder(vaultFolder))) takePlace(beforeFolder(vaultFolder), place, null);
  }
  if (!isVacant(place)) discardReady(vaultFolder);
}

/** The vault was opened with its new key and its audit says so: what its key before opens is no longer needed. */
export function settleRotation(vaultFolder: string): void {
  removeVault(beforeFolder(vaultFolder));
  fs.rmSync(markFile(vaultFolder), { force: true });
}
