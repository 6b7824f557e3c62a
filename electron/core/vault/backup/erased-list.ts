import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { erasureGrounds } from '#shared/domain/erasure/erasure-codes.ts';
import { makeFolder, syncFolder, writeSynced } from '../header-file.ts';
import { backupsFolder } from './backup-folders.ts';

/** A file that was erased: ids that lead to nobody, and what shows that this vault erased it. */
const erasedEntry = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  personId: z.uuid(),
  caseNo: z.number().int().min(1),
  ground: z.enum(erasureGrounds),
  askedOn: z.iso.date().nullable(),
  erasedAt: z.iso.datetime(),
  byId: z.uuid(),
  singleNames: z.boolean(),
  backupsUntil: z.iso.date(),
  signedBy: z.uuid(),
  /** Ed25519 by `signedBy` over all above. */
  signature: z.base64url(),
  /** HMAC over the same under a key of the vault. */
  mac: z.base64url(),
});
export type ErasedEntry = z.infer<typeof erasedEntry>;

const erasedList = z.strictObject({ format: z.literal(1), entries: z.array(erasedEntry) });

const listFile = (parent: string) => path.join(parent, 'erased.json');

/**
 * Files that this vault has erased, as it is remembered beside its backups: a backup from before is brought to the same
 * before anybody works in it (security.md 3.8). An unreadable list counts as none; the vault writes it anew.
 */
export function readErasedList(parent: string): readonly ErasedEntry[] {
  const file = listFile(parent);
  if (!fs.existsSync(file)) return [];
  try {
    return erasedList.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).entries;
  } catch {
    return [];
  }
}

export function writeErasedList(parent: string, entries: readonly ErasedEntry[]): void {
  makeFolder(parent);
  const file = listFile(parent);
  const sorted = entries.toSorted((a, b) => (a.erasedAt < b.erasedAt ? -1 : 1));
  writeSynced(`${file}.tmp`, Buffer.from(`${JSON.stringify({ format: 1, entries: sorted }, null, 2)}\n`));
  fs.renameSync(`${file}.tmp`, file);
  syncFolder(parent);
}

/** Every entry of some lists, once. */
export function mergedEntries(...lists: readonly (readonly ErasedEntry[])[]): readonly ErasedEntry[] {
  return [...new Map(lists.flat().map((entry) => [entry.id, entry])).values()];
}

/** Before a backup is put back from somewhere else: what the list beside it knows is known here from now on. */
export function adoptErasedList(backupFolder: string, vaultFolder: string): void {
  const there = readErasedList(path.dirname(backupFolder));
  if (there.length === 0) return;
  const own = backupsFolder(vaultFolder);
  writeErasedList(own, mergedEntries(there, readErasedList(own)));
}
