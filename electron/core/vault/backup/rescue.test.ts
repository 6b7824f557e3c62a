import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { findDamagedPages } from '#core/database/page-check.ts';
import { databaseFile } from '../vault-folder.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

let house: BackupHouse;
let key: Buffer;
const files = 60;

beforeEach(async () => {
  house = await givenBackups();
  const [team] = (await house.call('organisation.get', {})).teams;
  for (let n = 0; n < files; n += 1) {
    await house.call('people.create', {
      chosenName: `Person ${String(n)} ${'of Lipová street '.repeat(6)}`.slice(0, 110),
      pronouns: '',
      birthDate: null,
      phone: '',
      method: null,
      state: 'active',
      openedOn: '2026-11-20',
      teamId: team?.id ?? '',
      mainWorkerId: null,
    });
  }
  await house.call('backups.now', {});
  key = house.vault().copyKey();
  await house.lock();
}, 60_000);
afterEach(() => house.close());

const sumOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
const original = () =>
  fs.readdirSync(house.folder).map((name) => [name, sumOf(path.join(house.folder, name))]);

function damage(change: (bytes: Buffer) => Buffer): void {
  const file = databaseFile(house.folder);
  fs.writeFileSync(file, change(fs.readFileSync(file)));
}
const flipIn = (pages: readonly number[]) =>
  damage((bytes) => {
    for (const page of pages) {
      const at = (page - 1) * 4096 + 700;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    }
    return bytes;
  });
const page = (bytes: Buffer, part: number) => Math.floor((bytes.length / 4096) * part) * 4096;

/** Kinds of damage of tests/faults/corruption.test.ts, at a place of which something can be read, and at none. */
const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'an empty file': () => Buffer.alloc(0),
  'a single byte': (bytes) => bytes.subarray(0, 1),
  'a cut at a page': (bytes) => bytes.subarray(0, page(bytes, 0.6)),
  'a cut in the first pages': (bytes) => bytes.subarray(0, 3 * 4096 + 5),
  'pages of zeros': (bytes) => bytes.fill(0, page(bytes, 0.5), page(bytes, 0.6)),
  'two pages in each other’s place': (bytes) => {
    const [a, b] = [page(bytes, 0.4), page(bytes, 0.7)];
    const kept = Buffer.from(bytes.subarray(a, a + 4096));
    bytes.copy(bytes, a, b, b + 4096);
    kept.copy(bytes, b);
    return bytes;
  },
  'a flipped bit in every tenth page': (bytes) => {
    for (let at = 5 * 4096 + 9; at < bytes.length; at += 40_960)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
    return bytes;
  },
};

const withPassphrase = (typed: string = passphrase) =>
  ({ kind: 'passphrase', userId: house.managerId, passphrase: typed }) as const;

/** Reads, and holds that the vault itself was not touched and nothing was left beside it but the copy. */
async function read(secret: Parameters<typeof call>[0] = withPassphrase()) {
  const before = original();
  const rescued = await call(secret);
  expect(original()).toEqual(before);
  expect(fs.readdirSync(house.parent).toSorted()).toEqual(
    ['vault', 'vault-backups', rescued.folder].toSorted(),
  );
  return rescued;
}
const call = (secret: ReturnType<typeof withPassphrase> | { kind: 'kit'; kit: string }) =>
  house.call('rescue.read', { secret });

/** Whether every page of the rescued copy is what the key's holder wrote. */
function standOfCopy(): 'whole' | 'none' | 'damaged' {
  const folder = fs.readdirSync(house.parent).find((name) => name.includes('-rescued-'));
  if (folder === undefined) return 'none';
  const bad = findDamagedPages(databaseFile(path.join(house.parent, folder)), key);
  return bad.length === 0 ? 'whole' : 'damaged';
}

/** Opens the rescued copy as a vault of its own, in the way a person would. */
async function openRescued(folder: string): Promise<number> {
  house.core().useFolder(path.join(house.parent, folder));
  await house.unlock();
  const { total } = await house.call('people.list', {
    text: '',
    states: [],
    workerId: null,
    teamId: null,
    contactWord: null,
    sort: 'name',
    descending: false,
    page: 0,
  });
  return total;
}

