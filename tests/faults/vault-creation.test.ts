import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { tellHarness } from '#tests/support/harness-line.ts';
import {
  makeKeyVault,
  managerFor,
  noEntries,
  passphrase,
  temporaryFolder,
} from '#tests/support/key-vault.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

const child = path.join(import.meta.dirname, 'create-vault.child.ts');
const folders: string[] = [];
afterAll(() => {
  for (const each of folders) fs.rmSync(each, { recursive: true, force: true });
});

/** Runs the making of a vault, killed at the n-th step; true when it had no such step and came to the end. */
async function isMade(parent: string, killAt: number | 'planted'): Promise<boolean> {
  const maker = spawn(process.execPath, [child, parent, String(killAt)], { stdio: 'inherit' });
  const [code, signal] = await once(maker, 'close');
  expect(signal ?? code).toBe(code === null ? 'SIGKILL' : 0);
  return code === 0;
}

/** What stands at the vault's place, opened and read if there is anything. */
async function stateOf(place: string): Promise<string> {
  const status = managerFor().status(place);
  const [user] = status.state === 'locked' ? status.users : [];
  if (user === undefined) return status.state;
  const vault = await managerFor().unlock(place, user.id, passphrase);
  const rows = vault.connection.prepare('select count(*) from notes').pluck().get();
  vault.close(noEntries);
  return rows === 1 ? 'whole with its row' : 'incomplete';
}

describe('kill -9 at each step of making a vault', () => {
  it('leaves nothing at its place, or a whole vault; and another attempt is never in the way', async () => {
    const states = new Set<string>();
    const parent = temporaryFolder();
    folders.push(parent);
    const place = path.join(parent, 'vault');
    let finished = false;
    let runs = 0;
    for (let step = 1; !finished; step += 1) {
      runs += 1;
      // The remains of each attempt stay for the next one.
      finished = await isMade(parent, step);
      states.add(await stateOf(place));
      fs.rmSync(place, { recursive: true, force: true });
    }
    expect([...states].toSorted()).toEqual(['none', 'whole with its row']);
    await makeKeyVault(parent);
    expect(fs.readdirSync(parent)).toEqual(['vault']);
    tellHarness(1, 'kill -9 while a vault is made', `${String(runs)} runs`, '0 vaults unopenable');
  }, 300_000);

  it('is noticed by this harness when the files are moved one by one', async () => {
    const parent = temporaryFolder();
    folders.push(parent);
    await isMade(parent, 'planted');
    expect(managerFor().status(path.join(parent, 'vault'))).toMatchObject({ code: 'vault_incomplete' });
  });
});
