import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/key-vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { createDatabase, openDatabase, type Opening } from './connection.ts';
import { applyKey, applyPragmas, pageSize } from './open-contract.ts';
import { decryptDatabase, findDamagedPages } from './page-check.ts';
import { sqliteFault } from './sqlite-fault.ts';

const parent = temporaryFolder();
const whole = path.join(parent, 'whole.db');
const key = randomBytes(32);
const vaultId = randomUUID();
const opening: Opening = { vaultId, key, newestSchema: 7, anchor: { seq: 0, h: '' } };
let file: string;

beforeAll(() => {
  const db = createDatabase(whole, vaultId, key);
  db.exec('create table notes (id integer primary key, body text) strict');
  const add = db.prepare('insert into notes (body) values (?)');
  db.transaction(() => {
    for (let i = 0; i < 400; i += 1) add.run(`canary ${i} ${'x'.repeat(100)}`);
  })();
  db.pragma('user_version = 7');
  db.close();
});
beforeEach(() => {
  file = path.join(parent, `${randomUUID()}.db`);
  fs.copyFileSync(whole, file);
});
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

/** The code with which opening refuses; undefined when it opens and reads everything. */
function refusal(change: Partial<Opening> = {}): string | undefined {
  try {
    const db = openDatabase(file, { ...opening, ...change });
    db.prepare('select sum(length(body)) from notes').get();
    db.close();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('opening', () => {
  it('sets the whole contract, and each setting reads back', () => {
    const db = openDatabase(file, opening);
    const settings = Object.fromEntries(
      [
        'cipher',
        'legacy',
        'locking_mode',
        'journal_mode',
        'synchronous',
        'temp_store',
        'secure_delete',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'mmap_size',
        'cache_size',
      ].map((name) => [name, db.pragma(name, { simple: true })]),
    );
    expect(settings).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      locking_mode: 'exclusive',
      journal_mode: 'truncate',
      synchronous: 3,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      cache_size: -65_536,
    });
    expect(db.prepare('select count(*) from notes').pluck().get()).toBe(400);
    db.close();
  });

  it('leaves no write-ahead log, and nothing readable on disk', () => {
    const db = openDatabase(file, opening);
    db.prepare("insert into notes (body) values ('canary new')").run();
    const names = fs.readdirSync(parent).filter((name) => name.startsWith(path.basename(file)));
    db.close();
    expect(names.toSorted()).toEqual([path.basename(file), `${path.basename(file)}-journal`]);
    for (const name of names) {
      expect(fs.readFileSync(path.join(parent, name)).includes('canary')).toBe(false);
    }
  });

  it('brings a file that another program switched to a write-ahead log back to the contract', () => {
    const other = new Database(file);
    applyKey(other, key);
    other.pragma('journal_mode = wal');
    other.prepare("insert into notes (body) values ('by the other')").run();
    other.close();
    const db = openDatabase(file, opening);
    expect(db.pragma('journal_mode', { simple: true })).toBe('truncate');
    expect(db.prepare('select count(*) from notes').pluck().get()).toBe(401);
    expect(fs.existsSync(`${file}-wal`)).toBe(false);
    db.close();
  });

  it('never creates', () => {
    fs.rmSync(file);
    expect(refusal()).toBe('vault_missing');
    expect(fs.existsSync(file)).toBe(false);
    fs.mkdirSync(file);
    expect(refusal()).toBe('vault_missing');
  });

  it.each([0, 1, 100, 4095, 4096 + 1, 8192 + 4095])('refuses a file cut to %i bytes, untouched', (size) => {
    fs.truncateSync(file, size);
    const before = fs.readFileSync(file);
    expect(refusal()).toBe('vault_truncated');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a file with pages cut off or added', () => {
    fs.truncateSync(file, fs.statSync(file).size - pageSize);
    expect(refusal()).toBe('vault_damaged');
    fs.copyFileSync(whole, file);
    fs.appendFileSync(file, Buffer.alloc(pageSize));
    expect(refusal()).toBe('vault_damaged');
    fs.truncateSync(file, pageSize);
    expect(refusal()).toBe('vault_damaged');
  });

  it('refuses a file without encryption', () => {
    fs.rmSync(file);
    new Database(file).exec('create table notes (body text)').close();
    expect(refusal()).toBe('vault_not_encrypted');
  });

  it('refuses another key, and a key of a wrong length before it is used', () => {
    expect(refusal({ key: randomBytes(32) })).toBe('vault_damaged');
    expect(refusal({ key: randomBytes(31) })).toBe('unexpected');
  });

  it('refuses a later schema, another vault, and a database that is not a vault’s', () => {
    expect(refusal({ newestSchema: 6 })).toBe('vault_newer');
    expect(refusal({ vaultId: randomUUID() })).toBe('vault_damaged');
    const change = (sql: string) => {
      const db = new Database(file);
      applyKey(db, key);
      db.exec(sql);
      db.close();
    };
    change(`insert into vault_meta values ('${vaultId}')`);
    expect(refusal()).toBe('vault_damaged');
    change('delete from vault_meta; drop table vault_meta');
    expect(refusal()).toBe('vault_damaged');
  });

  it('refuses a history that ends before the anchor', () => {
    const anchor = { seq: 2, h: 'h2' };
    expect(refusal({ anchor })).toBe('vault_older_copy');
    const db = openDatabase(file, opening);
    db.exec(
      "create table audit_events (seq integer primary key, h text); insert into audit_events values (1, 'h1')",
    );
    db.close();
    expect(refusal({ anchor })).toBe('vault_older_copy');
    expect(refusal({ anchor: { seq: 1, h: 'h1' } })).toBeUndefined();
  });

  it('calls a full or failing disk by its name, and a fault of the program by none', () => {
    const full = new Database.SqliteError('disk', 'SQLITE_FULL');
    expect(sqliteFault(full)?.code).toBe('disk_full');
    expect(sqliteFault(new Database.SqliteError('disk', 'SQLITE_IOERR_READ'))?.code).toBe('disk_error');
    expect(sqliteFault(new Database.SqliteError('bug', 'SQLITE_CONSTRAINT_UNIQUE'))).toBeUndefined();
    expect(sqliteFault(new Error('bug'))).toBeUndefined();
  });
});

