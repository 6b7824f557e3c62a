import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it } from 'vitest';
import { fileErrorCode } from './file-errors.ts';

const withCode = (code: unknown) => Object.assign(new Error('of the disk'), { code });

it.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EIO', 'disk_error'],
  ['EROFS', 'disk_error'],
])('calls %s of the system %s', (code, expected) => {
  expect(fileErrorCode(withCode(code))).toBe(expected);
});

it.each([
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR_FSYNC', 'disk_error'],
  ['SQLITE_CORRUPT', 'vault_damaged'],
])('calls %s of the database %s', (code, expected) => {
  expect(fileErrorCode(new Database.SqliteError('of the database', code))).toBe(expected);
});

it.each([
  ['another code', withCode('EACCES')],
  ['a code that is no text', withCode(28)],
  ['an error without a code', new Error('ENOSPC')],
  ['what is no error', { code: 'ENOSPC' }],
  ['a broken rule of the database', new Database.SqliteError('unique', 'SQLITE_CONSTRAINT_UNIQUE')],
])('has no words of its own for %s', (_what, error) => {
  expect(fileErrorCode(error)).toBeUndefined();
});
