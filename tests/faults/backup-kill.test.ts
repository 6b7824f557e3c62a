import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import {
  copyOf,
  type KeyVault,
  makeKeyVault,
  managerFor,
  noEntries,
  passphrase,
  temporaryFolder,
} from '#tests/support/key-vault.ts';
import { logicalHash } from '#tests/support/logical-hash.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { isIntact } from '#core/vault/backup/make-copy.ts';
import { finishSwap } from '#core/vault/backup/restore.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 1: every n-th step of each flow in a push, every one with `full`. */
const everyStep = isFullRun ? 1 : 5;
const child = path.join(import.meta.dirname, 'backup-steps.child.ts');
const never = new AbortController().signal;
const folders: string[] = [];
afterAll(() => {
  for (const each of folders) fs.rmSync(each, { recursive: true, force: true });
});

let made: KeyVault;
let key: string;
let whole: string;

/** Opens what stands at the vault's place and says what it holds. */
async function hashAt(folder: string): Promise<string> {
  const vault = await managerFor().unlock(folder, made.managerId, passphrase);
  try {
    return logicalHash(vault);
  } finally {
    vault.close(noEntries);
  }
}

beforeEach(async () => {
  const parent = temporaryFolder();
  folders.push(parent);
  made = await makeKeyVault(parent);
  const vault = await managerFor().unlock(made.folder, made.managerId, passphrase);
  key = vault.copyKey().toString('hex');
  whole = logicalHash(vault);
  vault.close(noEntries);
}, 60_000);

/** Runs a flow, killed at its n-th step; true when it had no such step and came to the end. */
async function isDone(
  what: 'backup' | 'restore',
  folder: string,
  killAt: number | 'planted',
): Promise<boolean> {
  const doer = spawn(process.execPath, [child, what, folder, key, String(killAt)], { stdio: 'inherit' });
  const [code, signal] = await once(doer, 'close');
  expect(signal ?? code).toBe(code === null ? 'SIGKILL' : 0);
  return code === 0;
}

/** Good backups that still hold everything; each that is listed must be intact. */
async function goodBackups(folder: string): Promise<number> {
  const listed = listBackups(backupsFolder(folder), null);
  for (const backup of listed) {
    expect(await isIntact(backup, never)).toBe(true);
    expect(await hashAt(backup.folder)).toBe(whole);
  }
  return listed.filter(({ manifest }) => manifest.checked !== null).length;
}

describe('kill -9 at each step of a backup', () => {
  it('leaves the vault as it was, every listed backup whole, and never fewer good ones than before', async () => {
    expect(await isDone('backup', made.folder, 0)).toBe(true);
    let finished = false;
    let runs = 0;
    for (let step = 1; !finished; step += everyStep) {
      finished = await isDone('backup', made.folder, step);
      runs += 1;
      expect(await goodBackups(made.folder)).toBeGreaterThanOrEqual(1);
      expect(await hashAt(made.folder)).toBe(whole);
    }
    expect(fs.readdirSync(backupsFolder(made.folder)).some((name) => name.endsWith('.unfinished'))).toBe(
      false,
    );
    tellHarness(1, 'kill -9 during a backup', `${String(runs)} runs`, '0 backups lost');
  }, 600_000);

  it('is noticed by this harness when older ones are pruned before the new one is checked', async () => {
    await isDone('backup', made.folder, 0);
    await isDone('backup', made.folder, 'planted');
    expect(await goodBackups(made.folder)).toBe(0);
  }, 60_000);
});

describe('kill -9 at each step of a restore', () => {
  it('leaves the old vault or the new one, never none', async () => {
    await isDone('backup', made.folder, 0);
    const places = new Set<string>();
    let finished = false;
    let runs = 0;
    for (let step = 1; !finished; step += everyStep) {
      const vault = copyOf(made);
      folders.push(path.dirname(vault.folder));
      fs.cpSync(backupsFolder(made.folder), backupsFolder(vault.folder), { recursive: true });
      finished = await isDone('restore', vault.folder, step);
      runs += 1;
      finishSwap(vault.folder);
      expect(await hashAt(vault.folder)).toBe(whole);
      expect(await goodBackups(vault.folder)).toBe(1);
      places.add(fs.existsSync(path.join(vault.folder, 'restored.json')) ? 'new' : 'old');
    }
    expect([...places].toSorted()).toEqual(['new', 'old']);
    tellHarness(1, 'kill -9 during a restore', `${String(runs)} runs`, '0 vaults lost');
  }, 600_000);

  it('is noticed by this harness when the vault goes before the backup stands ready', async () => {
    await isDone('backup', made.folder, 0);
    await isDone('restore', made.folder, 'planted');
    finishSwap(made.folder);
    expect(managerFor().status(made.folder)).toEqual({ state: 'none' });
  }, 60_000);
});
