import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { logicalHash } from '#tests/support/logical-hash.ts';
import { openDatabase } from '#core/database/connection.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { databaseFile, readVault } from '#core/vault/vault-folder.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 13. */
const cycles = isFullRun ? 500 : 20;

let house: BackupHouse;
beforeEach(async () => {
  house = await givenBackups();
});
afterEach(() => house.close());

it(`what a backup holds comes back the same, ${String(cycles)} times`, async () => {
  const key = house.vault().copyKey();
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await house.call('organisation.addService', { name: `Service ${String(cycle)} “Süd” 🏠` });
    const held = logicalHash(house.vault());
    const { id } = await house.call('backups.now', {});
    await house.call('organisation.addService', { name: 'Lost on purpose' });
    expect(logicalHash(house.vault())).not.toBe(held);
    await house.lock();
    const secret = { kind: 'passphrase', userId: house.managerId, passphrase } as const;
    await house.call('restore.run', { id: `own:${id}`, secret });
    const restored = listBackups(backupsFolder(house.folder), null).find((backup) => backup.id === id);
    expect(restored?.manifest.checked).not.toBeNull();
    expect(hashOfRestored(key)).toBe(held);
    await house.unlock();
    house.clock.forward(1);
  }
  tellHarness(13, 'backup and restore', `${String(cycles)} cycles`, '0 different');
}, 1_800_000);

/** Opened past the sign-in, which leaves an entry in the audit. */
function hashOfRestored(key: Buffer): string {
  const { vaultId, anchor } = readVault(house.folder);
  const connection = openDatabase(databaseFile(house.folder), { vaultId, key, newestSchema, anchor });
  try {
    return logicalHash({ connection });
  } finally {
    connection.close();
  }
}

it('is noticed by this harness when a row does not come back', () => {
  const held = logicalHash(house.vault());
  house.vault().connection.prepare("update teams set name = 'another'").run();
  expect(logicalHash(house.vault())).not.toBe(held);
});
