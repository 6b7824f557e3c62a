import fs from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '#shared/lib/app-error.ts';
import {
  applicationId,
  applyCopyPragmas,
  applyKey,
  applyPragmas,
  applyReadingPragmas,
  checkDatabaseFile,
  pageSize,
  takeAlone,
} from './open-contract.ts';
import { sqliteFault } from './sqlite-fault.ts';

/** Last entry of the audit chain: its number and chain value. An empty chain is `{seq: 0, h: ''}`. */
export interface AuditHead {
  readonly seq: number;
  readonly h: string;
}

export interface Opening {
  readonly vaultId: string;
  /** The database key, 32 bytes. It stays the caller's to wipe. */
  readonly key: Buffer;
  /** Highest `user_version` that this version of the app understands. */
  readonly newestSchema: number;
  /** Audit head that was written outside the database; an older one means an older copy of the file. */
  readonly anchor: AuditHead;
}

/** Up to here the whole file is checked at every opening (about 0.2 s); larger ones by the check of each backup. */
const quickCheckBytes = 32 * 1024 * 1024;

/**
 * Opens an existing vault database with every point of the opening contract checked and read back (security.md 3.6).
 * Never creates, and never writes except to roll back a transaction that a crash left open.
 * @throws AppError `vault_missing`, `vault_truncated`, `vault_not_encrypted`, `vault_damaged`, `vault_newer`,
 * `vault_in_use`, `vault_older_copy`, `disk_error`
 */
export function openDatabase(file: string, opening: Opening): Database.Database {
  checkDatabaseFile(file);
  return connect(file, (db) => {
    applyKey(db, opening.key);
    takeAlone(db);
    checkIdentity(db, opening);
    applyPragmas(db);
    const size = fs.statSync(file).size;
    if (db.pragma('page_count', { simple: true }) !== size / pageSize) throw new AppError('vault_damaged');
    quickCheck(db, size);
    checkAnchor(db, opening.anchor);
  });
}

/**
 * Makes a new, empty vault database that holds nothing but its vault's id.
 * @throws AppError `vault_exists` when anything stands under that name; it is left untouched
 */
export function createDatabase(file: string, vaultId: string, key: Buffer): Database.Database {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
  } catch (error) {
    throw isErrno(error, 'EEXIST') ? new AppError('vault_exists') : error;
  }
  return connect(file, (db) => {
    applyKey(db, key);
    takeAlone(db);
    applyPragmas(db);
    db.pragma(`application_id=${applicationId}`);
    db.exec('create table vault_meta (vault_id text not null) strict');
    db.prepare('insert into vault_meta (vault_id) values (?)').run(vaultId);
  });
}

/**
 * Opens a copy of the open vault, made by this program, for reading alone: its structure is not looked through again,
 * which would hold up everybody. A damaged page still says so when it is read.
 * @throws as `openDatabase`
 */
export function openCopy(file: string, opening: Omit<Opening, 'anchor'>): Database.Database {
  checkDatabaseFile(file);
  return connect(file, (db) => {
    applyKey(db, opening.key);
    takeAlone(db);
    checkIdentity(db, opening);
    applyCopyPragmas(db);
  });
}

/**
 * Opens a copy of a damaged database as far as it goes, with no check but the key's: only to save what can be read from
 * a copy that nobody else has. A transaction that a crash left open is rolled back in it.
 * @throws AppError `vault_damaged` when not even its list of tables can be read
 */
export function openDamaged(copy: string, key: Buffer): Database.Database {
  return connect(copy, (db) => {
    applyKey(db, key);
    // Off its guard, SQLite goes on with the part of its list of tables that it could read.
    db.unsafeMode(true);
    db.pragma('writable_schema=ON');
    patiently(() => takeAlone(db));
    patiently(() => applyReadingPragmas(db));
    patiently(() => db.prepare('select name from sqlite_schema'));
  });
}

/** Once more where the first try met a damaged list of tables. */
function patiently(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (sqliteFault(error)?.code !== 'vault_damaged') throw error;
    work();
  }
}

function connect(file: string, prepare: (db: Database.Database) => void): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { fileMustExist: true, timeout: 0 });
    prepare(db);
    return db;
  } catch (error) {
    db?.close();
    throw sqliteFault(error) ?? error;
  }
}

function checkIdentity(db: Database.Database, opening: Omit<Opening, 'anchor'>): void {
  const tables = db.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  if (db.pragma('application_id', { simple: true }) !== applicationId || !tables.includes('vault_meta')) {
    throw new AppError('vault_damaged');
  }
  const ids = db.prepare<[], string>('select vault_id from vault_meta').pluck().all();
  if (ids.length !== 1 || ids[0] !== opening.vaultId) throw new AppError('vault_damaged');
  if (Number(db.pragma('user_version', { simple: true })) > opening.newestSchema)
    throw new AppError('vault_newer');
}

function quickCheck(db: Database.Database, size: number): void {
  const scope = size <= quickCheckBytes ? 'quick_check' : 'quick_check(sqlite_schema)';
  if (db.pragma(scope, { simple: true }) !== 'ok') throw new AppError('vault_damaged');
}

function checkAnchor(db: Database.Database, anchor: AuditHead): void {
  if (anchor.seq === 0) return;
  const kept = db.prepare("select 1 from sqlite_schema where name = 'audit_events'").get() !== undefined;
  const find = 'select h from audit_events where seq = ?';
  const h = kept ? db.prepare<[number], string>(find).pluck().get(anchor.seq) : undefined;
  if (h !== anchor.h) throw new AppError('vault_older_copy');
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
