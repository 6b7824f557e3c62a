import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  copyOf,
  fillWithNote,
  firstManager,
  type KeyVault,
  makeKeyVault,
  managerFor,
  noEntries,
  passphrase,
  temporaryFolder,
} from '#tests/support/key-vault.ts';
import { headerFile, writeHeaderFile } from './header-file.ts';
import { databaseFile, readVault } from './vault-folder.ts';
import type { VaultManager } from './vault-manager.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

const parent = temporaryFolder();
const folders = [parent];
let made: KeyVault;
let folder: string;

beforeAll(async () => {
  made = await makeKeyVault(parent);
}, 60_000);
beforeEach(() => {
  ({ folder } = copyOf(made));
  folders.push(path.dirname(folder));
});
afterAll(() => {
  for (const each of folders) fs.rmSync(each, { recursive: true, force: true });
});

const problem = () => managerFor().status(folder);

describe('what stands in a folder', () => {
  it('is nothing where there is no folder, or an empty one', () => {
    expect(managerFor().status(path.join(folder, 'none'))).toEqual({ state: 'none' });
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    expect(problem()).toEqual({ state: 'none' });
    expect(() => readVault(folder)).toThrow('vault_missing');
  });

  it('is a half vault when one of the two files is missing', () => {
    fs.renameSync(databaseFile(folder), `${databaseFile(folder)}.away`);
    expect(problem()).toEqual({ state: 'problem', code: 'vault_incomplete', organisation: 'Lindenhof' });
    expect(() => readVault(folder)).toThrow('vault_incomplete');
    fs.renameSync(`${databaseFile(folder)}.away`, databaseFile(folder));
    fs.rmSync(headerFile(folder));
    expect(problem()).toEqual({ state: 'problem', code: 'vault_incomplete', organisation: null });
  });

  it('is somebody else’s files', () => {
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'minutes.odt'), 'x');
    expect(problem()).toEqual({ state: 'problem', code: 'vault_exists', organisation: null });
  });

  it.each([
    ['a damaged header', () => fs.appendFileSync(headerFile(folder), ' '), 'vault_header_damaged', null],
    [
      'a header of a later version',
      () => fs.writeFileSync(headerFile(folder), '{"format":2}'),
      'vault_newer',
      null,
    ],
    ['a cut database', () => fs.truncateSync(databaseFile(folder), 1), 'vault_truncated', 'Lindenhof'],
    [
      'a plain database',
      () => fs.writeFileSync(databaseFile(folder), Buffer.from('SQLite format 3\0'.padEnd(4096, '\0'))),
      'vault_not_encrypted',
      'Lindenhof',
    ],
  ])('is %s', (_what, damage, code, organisation) => {
    damage();
    expect(problem()).toEqual({ state: 'problem', code, organisation });
  });

  it('cannot be told when the disk does not answer', () => {
    fs.rmSync(headerFile(folder));
    fs.mkdirSync(headerFile(folder));
    expect(problem()).toEqual({ state: 'problem', code: 'disk_error', organisation: null });
  });
});

describe('vault.json', () => {
  const names = () => fs.readdirSync(folder).toSorted();

  it('keeps the five versions before it, newest first, and no temp file', () => {
    fs.rmSync(headerFile(folder), { force: true });
    for (const name of names()) if (name.startsWith('vault.json')) fs.rmSync(path.join(folder, name));
    for (let n = 1; n <= 8; n += 1) writeHeaderFile(folder, Buffer.from(`version ${n}`));
    const kept = ['', '.1', '.2', '.3', '.4', '.5'].map((suffix) => `vault.json${suffix}`);
    expect(names()).toEqual(
      ['vault.db', 'vault.db-journal', ...kept].filter((name) => names().includes(name)),
    );
    const versions = kept.map((name) => fs.readFileSync(path.join(folder, name), 'utf8').at(-1));
    expect(versions).toEqual(['8', '7', '6', '5', '4', '3']);
  });

  it('is written on Windows too, where folders cannot be flushed', () => {
    const opened = vi.spyOn(fs, 'openSync');
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    writeHeaderFile(folder, Buffer.from('version 1'));
    expect(opened.mock.calls.map(([file]) => file)).not.toContain(folder);
    vi.restoreAllMocks();
    expect(fs.readFileSync(headerFile(folder), 'utf8')).toBe('version 1');
  });

  it('is written past a temp file that an earlier stop left', async () => {
    fs.writeFileSync(`${headerFile(folder)}.tmp`, 'x'.repeat(100_000));
    const manager = managerFor();
    await manager.changePassphrase(folder, made.managerId, passphrase, 'oyster mittens gravel parade');
    const vault = await manager.unlock(folder, made.managerId, 'oyster mittens gravel parade');
    vault.close(noEntries);
    expect(names()).not.toContain('vault.json.tmp');
  });
});

