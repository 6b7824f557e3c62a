import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { databaseFile } from '../vault-folder.ts';
import { backupsFolder, listBackups } from './backup-folders.ts';
import { finishSwap } from './restore.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

let house: BackupHouse;
/** Made when the service `Before` was there and `After` was not yet. */
let backupId: string;
beforeEach(async () => {
  house = await givenBackups();
  await house.call('organisation.addService', { name: 'Before' });
  backupId = `own:${(await house.call('backups.now', {})).id}`;
  await house.call('organisation.addService', { name: 'After' });
  await house.lock();
});
afterEach(() => house.close());

const own = () => ({ kind: 'passphrase', userId: house.managerId, passphrase }) as const;
const services = async () =>
  (await house.call('organisation.get', {})).services.map(({ name }) => name).toSorted();
const beside = () => fs.readdirSync(house.parent).toSorted();
const filesOf = (folder: string) =>
  fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]);

describe('a restore', () => {
  it('puts the backup in the place of the vault and keeps the one before under its name', async () => {
    const before = filesOf(house.folder);
    const listed = await house.call('restore.list', {});
    expect(listed.backups).toMatchObject([{ id: backupId, checked: true, place: 'own' }]);
    const looked = await house.call('restore.look', { id: backupId });
    expect(looked.users).toEqual([{ id: house.managerId, name: 'Mara Lind' }]);
    const done = await house.call('restore.run', { id: backupId, secret: own() });
    expect(done.setAside).toBe('vault-before-restore-2026-11-22');
    expect(filesOf(path.join(house.parent, done.setAside ?? ''))).toEqual(before);
    await house.unlock();
    expect(await services()).toEqual(['Before', 'Lindenhof']);
    const { restored } = await house.call('backups.status', {});
    expect(restored).toMatchObject({ madeAt: looked.madeAt, setAside: done.setAside });
    const audit = await house
      .core()
      .read(({ db }) =>
        db.selectFrom('audit_events').select(['action', 'entity']).where('entity', '=', 'vault').execute(),
      );
    expect(audit).toEqual([{ action: 'change', entity: 'vault' }]);
    expect(fs.existsSync(path.join(house.folder, 'restored.json'))).toBe(false);
  });

  it('opens with the kit too', async () => {
    await house.call('restore.run', { id: backupId, secret: { kind: 'kit', kit: house.kit } });
    await house.unlock();
    expect(await services()).toEqual(['Before', 'Lindenhof']);
  });

  it('needs a passphrase or the kit; without, nothing changes', async () => {
    const before = beside();
    const wrong = { ...own(), passphrase: 'not this one at all' };
    await expect(house.call('restore.run', { id: backupId, secret: wrong })).rejects.toThrow(
      'wrong_passphrase',
    );
    expect(beside()).toEqual(before);
    house.clock.forward(1);
    await house.unlock();
    expect(await services()).toEqual(['After', 'Before', 'Lindenhof']);
  });

  it('is for a locked vault only, and of backups that were found', async () => {
    await expect(house.call('restore.run', { id: 'own:..', secret: own() })).rejects.toThrow('not_found');
    await house.unlock();
    await expect(house.call('restore.list', {})).rejects.toThrow('vault_in_use');
    await expect(house.call('restore.run', { id: backupId, secret: own() })).rejects.toThrow('vault_in_use');
  });

  it('works where nothing is left of the vault, from a stick', async () => {
    const stick = path.join(house.parent, 'stick');
    await house.unlock();
    fs.mkdirSync(stick);
    await house.internal()['backups.useSecond']?.({ path: stick });
    await house.lock();
    fs.rmSync(house.folder, { recursive: true });
    fs.rmSync(backupsFolder(house.folder), { recursive: true });
    expect(await house.call('restore.list', {})).toEqual({ backups: [] });
    expect(await house.internal()['restore.lookIn']?.({ path: stick })).toEqual({ found: 1 });
    const [found] = (await house.call('restore.list', {})).backups;
    expect(found?.place).toBe('chosen');
    const done = await house.call('restore.run', { id: found?.id ?? '', secret: own() });
    expect(done.setAside).toBeNull();
    await house.unlock();
    expect(await services()).toEqual(['Before', 'Lindenhof']);
  });

  it('of a damaged vault goes on working while its files stay as they are', async () => {
    const file = databaseFile(house.folder);
    fs.truncateSync(file, 5000);
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'problem', code: 'vault_truncated' });
    const { setAside } = await house.call('restore.run', { id: backupId, secret: own() });
    expect(fs.statSync(path.join(house.parent, setAside ?? '', 'vault.db')).size).toBe(5000);
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'locked' });
  });
});

it('a backup that was changed is refused before anything is touched', async () => {
  const [backup] = listBackups(backupsFolder(house.folder), null);
  const file = databaseFile(backup?.folder ?? '');
  const bytes = fs.readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(6000) ^ 4, 6000);
  fs.writeFileSync(file, bytes);
  const before = filesOf(house.folder);
  await expect(house.call('restore.look', { id: backupId })).rejects.toThrow('backup_damaged');
  await expect(house.call('restore.run', { id: backupId, secret: own() })).rejects.toThrow('backup_damaged');
  expect(filesOf(house.folder)).toEqual(before);
});

it('a swap that stopped between its renames is ended at the next look', async () => {
  const done = await house.call('restore.run', { id: backupId, secret: own() });
  fs.renameSync(house.folder, `${house.folder}.restoring`);
  expect(await house.call('vault.status', {})).toMatchObject({ state: 'locked', organisation: 'Lindenhof' });
  await house.unlock();
  expect(await services()).toEqual(['Before', 'Lindenhof']);
  expect((await house.call('backups.status', {})).restored?.setAside).toBe(done.setAside);
});

it('what stands beside a whole vault never takes its place by itself', () => {
  fs.cpSync(house.folder, `${house.folder}.restoring`, { recursive: true });
  const mark = { format: 1, at: house.clock.now(), madeAt: house.clock.now(), setAside: null };
  fs.writeFileSync(path.join(`${house.folder}.restoring`, 'restored.json'), JSON.stringify(mark));
  finishSwap(house.folder);
  expect(fs.existsSync(path.join(house.folder, 'restored.json'))).toBe(false);
});

it('the vault from before goes 30 days later, once a new backup is checked', async () => {
  const { setAside } = await house.call('restore.run', { id: backupId, secret: own() });
  await house.unlock();
  house.clock.forward(30);
  await house.call('backups.now', {});
  expect(beside()).toContain(setAside);
  house.clock.forward(1);
  await house.call('backups.now', {});
  expect(beside()).toEqual(['vault', 'vault-backups']);
});
