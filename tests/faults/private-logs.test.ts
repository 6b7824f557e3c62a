import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WorkerId } from '#shared/lib/ids.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { readRaw } from '#tests/support/raw-reader.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

/** quality.md, figure 10: logs of one author, read by others who hold the database key. */
const count = isFullRun ? 1000 : 100;

let vault: TestVault;
let author: WorkerId;
let supervisor: WorkerId;
const canaries: string[] = [];
beforeEach(async () => {
  vault = await openTestVault();
  supervisor = await vault.addWorker({ name: 'Aoife Brennan', roles: ['supervisor'] });
  author = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
  await vault.as(author);
  canaries.length = 0;
  for (let n = 0; n < count; n += 1) canaries.push(await writeLog(n));
});
afterEach(() => vault.close());

/** A log with the canary in each of its parts, one after the other in the turn of logs. */
async function writeLog(n: number): Promise<string> {
  const canary = `canary-${String(n)}-kingfisher`;
  const parts: readonly Parameters<typeof givenLog>[1][] = [
    { title: canary },
    { answers: { page: canary } },
    { ownFeelings: [canary] },
    { learning: canary },
    { nextStep: canary },
    { caseRef: canary },
    { leftNames: [canary] },
  ];
  await givenLog(vault, parts[n % parts.length]);
  return canary;
}

it('nobody but the author reads a private log, with every table and all own keys in hand', async () => {
  expect(await readRaw(vault, vault.managerId, canaries)).toEqual([]);
  expect(await readRaw(vault, supervisor, canaries)).toEqual([]);
  const own = await readRaw(vault, author, canaries);
  expect(own).toHaveLength(count);
  expect(own.every(({ table, how }) => table === 'reflective_logs' && how === 'opened')).toBe(true);
  tellHarness(10, 'private logs read by others with the database key', `${String(count)} logs`, '0 readable');
});

it('a shared copy opens for its receiver and the author, and for nobody else', async () => {
  const id = await givenLog(vault, { title: 'canary-shared' });
  await vault.call('reflections.share', { logId: id, to: { kind: 'colleague', id: supervisor } });
  const opened = [{ table: 'reflection_shares', column: 'content', how: 'opened' }];
  expect(await readRaw(vault, vault.managerId, ['canary-shared'])).toEqual([]);
  expect(await readRaw(vault, supervisor, ['canary-shared'])).toEqual(opened);
});

it('a title that was stored plain is noticed by this harness, in whatever encoding', async () => {
  const [canary = ''] = canaries;
  const planted = [Buffer.from(canary), Buffer.from(canary, 'utf16le'), Buffer.from(btoa(canary))];
  for (const content of planted) {
    await vault.db.updateTable('reflective_logs').set({ content }).execute();
    const found = await readRaw(vault, supervisor, [canary]);
    expect(found).toHaveLength(count);
    expect(found[0]).toEqual({ table: 'reflective_logs', column: 'content', how: 'plain' });
  }
});
