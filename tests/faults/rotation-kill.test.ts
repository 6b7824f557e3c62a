import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { givenBackups, startCore } from '#tests/support/backup-house.ts';
import { aPerson } from '#tests/support/builders/person.ts';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { canWatchDisk, watchedDisk } from '#tests/support/disk-library.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { managerFor, passphrase, steppedClock, temporaryFolder } from '#tests/support/key-vault.ts';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { examine } from '#core/vault/backup/examine.ts';
import { isIntact } from '#core/vault/backup/make-copy.ts';
import { headerFile } from '#core/vault/header-file.ts';
import { parseHeader } from '#core/vault/header.ts';
import { hasSlot } from '#core/vault/withdrawal.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 1. */
const runs = isFullRun ? { rotate: 600, end: 300 } : { rotate: 8, end: 6 };
const never = new AbortController().signal;
const own = { leaver: 'oyster mittens gravel parade', heir: 'ladder meadow pencil window' };

type Work = 'rotate' | 'end' | 'in-place' | 'only-newest';

let parent: string;
let kit: string;
let managerId: WorkerId;
let leaver: WorkerId;
let heir: WorkerId;
let caseId: CaseId;
let program: string;

beforeAll(async () => {
  program = await bundleChild('rotation');
  const house = await givenBackups();
  const { clock } = house;
  ({ parent, kit, managerId } = house);
  await house.call('vault.confirm', { passphrase });
  const [team] = (await house.call('organisation.get', {})).teams;
  const teamId = team?.id ?? '';
  const add = async (name: string, words: string) =>
    (await house.call('vault.addUser', { name, roles: ['worker'], teamIds: [teamId], passphrase: words })).id;
  leaver = await add('Sam Okoro', own.leaver);
  heir = await add('Noor Haddad', own.heir);
  const person = aPerson({ teamId, managerId, clock }, { mainWorkerId: leaver });
  ({ caseId } = await house.call('people.create', person));
  await house.call('backups.now', {});
  await house.lock();
}, 120_000);
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

/** Lets a core work in a copy until it is killed at a change of the disk. */
async function workAndKill(work: Work, killAt: number) {
  const copy = temporaryFolder();
  fs.cpSync(parent, copy, { recursive: true });
  const folder = path.join(copy, 'vault');
  const args = [program, folder, managerId, leaver, heir, caseId, work, String(killAt)];
  const core = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: watchedDisk(copy),
  });
  let told = '';
  core.stdout.on('data', (data: Buffer) => {
    told += data.toString();
  });
  const [code, signal] = await once(core, 'close');
  expect(signal ?? code).toBe(code === null ? 'SIGKILL' : 0);
  return { copy, folder, told: told.split('\n').slice(0, -1) };
}

const after = (told: readonly string[], word: string) =>
  told.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

/** Opens what a stop left, as the next start of the app does. */
async function openAgain(folder: string) {
  const { core, call } = startCore(folder, steppedClock(Date.UTC(2026, 10, 25)));
  expect(await call('vault.status', {})).toMatchObject({ state: 'locked' });
  await call('vault.unlock', { userId: managerId, passphrase });
  return { core, call };
}

const headerOf = (folder: string) => parseHeader(fs.readFileSync(headerFile(folder)));

async function opensFor(folder: string, userId: WorkerId, words: string): Promise<boolean> {
  try {
    const vault = await managerFor(undefined, newestSchema).unlock(folder, userId, words);
    vault.close({ seq: 0, h: '' });
    return true;
  } catch {
    return false;
  }
}

async function requireWhole(folder: string, key: Buffer, copy: string): Promise<void> {
  const found = examine({ folder, newestSchema, audit: 'all', compactTo: null }, key, () => undefined);
  if (found.contents === null) throw new Error(`not whole: ${found.code ?? 'audit'}`);
  for (const backup of listBackups(backupsFolder(folder), null)) {
    expect(await isIntact(backup, never)).toBe(true);
  }
  expect(fs.readdirSync(copy).toSorted()).toEqual(['vault', 'vault-backups']);
}

