import type { ErrorCode } from '#shared/lib/app-error.ts';
import { sqliteFault } from '#core/database/sqlite-fault.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EIO: 'disk_error',
  EROFS: 'disk_error',
};

/** A failure of disk or file that has its own words, by the code that Node or SQLite gave it. */
export function fileErrorCode(error: unknown): ErrorCode | undefined {
  const fault = sqliteFault(error);
  if (fault !== undefined) return fault.code;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return codes[error.code];
}
