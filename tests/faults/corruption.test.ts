import { createHash, randomBytes, randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BackupHouse, givenBackups } from '#tests/support/backup-house.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { passphrase } from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { backupsFolder, listBackups } from '#core/vault/backup/backup-folders.ts';
import { examine } from '#core/vault/backup/examine.ts';
import { headerMacKey, parseHeader, serialiseHeader, verifyHeader } from '#core/vault/header.ts';
import { databaseFile, inspectVault } from '#core/vault/vault-folder.ts';

vi.mock('hash-wasm', () => import('#tests/support/instant-argon2.ts'));

/** quality.md, figure 4: samples of each kind. */
const samples = isFullRun ? 2000 : 25;
const pageSize = 4096;
const sectorSize = 512;
/** Bits that are flipped in each page of the file, one sample each; in a push in every twentieth page. */
const bitsInEachPage = isFullRun ? 3 : 1;
const everyPage = isFullRun ? 1 : 20;
const headerMutations = isFullRun ? 100_000 : 1000;
/** Kinds of damage of which there is one only. */
const single = /^(an empty|a single|an older|the vault)/;
let reported = 0;

let house: BackupHouse;
let key: Buffer;
let database: Buffer;
let header: Buffer;
/** The same vault before its last session. */
let olderDatabase: Buffer;
/** `vault.json` of another vault, as good as the own one. */
let otherHeader: Buffer;
/** A folder in which one damaged vault after the other stands. */
let place: string;

beforeAll(async () => {
  house = await givenBackups();
  await house.call('backups.now', {});
  key = house.vault().copyKey();
  await house.lock();
  olderDatabase = fs.readFileSync(databaseFile(house.folder));
  await house.unlock();
  await house.call('organisation.addService', { name: 'Night shelter' });
  await house.lock();
  const other = await givenBackups();
  otherHeader = fs.readFileSync(path.join(other.folder, 'vault.json'));
  await other.close();
  database = fs.readFileSync(databaseFile(house.folder));
  header = fs.readFileSync(path.join(house.folder, 'vault.json'));
  place = path.join(house.parent, 'damaged');
  fs.mkdirSync(place);
}, 60_000);
afterAll(() => house.close());

interface Damaged {
  readonly database: Buffer;
  readonly header: Buffer;
}
type Damage = () => Damaged;

const page = () => randomInt(database.length / pageSize) * pageSize;
function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}
function flip(copy: Buffer, at: number): void {
  copy.writeUInt8(copy.readUInt8(at) ^ (1 << randomInt(8)), at);
}

const damages: Readonly<Record<string, Damage>> = {
  'a flipped bit in a page': () => ({
    database: changed(database, (copy) => flip(copy, randomInt(copy.length))),
    header,
  }),
  'a cut at any byte': () => ({ database: database.subarray(0, randomInt(database.length)), header }),
  'a cut at a page': () => ({ database: database.subarray(0, page()), header }),
  'an empty file': () => ({ database: Buffer.alloc(0), header }),
  'a single byte': () => ({ database: database.subarray(0, 1), header }),
  'a page of zeros': () => {
    const at = page();
    return { database: changed(database, (copy) => copy.fill(0, at, at + pageSize)), header };
  },
  'a sector of zeros': () => {
    const at = randomInt(database.length / sectorSize) * sectorSize;
    return { database: changed(database, (copy) => copy.fill(0, at, at + sectorSize)), header };
  },
  'an older database under this vault.json': () => ({ database: olderDatabase, header }),
  'the vault.json of another vault': () => ({ database, header: otherHeader }),
  'two pages in each other’s place': () => {
    const [a, b] = [page(), page()];
    const other = a === b ? (a + pageSize) % database.length : b;
    return {
      database: changed(database, (copy) => {
        database.copy(copy, a, other, other + pageSize);
        database.copy(copy, other, a, a + pageSize);
      }),
      header,
    };
  },
  'a flipped bit in vault.json': () => ({
    database,
    header: changed(header, (copy) => flip(copy, randomInt(copy.length))),
  }),
  'a cut vault.json': () => ({ database, header: header.subarray(0, randomInt(header.length)) }),
};

/** Whether "Check my vault", or the page before it, reports that something is wrong. */
function isReported(damaged: Damaged, look: typeof examine = examine): boolean {
  fs.rmSync(path.join(place, 'vault.db-journal'), { force: true });
  fs.writeFileSync(databaseFile(place), damaged.database);
  fs.writeFileSync(path.join(place, 'vault.json'), damaged.header);
  const sums = () => [sumOf(databaseFile(place)), sumOf(path.join(place, 'vault.json'))];
  const before = sums();
  const isFound = inspectVault(place).state === 'problem' || findsFault(look);
  expect(sums()).toEqual(before);
  return isFound;
}

function sumOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

