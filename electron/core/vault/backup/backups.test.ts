import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { databaseFile } from '../vault-folder.ts';
import { Backups } from './backups.ts';
import { backupName, backupsFolder, listBackups, manifestFile, secondFolder } from './backup-folders.ts';
import { serialiseManifest } from './manifest.ts';
import { isIntact } from './make-copy.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

let house: BackupHouse;
beforeEach(async () => {
  house = await givenBackups();
});
afterEach(() => house.close());

const never = new AbortController().signal;
const stored = () => listBackups(backupsFolder(house.folder), null);
const names = () => stored().map(({ id, manifest }) => [id.includes('-copy'), manifest.reason]);

describe('a backup of an open vault', () => {
  it('is whole, checked, without free pages, and says what it holds', async () => {
    const made = await house.call('backups.now', {});
    expect(made.onSecond).toBe(false);
    const [backup] = stored();
    expect(stored()).toHaveLength(1);
    expect(backup?.manifest).toMatchObject({
      organisation: 'Lindenhof',
      reason: 'asked',
      madeAt: made.madeAt,
    });
    expect(backup?.manifest.checked?.rows['workers']).toBe(1);
    expect(backup && (await isIntact(backup, never))).toBe(true);
    expect(fs.readdirSync(backup?.folder ?? '').toSorted()).toEqual([
      'manifest.json',
      'vault.db',
      'vault.json',
    ]);
    const status = await house.call('backups.status', {});
    expect(status).toMatchObject({ newest: made.madeAt, waiting: null, second: null, problem: null });
  });

  it('leaves the vault open for this process alone', async () => {
    await house.call('backups.now', {});
    await house.call('backups.check', {});
    await house.call('vault.changePassphrase', {
      current: passphrase,
      next: 'seven kettles on the linden stairs',
    });
    expect(await house.openFromAnotherProcess()).toBe('vault_in_use');
  });

  it('is carried to the second place, and prunes there by the same rule', async () => {
    const stick = path.join(house.parent, 'stick');
    fs.mkdirSync(stick);
    await house.internal()['backups.useSecond']?.({ path: stick });
    const made = await house.call('backups.now', {});
    expect(made.onSecond).toBe(true);
    expect(listBackups(secondFolder(stick), null).map(({ id }) => id)).toEqual([made.id]);
    const { second } = await house.call('backups.status', {});
    expect(second).toEqual({ name: 'stick', newest: made.madeAt, present: true, sameDisk: true });
    fs.rmSync(stick, { recursive: true });
    house.clock.forward(8);
    expect((await house.call('backups.now', {})).onSecond).toBe(false);
    expect((await house.call('backups.status', {})).second).toMatchObject({
      present: false,
      newest: made.madeAt,
    });
    await house.call('backups.forgetSecond', {});
    expect((await house.call('backups.status', {})).second).toBeNull();
  });

  it.each([
    ['OneDrive - Linden', 'backup_place_synced'],
    ['vault-backups/inside', 'backup_place_unfit'],
    ['nothing here', 'backup_place_unfit'],
  ])('refuses %s as a second place: %s', async (name, code) => {
    const place = path.join(house.parent, name);
    if (name !== 'nothing here') fs.mkdirSync(place, { recursive: true });
    await expect(house.internal()['backups.useSecond']?.({ path: place })).rejects.toThrow(code);
  });

  it('keeps 7 days, 5 weeks and 2 months of one a day, and prunes only once the next is checked', async () => {
    await house.call('backups.now', {});
    for (const first of stored()) {
      for (let ago = 60; ago > 0; ago -= 1) {
        const madeAt = new Date(house.clock.millis() - ago * 86_400_000).toISOString();
        const folder = path.join(backupsFolder(house.folder), backupName(madeAt, true));
        fs.cpSync(first.folder, folder, { recursive: true });
        fs.writeFileSync(manifestFile(folder), serialiseManifest({ ...first.manifest, madeAt }));
      }
    }
    expect(stored()).toHaveLength(61);
    await house.lock();
    await house.times().locked();
    expect(stored()).toHaveLength(62);
    await house.unlock();
    await house.times().due();
    expect(stored()).toHaveLength(12);
  });
});

