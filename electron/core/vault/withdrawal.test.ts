import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import {
  backupsFolder,
  listBackups,
  manifestFile,
  replaceHeader,
  type StoredBackup,
} from './backup/backup-folders.ts';
import { isIntact } from './backup/make-copy.ts';
import { headerFile } from './header-file.ts';
import { withdrawFromCopies } from './withdrawal.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

const never = new AbortController().signal;
let house: BackupHouse;
beforeEach(async () => {
  house = await givenBackups();
  await house.call('backups.now', {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.close();
});

function backup(): StoredBackup {
  const [only] = listBackups(backupsFolder(house.folder), null);
  if (only === undefined) throw new Error('one was made');
  return only;
}

const withdraw = () => {
  const { vaultId, copyKey } = house.vault();
  return withdrawFromCopies(house.folder, vaultId, house.managerId, copyKey());
};

it('what the disk says is not taken for a copy that cannot be changed', () => {
  const read = fs.readFileSync.bind(fs);
  vi.spyOn(fs, 'readFileSync').mockImplementation((file, options) => {
    if (String(file).includes('backups') && String(file).endsWith('vault.json')) throw new Error('EIO');
    return read(file, options);
  });
  expect(withdraw).toThrow('EIO');
});

it('a copy without a way in for the person is left as it is', () => {
  expect(withdraw()).toEqual({ closed: 1, left: 0, second: 'none' });
  const manifest = fs.readFileSync(manifestFile(backup().folder));
  expect(withdraw()).toEqual({ closed: 0, left: 0, second: 'none' });
  expect(fs.readFileSync(manifestFile(backup().folder)).equals(manifest)).toBe(true);
});

describe('a stop while the list of keys of a backup is replaced', () => {
  const next = (file: string) => `${file}.next`;

  /** The files as they are when both new ones stand beside the old. */
  function stoppedBefore(rename: 1 | 2): string {
    const before = backup();
    const { folder } = before;
    const [header, manifest] = [headerFile(folder), manifestFile(folder)];
    const bytes = fs.readFileSync(headerFile(house.folder));
    const old = fs.readFileSync(header);
    const oldManifest = fs.readFileSync(manifest);
    replaceHeader(before, bytes);
    fs.renameSync(manifest, next(manifest));
    fs.writeFileSync(manifest, oldManifest);
    if (rename === 1) {
      fs.renameSync(header, next(header));
      fs.writeFileSync(header, old);
    }
    return folder;
  }

  it.each([1, 2] as const)('before its rename %s, is ended by the next look', async (rename) => {
    const folder = stoppedBefore(rename);
    expect(await isIntact(backup(), never)).toBe(true);
    expect(fs.readFileSync(headerFile(folder)).equals(fs.readFileSync(headerFile(house.folder)))).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.next'))).toEqual([]);
  });

  it('before both new files were whole, leaves the backup as it was', async () => {
    const { folder } = backup();
    const manifest = fs.readFileSync(manifestFile(folder));
    fs.writeFileSync(path.join(folder, 'vault.json.next'), 'half');
    fs.writeFileSync(path.join(folder, 'manifest.json.next'), '{');
    expect(await isIntact(backup(), never)).toBe(true);
    expect(fs.readFileSync(manifestFile(folder)).equals(manifest)).toBe(true);
  });
});
