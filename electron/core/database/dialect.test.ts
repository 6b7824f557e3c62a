import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { type Generated, Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/key-vault.ts';
import { createDatabase } from './connection.ts';
import { createDialect } from './dialect.ts';

interface Tables {
  readonly notes: { readonly id: Generated<number>; readonly body: string };
}

let folder: string;
let raw: Database.Database;
let db: Kysely<Tables>;
let statements: string[];
let prepared: string[];

beforeEach(() => {
  folder = temporaryFolder();
  raw = createDatabase(path.join(folder, 'a.db'), 'a', randomBytes(32));
  raw.exec('create table notes (id integer primary key, body text not null)');
  statements = [];
  prepared = [];
  const prepare = raw.prepare.bind(raw);
  raw.prepare = (source: string) => {
    prepared.push(source);
    return prepare(source);
  };
  db = new Kysely<Tables>({ dialect: createDialect(raw, { onStatement: (text) => statements.push(text) }) });
});
afterEach(() => {
  raw.close();
  fs.rmSync(folder, { recursive: true });
});

const bodies = async () => (await db.selectFrom('notes').select('body').execute()).map(({ body }) => body);

describe('the dialect', () => {
  it('prepares a statement once and tells of every run', async () => {
    for (let i = 0; i < 5; i += 1)
      await db
        .insertInto('notes')
        .values({ body: `${i}` })
        .execute();
    expect(await bodies()).toEqual(['0', '1', '2', '3', '4']);
    await bodies();
    expect(prepared).toHaveLength(2);
    expect(statements).toHaveLength(7);
  });

  it('forgets the least used statement beyond its limit, and kept ones once the schema changes', async () => {
    for (let i = 0; i < 301; i += 1) await sql`select ${sql.lit(i)} as n`.execute(db);
    prepared.length = 0;
    await sql`select 300 as n`.execute(db);
    expect(prepared).toEqual([]);
    await sql`select 0 as n`.execute(db);
    expect(prepared).toHaveLength(1);
    await db.selectFrom('notes').selectAll().execute();
    await db.schema.alterTable('notes').addColumn('more', 'text').execute();
    await db.insertInto('notes').values({ body: 'a' }).execute();
    expect(await db.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, body: 'a', more: null }]);
  });

  it('runs a statement again whose rows were not read to the end', async () => {
    await db
      .insertInto('notes')
      .values([{ body: 'a' }, { body: 'b' }])
      .execute();
    for await (const { body } of db.selectFrom('notes').select('body').stream()) {
      expect(body).toBe('a');
      break;
    }
    expect(await bodies()).toEqual(['a', 'b']);
  });

  it('takes the write lock when a transaction begins, and rolls back as a whole', async () => {
    const failed = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('notes').values({ body: 'a' }).execute();
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(statements[0]).toBe('begin immediate');
    expect(await bodies()).toEqual([]);
  });

  it('leaves no table of a schema change that fails half-way', async () => {
    expect(createDialect(raw).createAdapter().supportsTransactionalDdl).toBe(true);
    const failed = db.transaction().execute(async (transaction) => {
      await transaction.schema.createTable('half').addColumn('id', 'integer').execute();
      await transaction.schema.createTable('notes').addColumn('id', 'integer').execute();
    });
    await expect(failed).rejects.toThrow('already exists');
    expect(raw.prepare("select name from sqlite_schema where name = 'half'").get()).toBeUndefined();
  });

  it('leaves the connection to whoever opened it', async () => {
    await bodies();
    await db.destroy();
    expect(raw.open).toBe(true);
  });
});
