import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type KeyVault,
  makeKeyVault,
  managerFor,
  noEntries,
  passphrase,
  temporaryFolder,
} from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { startExamination } from '../backup/examiner.ts';
import type { OpenVault } from '../open-vault.ts';
import { newPrintedSecret } from '../printed-key.ts';
import { rotateKey } from './rotate-key.ts';
import { beforeFolder, finishRotation, markReady, readyFolder, settleRotation } from './rotation-folders.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));
vi.mock('../backup/examiner.ts', () => ({ startExamination: vi.fn<typeof startExamination>() }));

let parent: string;
let made: KeyVault;
let vault: OpenVault;
beforeEach(async () => {
  parent = temporaryFolder();
  made = await makeKeyVault(parent);
  vault = await managerFor().unlock(made.folder, made.managerId, passphrase);
});
afterEach(() => {
  vi.restoreAllMocks();
  vault.close(noEntries);
  fs.rmSync(parent, { recursive: true, force: true });
});

const examined = vi.mocked(startExamination);
const line = { count: 1, bad: 0 };
const found = { pages: line, structure: line, keys: line, audit: line };
const contents = { schema: 0, head: noEntries, rows: {} };
const exchange = vi.fn<() => Promise<boolean>>();

const rotate = () =>
  rotateKey({
    vault,
    vaultFolder: made.folder,
    kit: newPrintedSecret(),
    newestSchema: 0,
    at: '2026-11-22T09:00:00.000Z',
    signal: new AbortController().signal,
    onProgress: () => undefined,
    still: (work) => work(),
    exchange,
  });

describe('a rotation', () => {
  it('is given up when something is written each time meanwhile', async () => {
    examined.mockResolvedValue({ ...found, contents, code: null });
    exchange.mockResolvedValue(false);
    await expect(rotate()).rejects.toThrow('rotation_failed');
    expect(exchange).toHaveBeenCalledTimes(5);
    expect(fs.readdirSync(parent)).toEqual(['vault']);
  });

  it.each([
    ['backup_failed', 'rotation_failed'],
    ['disk_full', 'disk_full'],
  ] as const)('calls what the thread calls %s %s', async (code, named) => {
    examined.mockRejectedValue(new AppError(code));
    await expect(rotate()).rejects.toThrow(named);
    expect(fs.readdirSync(parent)).toEqual(['vault']);
  });

  it('names what is wrong with the vault', async () => {
    examined.mockResolvedValue({ ...found, contents: null, code: 'vault_truncated' });
    await expect(rotate()).rejects.toThrow('vault_truncated');
  });
});

describe('what lies beside the vault', () => {
  it('takes its place only if it can', () => {
    const ready = readyFolder(made.folder);
    fs.mkdirSync(ready);
    markReady(made.folder, { format: 1, at: '2026-11-22T09:00:00.000Z', generation: 2 });
    fs.renameSync(made.folder, beforeFolder(made.folder));
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw new Error('busy');
    });
    expect(() => finishRotation(made.folder)).toThrow('restore_blocked');
    rename.mockRestore();
    finishRotation(made.folder);
    expect(fs.readdirSync(made.folder)).toEqual(['rotated.json']);
    settleRotation(made.folder);
    expect(fs.readdirSync(parent)).toEqual(['vault']);
  });

  it('goes by name: a file of somebody else stays, and its folder', () => {
    const before = beforeFolder(made.folder);
    fs.mkdirSync(before);
    for (const name of ['vault.db', 'letter.txt']) fs.writeFileSync(path.join(before, name), '');
    settleRotation(made.folder);
    expect(fs.readdirSync(before)).toEqual(['letter.txt']);
  });
});