describe('by itself', () => {
  it('a locked vault is copied when it has changed, and only then', async () => {
    await house.lock();
    await house.times().locked();
    expect(names()).toEqual([[true, 'locked']]);
    await house.times().locked();
    expect(stored()).toHaveLength(1);
    await house.unlock();
    await house.lock();
    await house.times().locked();
    expect(stored()).toHaveLength(2);
  });

  it('the copy is checked after the next unlock, and takes its place among the good ones', async () => {
    await house.lock();
    await house.times().locked();
    await house.unlock();
    const { waiting } = await house.call('backups.status', {});
    expect(waiting).not.toBeNull();
    await house.times().due();
    expect(names()).toEqual([[false, 'locked']]);
    const status = await house.call('backups.status', {});
    expect(status).toMatchObject({ newest: waiting, waiting: null });
    expect(status.check?.lines.every(({ good }) => good)).toBe(true);
  });

  it('one is made each day, and everything is looked at each week', async () => {
    await house.times().due();
    await house.times().due();
    expect(names()).toEqual([[false, 'daily']]);
    const first = (await house.call('backups.status', {})).check?.at;
    house.clock.forward(1);
    await house.times().due();
    expect(names()).toEqual([
      [false, 'daily'],
      [false, 'daily'],
    ]);
    expect((await house.call('backups.status', {})).check?.at).toBe(first);
    house.clock.forward(7);
    await house.times().due();
    expect((await house.call('backups.status', {})).check?.at).not.toBe(first);
  });

  it('a damaged vault gives no good backup, takes none away, and says so', async () => {
    await house.call('backups.now', {});
    house
      .vault()
      .connection.exec('create table gone (a); insert into gone values (zeroblob(40000)); drop table gone');
    await house.lock();
    // In a free page, which SQLite never looks at when it opens the file.
    const file = databaseFile(house.folder);
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 4000) ^ 1, bytes.length - 4000);
    fs.writeFileSync(file, bytes);
    await house.times().locked();
    house.clock.forward(200);
    await house.unlock();
    await house.times().due();
    expect(names()).toEqual([[false, 'asked']]);
    const { problem, check } = await house.call('backups.status', {});
    expect(problem?.code).toBe('vault_damaged');
    expect(check?.lines[0]).toMatchObject({ line: 'pages', good: false, bad: 1 });
  });

  it('a copy that was changed after it was made is not taken', async () => {
    await house.lock();
    await house.times().locked();
    const [copy] = stored();
    fs.appendFileSync(databaseFile(copy?.folder ?? ''), Buffer.alloc(4096));
    await house.unlock();
    await house.times().due();
    expect(stored()).toEqual([]);
    expect((await house.call('backups.status', {})).problem?.code).toBe('backup_damaged');
    await house.times().due();
    expect(names()).toEqual([[false, 'daily']]);
    expect((await house.call('backups.status', {})).problem).toBeNull();
  });
});

describe('before a migration', () => {
  const later = () => new Backups(house.core(), house.clock, newestSchema + 1);

  it('a backup is made and checked; none for the newest schema', async () => {
    await new Backups(house.core(), house.clock, newestSchema).beforeMigration(house.vault());
    expect(stored()).toEqual([]);
    await later().beforeMigration(house.vault());
    expect(names()).toEqual([[false, 'migration']]);
  });

  it('a vault that gives no good backup is not migrated', async () => {
    const { vaultId } = house.vault();
    const { connection } = house.vault();
    connection.exec('drop trigger audit_events_never_change');
    connection.prepare("update audit_events set action = 'view' where seq = 1").run();
    await expect(later().beforeMigration(house.vault())).rejects.toThrow('vault_damaged');
    expect(listBackups(backupsFolder(house.folder), vaultId)).toEqual([]);
  });
});

it('reads go on while the file is copied, and writes wait for it', async () => {
  const order: string[] = [];
  const copied = Promise.withResolvers<void>();
  const copying = house
    .core()
    .still(() => copied.promise)
    .then(() => order.push('copied'));
  const writing = house
    .call('organisation.addService', { name: 'Outreach' })
    .then(() => order.push('written'));
  await house.call('organisation.get', {}).then(() => order.push('read'));
  copied.resolve();
  await Promise.all([copying, writing]);
  expect(order).toEqual(['read', 'copied', 'written']);
});
