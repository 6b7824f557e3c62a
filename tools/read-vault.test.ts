import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Sqlcipher from '@signalapp/sqlcipher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyOf,
  type KeyVault,
  makeKeyVault,
  managerFor,
  managerName,
  noEntries,
  passphrase,
  temporaryFolder,
} from '#tests/support/key-vault.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import { decryptDatabase, findDamagedPages } from '#core/database/page-check.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { openWithPassphrase } from '#core/vault/opening.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { newPrintedSecret } from '#core/vault/printed-key.ts';
import { rotateKey } from '#core/vault/rotation/rotate-key.ts';
import { withSecrets } from '#core/vault/secrets.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const parent = temporaryFolder();
const reader = path.join(import.meta.dirname, 'read-vault.mjs');
let vault: KeyVault;
let expected: Tables;

const tablesQuery =
  "select name from pragma_table_list where schema = 'main' and type = 'table' order by name";
const readable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  );

/** All rows of all tables, however a reader gives them. */
function readAll(all: (sql: string) => readonly Row[]): Tables {
  const names = all(tablesQuery).map(({ name }) => String(name));
  return Object.fromEntries(names.map((name) => [name, all(`select * from "${name}"`).map(readable)]));
}

/** Rows without where SQLite put them: a file that was written anew lists its tables in another order. */
function withoutPlaces({ sqlite_schema: schema = [], ...rest }: Tables): Tables {
  const sql = schema.map((row) => ({ sql: String(row['sql']) }));
  return { ...rest, sqlite_schema: sql.toSorted((a, b) => a.sql.localeCompare(b.sql)) };
}

async function fill({ connection }: OpenVault) {
  await migrate(connect(connection));
  connection.exec(
    'create table oddities (id integer primary key, text text, bytes blob, real real, none text)',
  );
  const add = connection.prepare('insert into oddities (text, bytes, real, none) values (?, ?, ?, null)');
  for (let i = 0; i < 300; i += 1) {
    add.run(`ő ř ž \u0000 👩‍👩‍👧 ${i} ${'long '.repeat(i)}`, Buffer.from([i & 255, 0, 255]), i / 7);
  }
  return noEntries;
}

beforeAll(async () => {
  vault = await makeKeyVault(parent, fill, newestSchema);
  const open = await managerFor(undefined, newestSchema).unlock(vault.folder, vault.managerId, passphrase);
  expected = readAll((sql) => open.connection.prepare<[], Row>(sql).all());
  open.close(noEntries);
}, 60_000);
afterAll(() => fs.rmSync(parent, { recursive: true, force: true }));

function run(args: readonly string[], typed: string | null = passphrase) {
  const env = { PATH: process.env['PATH'], ...(typed === null ? {} : { KEYSTEAD_PASSPHRASE: typed }) };
  const { status, stderr } = spawnSync(process.execPath, [reader, ...args], { env, encoding: 'utf8' });
  return { status, stderr };
}

const output = (name: string) => path.join(parent, name);
const databaseKey = () =>
  withSecrets(async (hold) => {
    const { dek } = await openWithPassphrase(vault.folder, vault.managerId, passphrase, hold);
    return Buffer.from(dek);
  });

