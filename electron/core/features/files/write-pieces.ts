import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file piece by piece where a person wanted it: beside it first, flushed, then renamed, so that a full disk or
 * a cut leaves either the old file or the new one. The unfinished file is removed.
 * @throws the system's error (`ENOSPC`, `EACCES` …), or what the pieces threw
 */
export async function writePieces(target: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await fs.open(unfinished, 'wx', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(unfinished, target);
  } catch (error) {
    await fs.rm(unfinished, { force: true });
    throw error;
  }
}
