import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { givenSomeone, othersRows, type Someone, tracesLeft } from '#tests/support/erased-people.ts';
import { sessionOf } from '#tests/support/fill-person.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { type Reopening, reopenVault } from '#tests/support/reopen-vault.ts';
import { openTestVault } from '#tests/support/test-vault.ts';
import { readErasedList } from '#core/vault/backup/erased-list.ts';
import { backupsFolder } from '#core/vault/backup/backup-folders.ts';

/** quality.md, figure 1: so many moments spread over an erasure in a push, every one with `full`. */
const moments = isFullRun ? Number.POSITIVE_INFINITY : 4;
const nobody = { personId: '', name: 'nobody at all' } as never;

let program: string;
let parent: string;
let base: Reopening;
let someone: Someone;
let caseNumber: string;
let untouched: string;

beforeAll(async () => {
  program = await bundleChild('erasure-steps');
}, 120_000);
beforeEach(async () => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-erasure-'));
  const vault = await openTestVault();
  someone = await givenSomeone(vault);
  await givenSomeone(vault);
  const { case_number } = await vault.db
    .selectFrom('case_files')
    .select('case_number')
    .where('id', '=', someone.caseId)
    .executeTakeFirstOrThrow();
  caseNumber = case_number;
  const { copyKey, vaultId, connection } = sessionOf(vault);
  const folder = path.join(parent, 'base');
  fs.mkdirSync(folder);
  fs.copyFileSync(connection.name, path.join(folder, 'keystead.db'));
  base = { folder, key: copyKey().toString('hex'), vaultId, userId: vault.managerId };
  await vault.close();
  untouched = await contentOf(copyOfBase('untouched'));
}, 60_000);
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

function copyOfBase(name: string): Reopening {
  const folder = path.join(parent, name);
  fs.cpSync(base.folder, folder, { recursive: true });
  return { ...base, folder };
}

async function contentOf(copy: Reopening): Promise<string> {
  const vault = await reopenVault(copy);
  const rows = JSON.stringify(
    [...(await othersRows(vault, nobody))].filter(([table]) => table !== 'audit_checks'),
  );
  await vault.close();
  return rows;
}

/** Erases in a process of its own. @returns how many steps it took, undefined when it was killed at the one named */
async function eraseIn(
  { folder, key, vaultId, userId }: Reopening,
  killAt: number | 'planted',
): Promise<number | undefined> {
  const args = [program, folder, key, vaultId, userId, someone.caseId, caseNumber, String(killAt)];
  const doer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  doer.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString();
  });
  const [code, signal] = await once(doer, 'close');
  expect(signal ?? code).toBe(code === null ? 'SIGKILL' : 0);
  return code === 0 ? Number(told) : undefined;
}

/** How the vault stands after the next opening. */
async function verdictOn(copy: Reopening): Promise<'before' | 'after' | 'half'> {
  const isRemembered = readErasedList(backupsFolder(copy.folder)).length > 0;
  if (!isRemembered) return (await contentOf(copy)) === untouched ? 'before' : 'half';
  const vault = await reopenVault(copy);
  try {
    const left = await vault.db.selectFrom('case_files').select('id').execute();
    const { state } = await vault.db.selectFrom('erasures').select('state').executeTakeFirstOrThrow();
    const isGone = left.every(({ id }) => id !== someone.caseId) && state === 'done';
    return isGone && tracesLeft(vault, someone.words).length === 0 ? 'after' : 'half';
  } finally {
    await vault.close();
  }
}

describe('kill -9 during an erasure', () => {
  it('leaves everything as it was, or nothing of the person once the vault is opened again', async () => {
    const all = await eraseIn(copyOfBase('whole'), 0);
    expect(all).toBeGreaterThan(100);
    const steps = all ?? 0;
    const stride = Math.max(1, Math.floor(steps / moments));
    const seen = { before: 0, after: 0, half: 0 };
    // The end is where rows, list and file follow each other closely: a few more of it.
    const closing = Array.from({ length: 4 }, (_, index) => steps - index * 8);
    const kills = [
      ...Array.from({ length: Math.ceil(steps / stride) }, (_, index) => 1 + index * stride),
      ...closing,
    ];
    for (const at of new Set(kills)) {
      const copy = copyOfBase(`killed-${String(at)}`);
      await eraseIn(copy, at);
      seen[await verdictOn(copy)] += 1;
      fs.rmSync(copy.folder, { recursive: true, force: true });
    }
    expect(seen.half).toBe(0);
    expect(Math.min(seen.before, seen.after)).toBeGreaterThan(0);
    tellHarness(1, 'kill -9 during an erasure', `${String(new Set(kills).size)} runs`, '0 half erased');
  }, 3_600_000);

  it('is noticed by this harness when a part goes before the rest', async () => {
    const copy = copyOfBase('planted');
    await eraseIn(copy, 'planted');
    expect(await verdictOn(copy)).toBe('half');
  }, 60_000);
});
