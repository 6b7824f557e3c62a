import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { aPerson } from '#tests/support/builders/person.ts';
import { tracesLeft } from '#tests/support/erased-people.ts';
import { canary, fillPerson } from '#tests/support/fill-person.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { backupsFolder } from '#core/vault/backup/backup-folders.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 12: erasures that survive a restore. */
const people = isFullRun ? 40 : 2;

let house: BackupHouse;
beforeEach(async () => {
  house = await givenBackups();
}, 60_000);
afterEach(() => house.close());

interface Erasable {
  readonly caseId: string;
  readonly words: readonly string[];
}

const db = () => {
  const session = house.core().session();
  if (session === undefined) throw new Error('nobody is signed in');
  return session.db;
};

async function givenSomeone(): Promise<Erasable> {
  const { id: teamId } = await db().selectFrom('teams').select('id').executeTakeFirstOrThrow();
  const { clock, managerId } = house;
  const chosenName = `${canary()} ${canary()}`;
  const made = await house.call('people.create', aPerson({ teamId, managerId, clock }, { chosenName }));
  const words = await fillPerson({ core: house.core(), db: db() }, made);
  return { caseId: made.caseId, words: [...words, ...chosenName.split(' ')] };
}

async function erase({ caseId }: Erasable): Promise<void> {
  house.core().confirm();
  const { case_number } = await db()
    .selectFrom('case_files')
    .select('case_number')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const order = {
    caseId: caseId as never,
    caseNumber: case_number,
    ground: 'time_over',
    singleNames: true,
  } as const;
  expect(await house.call('erasure.erase', order)).toMatchObject({ finished: true });
}

/** Locks, and puts back the oldest backup. */
async function restoreOldest(): Promise<void> {
  await house.lock();
  const { backups } = await house.call('restore.list', {});
  const oldest = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).at(0);
  if (oldest === undefined) throw new Error('no backup');
  const secret = { kind: 'passphrase', userId: house.managerId, passphrase } as const;
  await house.call('restore.run', { id: oldest.id, secret });
}

const traces = (words: readonly string[]) => tracesLeft({ core: house.core(), folder: house.folder }, words);

describe('a backup from before an erasure that is put back', () => {
  it('is brought to the same before anybody works in it', async () => {
    const all: Erasable[] = [];
    while (all.length < people) all.push(await givenSomeone());
    const stays = await givenSomeone();
    await house.call('backups.now', {});
    for (const one of all) await erase(one);
    await restoreOldest();
    await house.unlock();
    for (const one of all) expect(traces(one.words)).toEqual([]);
    expect(traces(stays.words).length).toBeGreaterThan(stays.words.length * 0.95);
    const { erased, unproven } = await house.call('erasure.list', {});
    expect(unproven).toBe(0);
    expect(erased.map(({ reappliedAt, findings }) => [reappliedAt !== null, findings?.left])).toEqual(
      all.map(() => [true, 0]),
    );
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'open' });
    tellHarness(12, 'erasure after a restore', `${String(people)} erasures`, '0 of them forgotten');
  }, 1_200_000);

  it('is noticed by this harness when nothing remembers the erasure', async () => {
    const one = await givenSomeone();
    await house.call('backups.now', {});
    await erase(one);
    fs.rmSync(path.join(backupsFolder(house.folder), 'erased.json'));
    await restoreOldest();
    await house.unlock();
    expect(traces(one.words)).not.toEqual([]);
  }, 120_000);

  it('does not believe a list that this vault did not write', async () => {
    const one = await givenSomeone();
    const file = path.join(backupsFolder(house.folder), 'erased.json');
    await erase(one);
    const other = await givenSomeone();
    const forged = fs
      .readFileSync(file, 'utf8')
      .replaceAll(one.caseId, other.caseId)
      .replace(/"id": "[^"]+"/u, `"id": "${crypto.randomUUID()}"`);
    fs.writeFileSync(file, forged);
    await house.lock();
    await house.unlock();
    expect(traces(other.words)).not.toEqual([]);
    expect(await house.call('erasure.list', {})).toMatchObject({ unproven: 1 });
  }, 120_000);
});
