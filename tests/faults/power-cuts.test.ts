import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { canWatchDisk } from '#tests/support/disk-library.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { doWork, faultsAfterCuts, type Work, withoutSyncOf } from '#tests/support/power-cuts.ts';
import { makeStandingVault } from '#tests/support/standing-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 2: states of the disk in each kind of work. */
const times = isFullRun ? 40 : 1;
const works: readonly (readonly [work: Work, states: number, name: string])[] = [
  ['notes', 200 * times, 'while notes are saved'],
  ['passphrases', 100 * times, 'while vault.json is written'],
  ['backups', 80 * times, 'while backups are made'],
  ['creation', 60 * times, 'while a vault is made'],
  ['restore', 60 * times, 'while a backup is put back'],
];

const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const root = fs.mkdtempSync(path.join(memory, 'keystead-power-'));
let bench: Parameters<typeof doWork>[0];
beforeAll(async () => {
  const [standing, program] = await Promise.all([makeStandingVault(), bundleChild('power-work')]);
  bench = { root, standing, program };
}, 120_000);
afterAll(() => {
  for (const folder of [root, bench.standing.parent]) fs.rmSync(folder, { recursive: true, force: true });
});

describe.runIf(canWatchDisk)('a power cut', () => {
  it.each(works)(
    'during %s: leaves what was answered, and nothing half',
    async (work, states, name) => {
      expect(await faultsAfterCuts(await doWork(bench, work), states)).toEqual([]);
      tellHarness(2, `power cut ${name}`, `${String(states)} states`, '0 answers lost, 0 corrupt');
    },
    7_200_000,
  );

  it('a database that waits for no disk is noticed by this harness', async () => {
    expect(await faultsAfterCuts(await doWork(bench, 'notes', 'planted'), 40)).not.toEqual([]);
  }, 120_000);

  it('a vault.json without its sync is noticed by this harness', async () => {
    const done = withoutSyncOf(await doWork(bench, 'passphrases'), (file) => file.endsWith('vault.json.tmp'));
    expect(await faultsAfterCuts(done, 100)).not.toEqual([]);
  }, 120_000);

  it('a backup without the sync of its files is noticed by this harness', async () => {
    const done = withoutSyncOf(await doWork(bench, 'backups'), (file) => file.includes('.unfinished/'));
    expect(await faultsAfterCuts(done, 100)).not.toEqual([]);
  }, 120_000);
});
