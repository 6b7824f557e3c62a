import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { findDamagedPages } from '#core/database/page-check.ts';
import { rekeyCopy } from '#core/database/rekey-copy.ts';
import { backupsFolder, listBackups } from '../backup/backup-folders.ts';
import { Backups } from '../backup/backups.ts';
import { headerFile } from '../header-file.ts';
import { type Header, headerMacKey, parseHeader, serialiseHeader } from '../header.ts';
import { databaseFile } from '../vault-folder.ts';
import { VaultManager } from '../vault-manager.ts';
import {
  beforeFolder,
  discardReady,
  findRotated,
  finishRotation,
  markReady,
  readyFolder,
  sourceFolder,
} from './rotation-folders.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));
// Each change of the key writes the vault anew and looks at it in a thread.
vi.setConfig({ testTimeout: 120_000 });

const original = fs.renameSync.bind(fs);
const samsWords = 'oyster mittens gravel parade';
let house: BackupHouse;
let samId: WorkerId;
let samsCode: string;
beforeEach(async () => {
  house = await givenBackups();
  await house.call('vault.confirm', { passphrase });
  const sam = { name: 'Sam Okoro', roles: ['worker' as const], teamIds: [], passphrase: samsWords };
  const added = await house.call('vault.addUser', sam);
  samId = added.id;
  samsCode = added.personalCode.groups.join(' ');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house.close();
});

async function prepare() {
  const { kit, askFor } = await house.call('access.prepareKit', {});
  const typedGroups = askFor.map((place) => ({ place, text: kit.groups[place] ?? '' }));
  return { kit: kit.groups.join(' '), typedGroups };
}

async function rotate(): Promise<string> {
  const { kit, typedGroups } = await prepare();
  await house.call('access.changeKey', { typedGroups });
  return kit;
}

const key = () => house.vault().copyKey();
const readHeader = () => parseHeader(fs.readFileSync(headerFile(house.folder)));
const slotOf = (userId: WorkerId) => {
  const slot = readHeader().slots.find((each) => each.type === 'passphrase' && each.userId === userId);
  if (slot?.type !== 'passphrase') throw new Error('no slot');
  return slot;
};
const beside = () => fs.readdirSync(house.parent).toSorted();
const services = async () => (await house.call('organisation.get', {})).services.map(({ name }) => name);
const signInAsSam = (typed = samsWords) => house.call('vault.unlock', { userId: samId, passphrase: typed });

const audited = () =>
  house
    .core()
    .read(({ db }) => db.selectFrom('audit_events').select(['action', 'entity']).orderBy('seq').execute());

