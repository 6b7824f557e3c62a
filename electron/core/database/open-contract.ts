import fs from 'node:fs';
import type Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '#shared/lib/app-error.ts';

/** `KST1`: marks a database file as a Keystead vault. */
export const applicationId = 0x4b53_5431;

/** Page size of the SQLCipher 4 format, bytes. */
export const pageSize = 4096;

/** Page at 1 GiB on which SQLite keeps its locks; it holds nothing, and Windows lets nobody else read it. */
export const lockBytePage = 0x4000_0000 / pageSize + 1;

/** What every connection sets and reads back (security.md 3.6); `cache_size` in KiB (performance.md). */
const contractPragmas = [
  ['journal_mode', 'TRUNCATE', 'truncate'],
  ['synchronous', 'EXTRA', 3],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65_536],
] as const;

const plainHeader = Buffer.from('SQLite format 3\0', 'latin1');

/** Journal that a stopped transaction left behind; opening rolls it back, so the file may not be whole before. */
export function hasHotJournal(file: string): boolean {
  return (fs.statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Refuses a file that is missing or ends too early, by its size alone: reading a file that this process has open would
 * end its lock (closing any descriptor of a file drops a process's POSIX locks on it).
 * @throws AppError `vault_missing`, `vault_truncated`
 */
export function checkDatabaseSize(file: string): void {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new AppError('vault_missing');
  if (stat.size < pageSize) throw new AppError('vault_truncated');
  if (stat.size % pageSize !== 0 && !hasHotJournal(file)) throw new AppError('vault_truncated');
}

/**
 * Refuses what SQLite would silently take for a fresh or an unencrypted database (security.md 0.6, 3.6).
 * Reads 16 bytes, writes nothing, needs no key. Never for a file that this process has open.
 * @throws AppError `vault_missing`, `vault_truncated`, `vault_not_encrypted`
 */
export function checkDatabaseFile(file: string): void {
  checkDatabaseSize(file);
  const start = Buffer.alloc(plainHeader.length);
  const handle = fs.openSync(file, 'r');
  try {
    fs.readSync(handle, start, 0, start.length, 0);
  } finally {
    fs.closeSync(handle);
  }
  if (start.equals(plainHeader)) throw new AppError('vault_not_encrypted');
}

function setAndReadBack(db: Database.Database, name: string, value: string, expected: string | number): void {
  db.pragma(`${name}=${value}`);
  if (db.pragma(name, { simple: true }) !== expected) {
    throw new AppError('unexpected', { facts: { setting: name } });
  }
}

/**
 * Gives the connection its cipher and key. The order matters and a wrong length is silently taken as a passphrase
 * (security.md 0.5, 5): so cipher first, read back, 32 bytes asserted, and never through SQL.
 */
export function applyKey(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new AppError('unexpected', { facts: { setting: 'key' } });
  setAndReadBack(db, 'cipher', "'sqlcipher'", 'sqlcipher');
  setAndReadBack(db, 'legacy', '4', '4');
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    db.key(raw);
  } finally {
    raw.fill(0);
  }
}

/** Takes the file for this process alone, at once, and for as long as the connection lives. */
export function takeAlone(db: Database.Database): void {
  setAndReadBack(db, 'locking_mode', 'EXCLUSIVE', 'exclusive');
  db.exec('begin exclusive; commit');
}

/** Sets each pragma of the contract and reads it back. */
export function applyPragmas(db: Database.Database): void {
  for (const [name, value, expected] of contractPragmas) setAndReadBack(db, name, value, expected);
}

/** Pages of a copy that are kept, in KiB: it is read from end to end, and then it goes. */
const copyCache = -8192;

/** As `applyPragmas`, for a copy that is only read: it takes no writes and little memory. */
export function applyCopyPragmas(db: Database.Database): void {
  applyPragmas(db);
  setAndReadBack(db, 'cache_size', String(copyCache), copyCache);
  setAndReadBack(db, 'query_only', 'ON', 1);
}

const readingPragmas: ReadonlySet<string> = new Set([
  'temp_store',
  'trusted_schema',
  'cell_size_check',
  'mmap_size',
]);

/** Those that matter for reading a damaged copy: nothing spills to a temp file, and no page is trusted. */
export function applyReadingPragmas(db: Database.Database): void {
  for (const [name, value, expected] of contractPragmas) {
    if (readingPragmas.has(name)) setAndReadBack(db, name, value, expected);
  }
}
