import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { canWatchDisk, watchedDisk } from '#tests/support/disk-library.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { sampleExport } from '#tests/support/hmis-sample.ts';
import {
  copyOfStanding,
  lookInto,
  makeStandingVault,
  type StandingVault,
} from '#tests/support/standing-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 1: half of the runs at a random moment, half at a random change of the disk. */
const runs = isFullRun ? { notes: 2000, import: 500 } : { notes: 40, import: 12 };

let standing: StandingVault;
let program: string;
beforeAll(async () => {
  [standing, program] = await Promise.all([makeStandingVault(), bundleChild('kill-commits')]);
  const clients = Array.from({ length: 40 }, (_, n) => ({
    PersonalID: `P${String(n)}`,
    FirstName: `${String.fromCodePoint(65 + (n % 26))}ra${String(n * n)}`,
    LastName: `${String.fromCodePoint(90 - (n % 26))}ovel${String(n)}`,
    DOB: `19${String(50 + n)}-0${String(1 + (n % 9))}-11`,
    SSN: '',
    SSNDataQuality: '9',
  }));
  const enrollments = clients.map(({ PersonalID }) => ({ EnrollmentID: `E${PersonalID}`, PersonalID }));
  const chosen = `${standing.folder}-export`;
  fs.mkdirSync(chosen);
  for (const [name, bytes] of sampleExport({ clients, enrollments }))
    fs.writeFileSync(path.join(chosen, name), bytes);
}, 120_000);
afterAll(() => fs.rmSync(standing.parent, { recursive: true, force: true }));

type When = { readonly change: number } | { readonly afterMs: number };

/** Lets a core work until it is killed. @returns what it had answered until then */
async function workAndKill(
  vault: StandingVault,
  work: 'notes' | 'import' | 'planted',
  when: When,
): Promise<readonly string[]> {
  const killAt = 'change' in when ? when.change : 0;
  const args = [program, vault.folder, vault.managerId, vault.caseId, work, String(killAt)];
  const env = killAt === 0 ? process.env : watchedDisk(vault.parent);
  const core = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let told = '';
  core.stdout.on('data', (data: Buffer) => {
    told += data.toString();
    if ('afterMs' in when && told === 'ready\n') setTimeout(() => core.kill('SIGKILL'), when.afterMs);
  });
  const [code, signal] = await once(core, 'close');
  expect(signal ?? code).toBe(work === 'import' && code === 0 ? 0 : 'SIGKILL');
  return told.split('\n').slice(1, -1);
}

/** Runs the work in a copy of the vault; how many answers were lost there. @throws when the copy is not whole */
async function lostAfter(work: 'notes' | 'import' | 'planted', when: When): Promise<number> {
  const vault = copyOfStanding(standing);
  try {
    const told = await workAndKill(vault, work, when);
    const held = await lookInto(vault);
    const kept = work === 'import' ? held.batches : held.notes;
    expect(held.audited.toSorted()).toEqual(kept.toSorted());
    // The one that was under way may have come to its end before it was answered.
    expect(kept.length).toBeLessThanOrEqual(told.length + 1);
    return told.filter((id) => !kept.includes(id)).length;
  } finally {
    fs.rmSync(vault.parent, { recursive: true, force: true });
  }
}

const works = [
  ['notes', 'while notes are saved', 120, 250],
  ['import', 'while people are imported', 400, 160],
] as const;

describe.each(works)('kill -9, %s', (work, name, changes, ms) => {
  it.runIf(canWatchDisk)(
    'loses nothing that was answered, and leaves a vault that opens with a whole audit and search',
    async () => {
      let lost = 0;
      for (let run = 0; run < runs[work]; run += 1) {
        const when = run % 2 === 0 ? { change: 1 + randomInt(changes) } : { afterMs: randomInt(ms) };
        lost += await lostAfter(work, when);
      }
      expect(lost).toBe(0);
      tellHarness(1, `kill -9 ${name}`, `${String(runs[work])} runs`, '0 answers lost, 0 vaults unopenable');
    },
    3_600_000,
  );
});

it.runIf(canWatchDisk)(
  'a journal that is kept in memory only is noticed by this harness',
  async () => {
    let caughtAt = 0;
    for (let change = 2; change < 30 && caughtAt === 0; change += 1) {
      const lost = await lostAfter('planted', { change }).catch(() => 1);
      if (lost > 0) caughtAt = change;
    }
    expect(caughtAt).toBeGreaterThan(0);
    expect(await lostAfter('notes', { change: caughtAt })).toBe(0);
  },
  120_000,
);
