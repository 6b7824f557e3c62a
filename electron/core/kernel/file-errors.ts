import type { ErrorCode } from '#shared/lib/app-error.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  SQLITE_FULL: 'disk_full',
  EIO: 'disk_error',
  EROFS: 'disk_error',
  SQLITE_IOERR: 'disk_error',
  SQLITE_IOERR_WRITE: 'disk_error',
  SQLITE_IOERR_FSYNC: 'disk_error',
  SQLITE_IOERR_READ: 'disk_error',
  SQLITE_CORRUPT: 'vault_damaged',
  SQLITE_NOTADB: 'vault_damaged',
};

/** A failure of disk or file that has its own words, by the code that Node or SQLite gave it. */
export function fileErrorCode(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return codes[error.code];
}
