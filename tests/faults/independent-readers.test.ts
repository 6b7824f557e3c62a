import { argon2Sync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashRawSync } from '@node-rs/argon2';
import Sqlcipher from '@signalapp/sqlcipher';
import { argon2id } from 'hash-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptDatabase } from '#core/database/page-check.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { openNaughtyVault } from '#tests/support/naughty-vault.ts';
import type { TestVault } from '#tests/support/test-vault.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = ReadonlyMap<string, readonly string[]>;
type Reader = (sql: string) => readonly Row[];

const tablesQuery =
  "select name from pragma_table_list where schema = 'main' and type in ('table', 'shadow') order by name";

/** Every row of every table, shadow tables of the search index too, in an order of its own. */
function readAll(all: Reader): Tables {
  const asText = (value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  return new Map(
    all(tablesQuery).map(({ name }) => [
      String(name),
      all(`select * from "${String(name)}"`)
        .map((row) => JSON.stringify(Object.values(row).map(asText)))
        .toSorted(),
    ]),
  );
}

/** Tables that two readers do not see alike. */
function differences(one: Tables, other: Tables): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name)?.join('\n') !== other.get(name)?.join('\n'),
  );
}

let vault: TestVault;
let file: string;
let key: Buffer;
let own: Tables;

beforeAll(async () => {
  ({ vault } = await openNaughtyVault());
  const session = vault.core.session();
  if (session === undefined) throw new Error('nobody is signed in');
  const { connection, copyKey } = session.vault;
  key = copyKey();
  own = readAll((sql) => connection.prepare<[], Row>(sql).all());
  file = path.join(vault.folder, 'copy.db');
  fs.copyFileSync(path.join(vault.folder, 'keystead.db'), file);
}, 60_000);
afterAll(() => vault.close());

/** SQLCipher's own library, as Signal builds it. */
function readWithSqlcipher(from: string): Tables {
  const copy = path.join(vault.folder, 'signal.db');
  fs.copyFileSync(from, copy);
  const db = new Sqlcipher(copy);
  try {
    db.pragma(`key = "x'${key.toString('hex')}'"`);
    expect(db.prepare('pragma cipher_integrity_check').all()).toEqual([]);
    return readAll((sql) => db.prepare(sql).all());
  } finally {
    db.close();
  }
}

/** Our page decoder, which needs Node alone, and the SQLite of Node. */
function readWithDecoder(from: string): Tables {
  const plain = path.join(vault.folder, 'plain.db');
  fs.writeFileSync(plain, decryptDatabase(from, key));
  const db = new DatabaseSync(plain, { readOnly: true });
  try {
    return readAll((sql) => db.prepare(sql).all());
  } finally {
    db.close();
    fs.rmSync(plain);
  }
}

const readers = { sqlcipher: readWithSqlcipher, decoder: readWithDecoder };

describe('a vault with records of nearly every kind', () => {
  it('is read alike by SQLCipher, by our decoder and by Keystead', () => {
    for (const read of Object.values(readers)) expect(differences(read(file), own)).toEqual([]);
    const rows = [...own.values()].reduce((sum, each) => sum + each.length, 0);
    expect(rows).toBeGreaterThan(300);
    tellHarness(
      15,
      'independent readers',
      `${String(own.size)} tables with ${String(rows)} rows`,
      '0 rows different',
    );
  }, 120_000);

  it.each(Object.entries(readers))(
    'is noticed by this harness when %s sees another row, or a damaged page',
    async (_name, read) => {
      const before = readAll(
        (sql) => vault.core.session()?.vault.connection.prepare<[], Row>(sql).all() ?? [],
      );
      await vault.db.updateTable('teams').set({ name: 'Another' }).where('id', '=', vault.teamId).execute();
      const changed = path.join(vault.folder, 'changed.db');
      fs.copyFileSync(path.join(vault.folder, 'keystead.db'), changed);
      await vault.db
        .updateTable('teams')
        .set({ name: 'Team North' })
        .where('id', '=', vault.teamId)
        .execute();
      expect(differences(read(changed), before)).toEqual(['teams']);
      const bytes = fs.readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 2000) ^ 1, bytes.length - 2000);
      fs.writeFileSync(changed, bytes);
      // Each reader says it in its own words.
      expect(() => read(changed)).toThrow(/\w/);
    },
    120_000,
  );
});

describe('the key of a passphrase', () => {
  const runs = isFullRun ? 200 : 12;
  it('is the same by three libraries, and by the vector of RFC 9106', async () => {
    const vector = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      memory: 32,
      passes: 3,
      parallelism: 4,
      tagLength: 32,
    });
    // RFC 9106, 5.3.
    expect(vector.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
    for (let run = 0; run < runs; run += 1) {
      const [password, salt] = [randomBytes(1 + (run % 64)), randomBytes(16)];
      const [memory, passes, lanes] = [64 << (run % 4), 1 + (run % 3), 1 + (run % 2)];
      const ours = await argon2id({
        password,
        salt,
        memorySize: memory,
        iterations: passes,
        parallelism: lanes,
        hashLength: 32,
        outputType: 'binary',
      });
      const nodes = argon2Sync('argon2id', {
        message: password,
        nonce: salt,
        memory,
        passes,
        parallelism: lanes,
        tagLength: 32,
      });
      const limits = { memoryCost: memory, timeCost: passes, parallelism: lanes, outputLen: 32 };
      expect(Buffer.from(ours).equals(nodes)).toBe(true);
      expect(hashRawSync(password, { salt, ...limits, algorithm: 2 }).equals(nodes)).toBe(true);
    }
    tellHarness(15, 'Argon2id by three libraries', `${String(runs)} keys`, '0 different');
  }, 600_000);
});