describe('a new key', () => {
  it('replaces the one before in a new file, with every row and the whole audit as they were', async () => {
    const before = key();
    const { typedGroups } = await prepare();
    const asked = await audited();
    expect(await house.call('access.changeKey', { typedGroups })).toEqual({ generation: 2 });
    expect(key().equals(before)).toBe(false);
    expect(await audited()).toEqual([...asked, { action: 'change', entity: 'vault_key' }]);
    const { lines } = await house.call('backups.check', {});
    expect(lines.find(({ line }) => line === 'audit')).toMatchObject({ good: true, bad: 0 });
    await house.lock();
    expect(findDamagedPages(databaseFile(house.folder), before).length).toBeGreaterThan(0);
    expect(beside()).toEqual(['vault', 'vault-backups']);
    const left = fs.readdirSync(house.folder).filter((name) => !name.endsWith('-journal'));
    expect(left.toSorted()).toEqual(['vault.db', 'vault.json', 'vault.json.1']);
    await house.unlock();
    expect(await house.call('access.list', {})).toMatchObject({ key: { generation: 2 } });
    expect(slotOf(house.managerId).wraps).toMatchObject({ passed: [], dek: { generation: 2 } });
  });

  it('lets work go on: what is written meanwhile is in the new file too', async () => {
    const { typedGroups } = await prepare();
    const changing = house.call('access.changeKey', { typedGroups });
    for (let n = 0; n < 3; n += 1) {
      await house.call('organisation.addService', { name: `Written meanwhile ${String(n)}` });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await changing;
    expect((await services()).filter((name) => name.startsWith('Written'))).toHaveLength(3);
    await house.lock();
    await house.unlock();
    expect((await services()).filter((name) => name.startsWith('Written'))).toHaveLength(3);
  });

  it('reaches colleagues who were away for several of them, and nobody else', async () => {
    await rotate();
    await rotate();
    await rotate();
    expect(slotOf(samId).wraps.passed).toHaveLength(3);
    expect(await house.call('access.list', {})).toMatchObject({
      people: [{ waitsForKey: true }, { name: 'Sam Okoro', waitsForKey: true }],
    });
    await house.lock();
    expect(await signInAsSam()).toMatchObject({ user: { name: 'Sam Okoro' } });
    expect(slotOf(samId).wraps).toMatchObject({ passed: [], dek: { generation: 4 } });
    await house.lock();
    await signInAsSam();
  });

  it('is reached with a personal code and a changed passphrase before the next sign-in too', async () => {
    await rotate();
    const changed = 'anchor biscuit candle drawer';
    await house.call('vault.changePassphrase', { current: passphrase, next: changed });
    await house.lock();
    await house.call('vault.resetWithCode', { userId: samId, personalCode: samsCode, passphrase: changed });
    expect(await signInAsSam(changed)).toMatchObject({ state: 'open' });
    await house.lock();
    await house.unlock(changed);
  });

  it('has a kit of its own; the one before opens only what was made before', async () => {
    await house.call('backups.now', {});
    const [old] = listBackups(backupsFolder(house.folder), null);
    const kit = await rotate();
    await house.lock();
    const reset = (paper: string) =>
      house.call('vault.resetWithKit', {
        userId: samId,
        kit: paper,
        personalCode: samsCode,
        passphrase: samsWords,
      });
    await expect(reset(house.kit)).rejects.toThrow('wrong_recovery_key');
    house.clock.forward(1);
    expect(await reset(kit)).toMatchObject({ privateKept: true });
    await signInAsSam();
    const manager = new VaultManager({ clock: house.clock, newestSchema: 0, fastKdf: true });
    const proof = { kind: 'kit', kit: house.kit } as const;
    expect(await manager.prove(old?.folder ?? '', proof, async (dek) => dek.length)).toBe(32);
  });

  it('comes after the check of a copy that waits for the key before', async () => {
    await house.lock();
    await house.internal()['backups.copy']?.({});
    await house.unlock();
    await house.call('vault.confirm', { passphrase });
    expect((await house.call('backups.status', {})).waiting).not.toBeNull();
    await rotate();
    await house.times().due();
    expect(await house.call('backups.status', {})).toMatchObject({ waiting: null, problem: null });
    const generations = listBackups(backupsFolder(house.folder), null).map(
      ({ folder }) => parseHeader(fs.readFileSync(headerFile(folder))).generation,
    );
    expect(generations).toContain(2);
  });

  it('needs the two groups, and is not changed twice by two clicks', async () => {
    await expect(house.call('access.changeKey', { typedGroups: noGroups })).rejects.toThrow(
      'kit_not_confirmed',
    );
    const { typedGroups } = await prepare();
    await expect(house.call('access.changeKey', { typedGroups: noGroups })).rejects.toThrow(
      'kit_not_confirmed',
    );
    const both = [1, 2].map(() => house.call('access.changeKey', { typedGroups }));
    const [first, second] = await Promise.allSettled(both);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'kit_not_confirmed' } });
    expect(readHeader().generation).toBe(2);
  });
});

const noGroups = [
  { place: 0, text: '' },
  { place: 1, text: '' },
];

describe('a rotation that fails', () => {
  it('leaves session, files and kit as they were, and may be tried again with the same paper', async () => {
    const { typedGroups } = await prepare();
    const before = key();
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith('.before-rotation')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      original(from, to);
    });
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('restore_blocked');
    rename.mockRestore();
    expect(key().equals(before)).toBe(true);
    expect(readHeader().generation).toBe(1);
    expect(beside().filter((name) => name.includes('rotat'))).toEqual([]);
    await house.call('organisation.addService', { name: 'Goes on' });
    expect(await house.call('access.changeKey', { typedGroups })).toEqual({ generation: 2 });
    expect(await services()).toContain('Goes on');
  });

  it('puts the vault back when its copy cannot take the place', async () => {
    const { typedGroups } = await prepare();
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith('.rotating')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      original(from, to);
    });
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('restore_blocked');
    rename.mockRestore();
    await house.call('organisation.addService', { name: 'Goes on' });
    await house.lock();
    await house.unlock();
    expect(await services()).toContain('Goes on');
  });

  it('ends the session when neither vault can be opened again; the next look finds the vault', async () => {
    const { typedGroups } = await prepare();
    const rename = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(from).endsWith('.rotating') || String(from).endsWith('.before-rotation')) {
        throw Object.assign(new Error('busy'), { code: 'EBUSY' });
      }
      original(from, to);
    });
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('vault_missing');
    rename.mockRestore();
    expect(house.core().session()).toBeUndefined();
    await house.lock();
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'locked' });
    await house.unlock();
  });

  it('names what is wrong with the vault, and does not touch it', async () => {
    const { typedGroups } = await prepare();
    const { connection } = house.vault();
    const triggers = "select name from sqlite_schema where type = 'trigger' and tbl_name = 'audit_events'";
    for (const name of connection.prepare<[], string>(triggers).pluck().all()) {
      connection.exec(`drop trigger "${name}"`);
    }
    connection.prepare("update audit_events set action = 'print' where seq = 1").run();
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('vault_damaged');
    expect(readHeader().generation).toBe(1);
  });
});

