import Database from 'better-sqlite3-multiple-ciphers';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';

const faults: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_BUSY', 'vault_in_use'],
  ['SQLITE_LOCKED', 'vault_in_use'],
  ['SQLITE_NOTADB', 'vault_damaged'],
  ['SQLITE_CORRUPT', 'vault_damaged'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR', 'disk_error'],
  ['SQLITE_CANTOPEN', 'disk_error'],
  ['SQLITE_READONLY', 'disk_error'],
  ['SQLITE_PERM', 'disk_error'],
];

/**
 * The failure of disk or file behind a database error, as a code a person can act on; undefined when the error is
 * a fault of the program (a broken constraint, bad SQL) or not from the database at all.
 */
export function sqliteFault(error: unknown): AppError | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  const code = faults.find(([prefix]) => error.code.startsWith(prefix))?.[1];
  return code === undefined ? undefined : new AppError(code, { cause: error });
}