describe('making a vault', () => {
  const create = (manager: VaultManager, place: string, change = {}, fill = fillWithNote, wrongPlace = 0) => {
    const { kit, askFor } = manager.prepareKit();
    const typed = askFor.map((at) => ({ place: (at + wrongPlace) % 7, text: kit[at]?.toLowerCase() ?? '' }));
    return manager.create(place, { ...firstManager(), ...change }, typed, fill);
  };
  const contents = () =>
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'hex')]);

  it('is refused where a vault or anything else stands, and changes nothing there', async () => {
    const before = contents();
    await expect(create(managerFor(), folder)).rejects.toMatchObject({ code: 'vault_exists' });
    expect(contents()).toEqual(before);
    expect(fs.existsSync(`${folder}.new`)).toBe(false);
  });

  it('uses an empty folder and makes the folders above', async () => {
    const place = path.join(path.dirname(folder), 'a', 'b');
    fs.mkdirSync(place, { recursive: true });
    (await create(managerFor(), place)).close(noEntries);
    expect(managerFor().status(place).state).toBe('locked');
    fs.rmSync(path.join(path.dirname(folder), 'a'), { recursive: true });
    (await create(managerFor(), `${place}/`)).close(noEntries);
    expect(fs.readdirSync(path.dirname(place))).toEqual(['b']);
  });

  it('needs a prepared kit whose two groups were typed back, and a strong passphrase', async () => {
    const place = path.join(path.dirname(folder), 'new');
    const never = managerFor().create(place, firstManager(), [], fillWithNote);
    await expect(never).rejects.toMatchObject({ code: 'kit_not_confirmed' });
    const otherGroups = create(managerFor(), place, {}, fillWithNote, 1);
    await expect(otherGroups).rejects.toMatchObject({ code: 'kit_not_confirmed' });
    const weak = create(managerFor(), place, { passphrase: 'lindenhof' });
    await expect(weak).rejects.toMatchObject({ code: 'passphrase_too_weak' });
    expect(fs.existsSync(place)).toBe(false);
  });

  it('leaves nothing when the first rows cannot be written, and the same kit can be used again', async () => {
    const place = path.join(path.dirname(folder), 'new');
    const manager = managerFor();
    const { kit, askFor } = manager.prepareKit();
    const typed = askFor.map((at) => ({ place: at, text: kit[at] ?? '' }));
    const failing = manager.create(place, firstManager(), typed, () => Promise.reject(new Error('no table')));
    await expect(failing).rejects.toThrow('no table');
    expect(fs.readdirSync(path.dirname(place))).toEqual(['vault']);
    (await manager.create(place, firstManager(), typed, fillWithNote)).close(noEntries);
    const again = manager.create(`${place}2`, firstManager(), typed, fillWithNote);
    await expect(again).rejects.toMatchObject({ code: 'kit_not_confirmed' });
  });

  it('never removes what somebody else put beside it', async () => {
    const place = path.join(path.dirname(folder), 'new');
    fs.mkdirSync(`${place}.new`);
    fs.writeFileSync(path.join(`${place}.new`, 'minutes.odt'), 'x');
    await expect(create(managerFor(), place)).rejects.toMatchObject({ code: 'ENOTEMPTY' });
    expect(fs.readdirSync(`${place}.new`)).toEqual(['minutes.odt']);
  });

  it('asks for two different groups of the kit, each as often as another', () => {
    const manager = managerFor();
    const counts = new Map<number, number>();
    for (let i = 0; i < 700; i += 1) {
      const [first, second] = manager.prepareKit().askFor;
      expect(first).toBeLessThan(second);
      for (const place of [first, second]) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    expect(new Set(counts.keys())).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(Math.min(...counts.values())).toBeGreaterThan(120);
  });
});

describe('calibration', () => {
  it('happens when a vault is made for real', async () => {
    const { VaultManager } = await import('./vault-manager.ts');
    const { steppedClock } = await import('#tests/support/key-vault.ts');
    const manager = new VaultManager({ clock: steppedClock(), newestSchema: 0, fastKdf: false });
    const place = path.join(path.dirname(folder), 'real');
    const { kit, askFor } = manager.prepareKit();
    const typed = askFor.map((at) => ({ place: at, text: kit[at] ?? '' }));
    (await manager.create(place, firstManager(), typed, fillWithNote)).close(noEntries);
    const { slots } = readVault(place);
    expect(new Set(slots.map(({ kdf }) => JSON.stringify(kdf))).size).toBe(1);
    expect(slots[0]?.kdf.memoryKiB).toBeGreaterThanOrEqual(65_536);
  });
});