describe('a lock or a new kit meanwhile', () => {
  it('ends the change before it begins', async () => {
    const { typedGroups } = await prepare();
    vi.spyOn(Backups.prototype, 'finishWaiting').mockImplementation(async () => {
      await house.core().end();
      return undefined;
    });
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('not_signed_in');
    expect(readHeader().generation).toBe(1);
  });

  it('takes the place of the kit of a change that failed', async () => {
    const { typedGroups } = await prepare();
    let later = typedGroups;
    vi.spyOn(Backups.prototype, 'finishWaiting').mockImplementationOnce(async () => {
      later = (await prepare()).typedGroups;
      throw new AppError('disk_full');
    });
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('disk_full');
    expect(await house.call('access.changeKey', { typedGroups: later })).toEqual({ generation: 2 });
  });
});

describe('a stopped rotation', () => {
  const at = '2026-11-22T09:00:00.000Z';
  const placeOf = () => path.resolve(house.folder);

  it('is ended by the next look when the copy stands ready and nothing is at the vault’s place', async () => {
    await rotate();
    await house.lock();
    fs.renameSync(house.folder, readyFolder(house.folder));
    markReady(house.folder, { format: 1, at, generation: 2 });
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'locked' });
    await house.unlock();
    expect(findRotated(placeOf())).toBeUndefined();
    const entries = (await audited()).filter(({ entity }) => entity === 'vault_key');
    expect(entries).toHaveLength(2);
  });

  it('brings the vault from before back when no copy stands ready', async () => {
    await house.lock();
    fs.mkdirSync(readyFolder(house.folder));
    fs.writeFileSync(path.join(readyFolder(house.folder), 'rotated.json'), '{');
    fs.renameSync(house.folder, beforeFolder(house.folder));
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'locked' });
    expect(beside().filter((name) => name.includes('rotat'))).toEqual([]);
    await house.unlock();
  });

  it('never takes the place of a vault that stands there', async () => {
    await house.lock();
    fs.cpSync(house.folder, readyFolder(house.folder), { recursive: true });
    fs.mkdirSync(sourceFolder(house.folder));
    markReady(house.folder, { format: 1, at, generation: 2 });
    finishRotation(house.folder);
    expect(beside().filter((name) => name.includes('rotat'))).toEqual([]);
    expect(findRotated(house.folder)).toBeUndefined();
    await house.unlock();
  });

  it('leaves nothing alone where there is nothing at all', () => {
    const nowhere = path.join(house.parent, 'nowhere');
    finishRotation(nowhere);
    discardReady(nowhere);
    expect(fs.existsSync(nowhere)).toBe(false);
  });
});

describe('a passed key', () => {
  /** Changes Sam's slot with the database key at hand, as an insider could. */
  async function forge(change: (header: Header) => Header): Promise<void> {
    await rotate();
    const macKey = headerMacKey(key());
    const { mac: _mac, checksum: _checksum, ...header } = readHeader();
    await house.lock();
    fs.writeFileSync(headerFile(house.folder), serialiseHeader(change(header), macKey));
  }

  const withPassed =
    (change: (passed: { generation: number; box: string; dek: string }) => object) =>
    (header: Header): Header => ({
      ...header,
      slots: header.slots.map((slot) =>
        slot.type === 'passphrase' && slot.userId === samId
          ? {
              ...slot,
              wraps: {
                ...slot.wraps,
                passed: slot.wraps.passed.map((each) => ({ ...each, ...change(each) })),
              },
            }
          : slot,
      ),
    });

  it.each<[string, (header: Header) => Header]>([
    ['whose sender nobody knows', (header) => ({ ...header, publicKeys: [] })],
    ['for another generation', withPassed(() => ({ generation: 3 }))],
    ['with another wrap', withPassed(({ dek }) => ({ dek: `A${dek.slice(1, -1)}A` }))],
    ['that is no box', withPassed(({ box }) => ({ box: `/${box.slice(1)}` }))],
  ])('%s opens nothing', async (_what, change) => {
    await forge(change);
    await expect(signInAsSam()).rejects.toThrow('vault_header_damaged');
  });

  it('cannot be made for somebody whose public half is missing', async () => {
    const { typedGroups } = await prepare();
    const vault = house.vault();
    vault.changeHeader((header) => ({
      ...header,
      publicKeys: header.publicKeys.filter(({ userId }) => userId !== samId),
    }));
    await expect(house.call('access.changeKey', { typedGroups })).rejects.toThrow('vault_header_damaged');
    await house.call('organisation.addService', { name: 'Goes on' });
  });

  it('an audit key that was changed opens nothing', async () => {
    await forge((header) => ({ ...header, auditKey: `A${header.auditKey.slice(1, -1)}A` }));
    await expect(signInAsSam()).rejects.toThrow('vault_header_damaged');
  });
});

it('only a copy in its own folder is encrypted anew', async () => {
  const opening = { vaultId: house.vault().vaultId, key: key(), newestSchema: 0, anchor: { seq: 0, h: '' } };
  const file = databaseFile(house.folder);
  expect(() => rekeyCopy(file, opening, Buffer.alloc(32))).toThrow('unexpected');
  const copy = databaseFile(readyFolder(house.folder));
  expect(() => rekeyCopy(copy, opening, Buffer.alloc(31))).toThrow('unexpected');
});