describe('independent readers give identical rows', () => {
  it('SQLCipher, through Signal’s package, and finds every page whole', async () => {
    const copy = output('for-signal.db');
    fs.copyFileSync(path.join(vault.folder, 'vault.db'), copy);
    const db = new Sqlcipher(copy);
    db.pragma(`key = "x'${(await databaseKey()).toString('hex')}'"`);
    expect(db.prepare('pragma cipher_integrity_check').all()).toEqual([]);
    expect(readAll((sql) => db.prepare(sql).all())).toEqual(expected);
    db.close();
  });

  it('our own page decoder', async () => {
    const file = path.join(vault.folder, 'vault.db');
    const key = await databaseKey();
    expect(findDamagedPages(file, key)).toEqual([]);
    fs.writeFileSync(output('decoded.db'), decryptDatabase(file, key));
    const db = new DatabaseSync(output('decoded.db'), { readOnly: true });
    expect(readAll((sql) => db.prepare(sql).all())).toEqual(expected);
    db.close();
  });

  it('the standalone reader, as SQLite', () => {
    const file = output('plain.db');
    expect(run([vault.folder, '--user', managerName, '--sqlite', file])).toMatchObject({ status: 0 });
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(readAll((sql) => db.prepare(sql).all())).toEqual(expected);
    db.close();
    expect(fs.statSync(file).mode & 0o077).toBe(0);
  });

  it('the standalone reader, as JSON, by the person’s id', () => {
    const file = output('plain.json');
    expect(run([vault.folder, '--user', vault.managerId, '--json', file])).toMatchObject({ status: 0 });
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(expected);
    expect(fs.existsSync(`${file}.part.db`)).toBe(false);
  });
});

describe('the standalone reader', () => {
  it('opens for somebody who has not signed in since the vault got its key', async () => {
    const copy = copyOf(vault);
    const session = await managerFor(undefined, newestSchema).unlock(copy.folder, copy.managerId, passphrase);
    await rotateKey({
      vault: session,
      vaultFolder: copy.folder,
      kit: newPrintedSecret(),
      newestSchema,
      at: '2026-11-22T09:00:00.000Z',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      still: (work) => work(),
      exchange: (work) => {
        work({ vault: session, head: noEntries })?.close(noEntries);
        return Promise.resolve(true);
      },
    });
    const file = output('away.json');
    expect(run([copy.folder, '--user', managerName, '--json', file])).toMatchObject({ status: 0 });
    const tables: Tables = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(withoutPlaces(tables)).toEqual(withoutPlaces(expected));
    fs.rmSync(path.dirname(copy.folder), { recursive: true, force: true });
  });

  it('is short and needs nothing but Node and hash-wasm', () => {
    const source = fs.readFileSync(reader, 'utf8');
    const imports = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual(['hash-wasm']);
    expect(source.split('\n').length).toBeLessThan(200);
  });

  it.each([
    ['no arguments', []],
    ['no person', ['folder', '--json', 'x.json']],
    ['an unknown option', ['folder', '--user', 'a', '--csv', 'x.csv']],
  ])('explains itself with %s', (_what, args) => {
    expect(run(args)).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage:') });
  });

  it('writes nothing with a wrong passphrase, a wrong name or no terminal to ask on', () => {
    const file = output('never.db');
    const args = [vault.folder, '--user', managerName, '--sqlite', file];
    expect(run(args, 'wrong')).toMatchObject({ status: 1, stderr: 'The passphrase is not right.\n' });
    expect(run([vault.folder, '--user', 'Nobody', '--sqlite', file]).stderr).toContain(managerName);
    expect(run(args, null)).toMatchObject({ status: 1, stderr: expect.stringContaining('No terminal') });
    expect(fs.existsSync(file)).toBe(false);
  });

  it('never overwrites', () => {
    const file = output('mine.db');
    fs.writeFileSync(file, 'mine');
    const { status, stderr } = run([vault.folder, '--user', managerName, '--sqlite', file]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('exists already')]);
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says which page is damaged and leaves no half file', () => {
    const damaged = copyOf(vault);
    const file = path.join(damaged.folder, 'vault.db');
    const bytes = fs.readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
    fs.writeFileSync(file, bytes);
    const { status, stderr } = run([damaged.folder, '--user', managerName, '--json', output('half.json')]);
    expect([status, stderr]).toEqual([1, 'Page 2 of vault.db is damaged.\n']);
    expect(fs.readdirSync(parent).filter((name) => name.startsWith('half'))).toEqual([]);
    fs.rmSync(path.dirname(damaged.folder), { recursive: true });
  });
});