describe('a vault that does not open', () => {
  it('is read into an encrypted copy that opens, with every file of the pages that are whole', async () => {
    const pages = fs.statSync(databaseFile(house.folder)).size / 4096;
    // Pages near the end hold what was written last; the list of tables lies at the front.
    flipIn([pages - 3, pages - 9]);
    const rescued = await read();
    expect(rescued).toMatchObject({ pages: { count: pages, bad: 2 }, inBackup: { files } });
    expect(rescued.groups.files).toBeGreaterThan(files / 2);
    expect(fs.readFileSync(databaseFile(path.join(house.parent, rescued.folder))).includes('Lipová')).toBe(
      false,
    );
    expect(await openRescued(rescued.folder)).toBeGreaterThan(files / 2);
  }, 30_000);

  it('gives everything when nothing is missing, by the kit as well', async () => {
    const rescued = await read({ kind: 'kit', kit: house.kit });
    expect(rescued).toMatchObject({ lost: 0, pages: { bad: 0 }, groups: { files }, inBackup: { files } });
    expect(await openRescued(rescued.folder)).toBe(files);
    expect((await house.call('backups.check', {})).lines.filter(({ good }) => !good)).toEqual([]);
  }, 30_000);

  it('is read as far as it was not cut off', async () => {
    damage((bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.9) + 100));
    expect(await house.call('vault.status', {})).toMatchObject({ code: 'vault_truncated' });
    const rescued = await read();
    expect(rescued.pages.bad).toBeGreaterThan(0);
    expect(rescued.rows).toBeGreaterThan(files);
  }, 30_000);

  it('is read by an earlier list of keys when the newest is damaged', async () => {
    const header = path.join(house.folder, 'vault.json');
    fs.writeFileSync(header, fs.readFileSync(header).subarray(0, 100));
    expect(await house.call('vault.status', {})).toMatchObject({ code: 'vault_header_damaged' });
    expect(await house.call('rescue.look', {})).toMatchObject({
      readable: true,
      users: [{ id: house.managerId }],
    });
    expect((await read()).groups.files).toBe(files);
  }, 30_000);

  it('says so when its first page is gone, and leaves nothing behind', async () => {
    flipIn([1]);
    const before = original();
    await expect(call(withPassphrase())).rejects.toThrow('vault_damaged');
    await expect(call(withPassphrase('not the right one'))).rejects.toThrow('wrong_passphrase');
    expect(original()).toEqual(before);
    expect(fs.readdirSync(house.parent).toSorted()).toEqual(['vault', 'vault-backups']);
  }, 30_000);

  it('is told apart: what is there, how new it is, which backups there are', async () => {
    const stick = path.join(house.parent, 'stick');
    fs.mkdirSync(stick);
    await house.unlock();
    await house.internal()['backups.useSecond']?.({ path: stick });
    await house.lock();
    fs.truncateSync(databaseFile(house.folder), 1);
    const look = await house.call('rescue.look', {});
    expect(look).toMatchObject({ readable: false, second: { name: 'stick', present: true } });
    expect(look.backups.map(({ place }) => place)).toEqual(expect.arrayContaining(['own', 'second']));
    await expect(call(withPassphrase())).rejects.toThrow('vault_truncated');
    fs.rmSync(path.join(house.folder, 'vault.db'));
    fs.renameSync(stick, `${stick}-away`);
    expect(await house.call('rescue.look', {})).toMatchObject({
      changedAt: null,
      second: { present: false },
    });
  }, 30_000);

  it.each(Object.entries(damages))(
    'with %s gives a copy that opens, or says what is wrong',
    async (_name, change) => {
      damage(change);
      const before = original();
      const rescued = await call(withPassphrase()).catch((error: unknown) => error);
      expect(original()).toEqual(before);
      const outcome = rescued instanceof AppError ? rescued.code : standOfCopy();
      expect(['vault_truncated', 'vault_damaged', 'whole']).toContain(outcome);
    },
    30_000,
  );

  it('is not read while it is open', async () => {
    await house.unlock();
    await expect(house.call('rescue.look', {})).rejects.toThrow('vault_in_use');
    await expect(call(withPassphrase())).rejects.toThrow('vault_in_use');
  });
});
