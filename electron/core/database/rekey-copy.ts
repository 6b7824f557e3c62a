import path from 'node:path';
import { AppError } from '#shared/lib/app-error.ts';
import { openDatabase, type Opening } from './connection.ts';

/** Ending of the folder in which a copy gets its new key. */
export const rekeyFolder = '.rotating';

/**
 * Encrypts every page of a copy anew under another key. The only place that may: a stop half-way leaves a file that
 * neither key opens, so it is never done to a vault's own file (security.md 0.2).
 * @throws AppError `unexpected` for a file anywhere but in a folder for it
 */
export function rekeyCopy(file: string, opening: Opening, next: Buffer): void {
  if (!path.dirname(file).endsWith(rekeyFolder) || next.length !== 32) {
    throw new AppError('unexpected', { facts: { setting: 'rekey' } });
  }
  const db = openDatabase(file, opening);
  const raw = Buffer.concat([Buffer.from('raw:'), next]);
  try {
    db.rekey(raw);
  } finally {
    raw.fill(0);
    db.close();
  }
}