/** @returns which key the vault has now @throws when the vault, an answer or a way in is lost */
async function afterRotation(killAt: number): Promise<'old' | 'new'> {
  const { copy, folder, told } = await workAndKill('rotate', killAt);
  try {
    const { core, call } = await openAgain(folder);
    const services = (await call('organisation.get', {})).services.map(({ name }) => name);
    expect(services).toEqual(expect.arrayContaining(after(told, 'service')));
    const key = core.session()?.vault.copyKey() ?? Buffer.alloc(0);
    await core.end();
    await requireWhole(folder, key, copy);
    const { generation } = headerOf(folder);
    if (told.includes('done') && generation !== 2) throw new Error('the answer was lost');
    expect(await opensFor(folder, leaver, own.leaver)).toBe(true);
    expect(await opensFor(folder, heir, own.heir)).toBe(true);
    const paper = generation === 1 ? kit : (after(told, 'kit')[0] ?? '');
    const proof = { kind: 'kit', kit: paper } as const;
    expect(await managerFor().prove(folder, proof, async (dek) => dek.equals(key))).toBe(true);
    return generation === 1 ? 'old' : 'new';
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** Whether any list of keys in reach still holds a way in for the leaver. */
function hasWayIn(copy: string): boolean {
  return fs
    .globSync(path.join(copy, '**', 'vault.json*'))
    .some((file) => hasSlot(parseHeader(fs.readFileSync(file)), leaver));
}

/** @returns whether it was answered that the access has ended @throws when the leaver still gets in then */
async function afterEnd(work: Work, killAt: number): Promise<boolean> {
  const { copy, folder, told } = await workAndKill(work, killAt);
  try {
    const isDone = told.includes('done');
    const { core, call } = await openAgain(folder);
    // Stopped before: ended again, and then for good.
    if (!isDone) {
      await call('vault.confirm', { passphrase });
      await call('access.end', { id: leaver, handOver: [{ caseId, to: heir }] });
    }
    if (hasWayIn(copy)) throw new Error('a way in is left');
    const { assignments } = await call('cases.header', { caseId });
    const present = assignments.filter(({ until }) => until === null).map(({ workerId }) => workerId);
    expect(present).toEqual([heir]);
    const key = core.session()?.vault.copyKey() ?? Buffer.alloc(0);
    await core.end();
    await requireWhole(folder, key, copy);
    expect(await opensFor(folder, leaver, own.leaver)).toBe(false);
    expect(await opensFor(folder, heir, own.heir)).toBe(true);
    return isDone;
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** Changes of the disk that the work makes when nobody stops it. */
async function countChanges(work: Work): Promise<number> {
  const { copy, told } = await workAndKill(work, 0);
  fs.rmSync(copy, { recursive: true, force: true });
  return Number(after(told, 'changes')[0]);
}

/** Numbers of changes over the whole of the work; every one of the last where the files are exchanged. */
function spread(changes: number, count: number, last: number): readonly number[] {
  const early = Array.from(
    { length: count - last },
    (_, n) => 1 + Math.floor((n * (changes - last)) / (count - last)),
  );
  return [...early, ...Array.from({ length: last }, (_, n) => changes - last + n + 1)];
}

describe('kill -9 while the vault gets a new key', () => {
  it.runIf(canWatchDisk)(
    'leaves the vault with its old key or its new one, whole, open to all of its people',
    async () => {
      const changes = await countChanges('rotate');
      const keys = new Set<string>();
      for (const killAt of spread(changes, runs.rotate, Math.ceil(runs.rotate / 2))) {
        keys.add(await afterRotation(killAt));
      }
      expect([...keys].toSorted()).toEqual(['new', 'old']);
      tellHarness(
        1,
        'kill -9 while the key is changed',
        `${String(runs.rotate)} runs`,
        '0 answers lost, 0 vaults unopenable',
      );
    },
    3_600_000,
  );

  it.runIf(canWatchDisk)(
    'is noticed by this harness when the key of the file itself is changed',
    async () => {
      const changes = await countChanges('in-place');
      let unopenable = 0;
      for (const killAt of spread(changes, 6, 0)) {
        const { copy, folder } = await workAndKill('in-place', killAt);
        if (!(await opensFor(folder, managerId, passphrase))) unopenable += 1;
        fs.rmSync(copy, { recursive: true, force: true });
      }
      expect(unopenable).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('kill -9 while somebody’s access is ended', () => {
  it.runIf(canWatchDisk)(
    'never lets them in again once it was answered, and can be ended again before',
    async () => {
      const changes = await countChanges('end');
      const answers = new Set<boolean>();
      for (const killAt of spread(changes + 1, runs.end, 2)) answers.add(await afterEnd('end', killAt));
      expect(answers).toEqual(new Set([false, true]));
      tellHarness(
        1,
        'kill -9 while access is ended',
        `${String(runs.end)} runs`,
        '0 ways in left, 0 vaults unopenable',
      );
    },
    3_600_000,
  );

  it.runIf(canWatchDisk)(
    'is noticed by this harness when earlier versions of vault.json keep the way in',
    async () => {
      await expect(afterEnd('only-newest', 0)).rejects.toThrow('a way in is left');
    },
    120_000,
  );
});