function findsFault(look: typeof examine): boolean {
  const examination = { folder: place, newestSchema, audit: 'all', compactTo: null } as const;
  try {
    return look(examination, key, () => undefined).contents === null;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

/** A change of what the header says, or of how it is written. */
function mutateHeader(): Buffer {
  const kind = randomInt(3);
  if (kind === 0) return changed(header, (copy) => flip(copy, randomInt(copy.length)));
  if (kind === 1) {
    const [at, size] = [randomInt(header.length), 1 + randomInt(80)];
    return Buffer.concat([header.subarray(0, at), header.subarray(at + size)]);
  }
  const value: unknown = JSON.parse(header.toString('utf8'));
  const leaves: { readonly of: object; readonly key: string }[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      leaves.push({ of: part, key: name });
      collect(inner);
    }
  };
  collect(value);
  const [one, other] = [leaves[randomInt(leaves.length)], leaves[randomInt(leaves.length)]];
  const before = JSON.stringify(value);
  if (one !== undefined && other !== undefined) {
    const taken: unknown = structuredClone(Reflect.get(other.of, other.key));
    if (randomInt(2) === 0 || taken === Reflect.get(one.of, one.key)) Reflect.deleteProperty(one.of, one.key);
    else Reflect.set(one.of, one.key, taken);
  }
  const after = JSON.stringify(value);
  return after === before ? header.subarray(1) : Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function isAccepted(bytes: Buffer, verify: typeof verifyHeader): boolean {
  try {
    verify(parseHeader(bytes), headerMacKey(key));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

describe('vault.json', () => {
  it(`changed in any way is refused, ${String(headerMutations)} times`, () => {
    expect(isAccepted(header, verifyHeader)).toBe(true);
    let accepted = 0;
    for (let n = 0; n < headerMutations; n += 1) if (isAccepted(mutateHeader(), verifyHeader)) accepted += 1;
    expect(accepted).toBe(0);
    tellHarness(4, 'changed vault.json', `${String(headerMutations)} mutations`, '0 accepted');
  }, 1_800_000);

  it('is noticed by this harness when its key is not asked for', () => {
    const trusting: typeof verifyHeader = ({ checksum: _checksum, mac: _mac, ...content }) => content;
    const own = verifyHeader(parseHeader(header), headerMacKey(key));
    const forged = serialiseHeader({ ...own, organisation: 'Another' }, randomBytes(32));
    expect(isAccepted(forged, verifyHeader)).toBe(false);
    expect(isAccepted(forged, trusting)).toBe(true);
  });
});

describe('a damaged vault', () => {
  it('is told from a whole one', () => {
    expect(isReported({ database, header })).toBe(false);
  });

  it.each(Object.entries(damages))('with %s is reported, and left byte for byte as it is', (name, damage) => {
    const tries = single.test(name) ? 1 : samples;
    let missed = 0;
    for (let n = 0; n < tries; n += 1) if (!isReported(damage())) missed += 1;
    expect(missed).toBe(0);
    reported += tries;
  });

  it('with a flipped bit in any of its pages is reported', () => {
    const missed: number[] = [];
    for (let at = 0; at < database.length; at += everyPage * pageSize) {
      for (let n = 0; n < bitsInEachPage; n += 1) {
        const spoilt = changed(database, (copy) => flip(copy, at + randomInt(pageSize)));
        if (!isReported({ database: spoilt, header })) missed.push(at / pageSize + 1);
        reported += 1;
      }
    }
    expect(missed).toEqual([]);
  }, 3_600_000);

  it('is the same in all samples', () => {
    expect(reported).toBeGreaterThan(samples * 8);
    tellHarness(4, 'damaged vaults', `${String(reported)} samples`, '0 unreported, 0 changed');
  });

  it('is noticed by this harness to slip through SQLite’s own check alone', () => {
    // A free page, which SQLite reads neither at opening nor in quick_check.
    const skipPages: typeof examine = () => ({
      pages: { count: 0, bad: 0 },
      structure: { count: 0, bad: 0 },
      keys: { count: 0, bad: 0 },
      audit: { count: 0, bad: 0 },
      contents: { schema: 0, head: { seq: 0, h: '' }, rows: {} },
      code: null,
    });
    const damaged = { database: changed(database, (copy) => flip(copy, copy.length - 2000)), header };
    expect(isReported(damaged, skipPages)).toBe(false);
    expect(isReported(damaged)).toBe(true);
  });

  it('does not open, and its newest good backup is offered', async () => {
    fs.truncateSync(databaseFile(house.folder), 1);
    expect(await house.call('vault.status', {})).toMatchObject({ state: 'problem', code: 'vault_truncated' });
    const unlocking = house.call('vault.unlock', { userId: house.managerId, passphrase });
    await expect(unlocking).rejects.toThrow('vault_truncated');
    const [newest] = listBackups(backupsFolder(house.folder), null);
    const offered = (await house.call('restore.list', {})).backups;
    expect(offered).toMatchObject([{ id: `own:${newest?.id ?? ''}`, checked: true }]);
  });
});