describe('the quick check', () => {
  const breakARule = () => {
    const db = new Database(file);
    applyKey(db, key);
    db.unsafeMode(true);
    db.exec('insert into notes (body) values (null)');
    db.pragma('writable_schema = 1');
    const sql = 'create table notes (id integer primary key, body text not null) strict';
    db.prepare("update sqlite_schema set sql = ? where name = 'notes'").run(sql);
    db.close();
  };

  it('finds rows that break the schema', () => {
    breakARule();
    expect(refusal()).toBe('vault_damaged');
  });

  it('of a large vault leaves the rows to the check of each backup', () => {
    const db = openDatabase(file, opening);
    db.exec('create table ballast (bytes blob)');
    const add = db.prepare('insert into ballast values (zeroblob(1000000))');
    db.transaction(() => {
      for (let i = 0; i < 34; i += 1) add.run();
    })();
    db.close();
    breakARule();
    expect(refusal()).toBeUndefined();
  });
});

it('a setting that does not take effect stops the opening, by its name', () => {
  const db = new Database(':memory:');
  let error: unknown;
  try {
    applyPragmas(db);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: 'unexpected', facts: { setting: 'journal_mode' } });
  db.close();
});

describe('damage', () => {
  it('by one flipped bit in any page is found, here or by the page check, and the file stays as it was', () => {
    const pages = fs.statSync(file).size / pageSize;
    const original = fs.readFileSync(file);
    expect(findDamagedPages(file, key)).toEqual([]);
    for (let page = 0; page < pages; page += 1) {
      const bytes = Buffer.from(original);
      const place = page * pageSize + randomInt(pageSize);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << randomInt(8)), place);
      fs.writeFileSync(file, bytes);
      const code = refusal();
      expect(code ?? 'vault_damaged').toMatch(/^vault_damaged$|malformed/);
      expect(findDamagedPages(file, key).length).toBeGreaterThan(0);
      expect(fs.readFileSync(file).equals(bytes)).toBe(true);
    }
  });

  it('by swapped, zeroed and torn pages is found by the page check', () => {
    const bytes = fs.readFileSync(file);
    const page = (n: number) => bytes.subarray(n * pageSize, (n + 1) * pageSize);
    fs.writeFileSync(file, Buffer.concat([page(0), page(2), page(1), bytes.subarray(3 * pageSize)]));
    expect(findDamagedPages(file, key)).toEqual([2, 3]);
    expect(() => decryptDatabase(file, key)).toThrow('not authentic');
    fs.writeFileSync(file, Buffer.concat([page(0), Buffer.alloc(pageSize), bytes.subarray(2 * pageSize)]));
    expect(findDamagedPages(file, key)).toEqual([2]);
    fs.writeFileSync(file, bytes.subarray(0, 3 * pageSize - 1));
    expect(findDamagedPages(file, key)).toEqual([3]);
  });
});

describe('a second opening', () => {
  it('in this process is refused', () => {
    const db = openDatabase(file, opening);
    expect(refusal()).toBe('vault_in_use');
    db.close();
    expect(refusal()).toBeUndefined();
  });

  it('while another process holds the vault is refused, and possible again once that was killed', async () => {
    const script = `
      import Database from 'better-sqlite3-multiple-ciphers';
      const db = new Database(process.argv[1]);
      db.pragma("cipher='sqlcipher'"); db.pragma('legacy=4');
      db.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(process.argv[2], 'hex')]));
      db.pragma('locking_mode=exclusive'); db.exec('begin exclusive; commit');
      process.stdout.write('held'); setInterval(() => {}, 1000);`;
    const args = ['--input-type=module', '-e', script, file, key.toString('hex')];
    const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    expect(refusal()).toBe('vault_in_use');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(refusal()).toBeUndefined();
  });
});

describe('an interrupted transaction', () => {
  it('that left the file longer than its pages is rolled back, not called truncated', async () => {
    const script = `
      import fs from 'node:fs';
      import Database from 'better-sqlite3-multiple-ciphers';
      const [file, key] = process.argv.slice(1);
      const db = new Database(file);
      db.pragma("cipher='sqlcipher'"); db.pragma('legacy=4');
      db.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(key, 'hex')]));
      db.pragma('locking_mode=exclusive'); db.pragma('journal_mode=truncate'); db.pragma('cache_size=2');
      db.exec('begin');
      for (let i = 0; i < 500; i += 1) db.prepare('insert into notes (body) values (?)').run('lost ' + 'y'.repeat(200));
      fs.appendFileSync(file, Buffer.alloc(100));
      process.kill(process.pid, 'SIGKILL');`;
    const args = ['--input-type=module', '-e', script, file, key.toString('hex')];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    await once(child, 'exit');
    expect(fs.statSync(file).size % pageSize).not.toBe(0);
    const db = openDatabase(file, opening);
    expect(db.prepare('select count(*) from notes').pluck().get()).toBe(400);
    db.close();
  });
});

describe('creating', () => {
  it('refuses where anything stands, and leaves it as it is', () => {
    const before = fs.readFileSync(file);
    expect(() => createDatabase(file, vaultId, key)).toThrow('vault_exists');
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    fs.rmSync(file);
    expect(() => createDatabase(path.join(file, 'no such folder'), vaultId, key)).toThrow('ENOENT');
  });
});
