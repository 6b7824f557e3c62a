import fs from 'node:fs';
import path from 'node:path';

/** Earlier versions of `vault.json` that stay beside it, `vault.json.1` the newest. */
const generations = 5;

export const headerFile = (folder: string) => path.join(folder, 'vault.json');

/** Earlier versions of `vault.json` that may lie in a folder, the newest first. */
export function earlierHeaderFiles(folder: string): readonly string[] {
  return Array.from({ length: generations }, (_, index) => `${headerFile(folder)}.${index + 1}`);
}

/** Makes the names in a folder durable. Windows has no such call and needs none: NTFS journals its names. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Makes a folder, and those above it that are missing, so that a power cut does not take their names away again. */
export function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  const above = path.dirname(folder);
  makeFolder(above);
  fs.mkdirSync(folder, { mode: 0o700 });
  syncFolder(above);
}

/**
 * Replaces `vault.json` so that a kill or power cut at any moment leaves the old or the new one whole: temp file,
 * fsync, rename, fsync of the folder. A temp file that an earlier stop left is overwritten.
 */
export function writeHeaderFile(folder: string, bytes: Buffer): void {
  const file = headerFile(folder);
  writeSynced(`${file}.tmp`, bytes);
  if (fs.existsSync(file)) keepGeneration(file);
  fs.renameSync(`${file}.tmp`, file);
  syncFolder(folder);
}

/** Removes what earlier versions of `vault.json` still say, for a change that must not be taken back with them. */
export function forgetGenerations(folder: string): void {
  for (const file of earlierHeaderFiles(folder)) fs.rmSync(file, { force: true });
  fs.rmSync(`${headerFile(folder)}.tmp`, { force: true });
  syncFolder(folder);
}

/** Writes a file and waits until the disk has it; its name is durable once its folder is synced. */
export function writeSynced(file: string, bytes: Buffer): void {
  const handle = fs.openSync(file, 'w', 0o600);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function keepGeneration(file: string): void {
  for (let n = generations - 1; n >= 1; n -= 1) {
    if (fs.existsSync(`${file}.${n}`)) fs.renameSync(`${file}.${n}`, `${file}.${n + 1}`);
  }
  writeSynced(`${file}.1`, fs.readFileSync(file));
}
