import { spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleChild } from '#tests/support/child-bundle.ts';
import { canWatchDisk, watchedDisk } from '#tests/support/disk-library.ts';
import { fillTables } from '#tests/support/fill-tables.ts';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { temporaryFolder } from '#tests/support/key-vault.ts';
import { logicalHash } from '#tests/support/logical-hash.ts';
import { createDatabase, openDatabase } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations, newestSchema } from '#core/migrations/index.ts';

/** quality.md, figure 1: in a push some statements and changes of the disk; with `full` each statement of each step. */
const pushRuns = 40;
const changesPerStep = 40;
const vaultId = randomUUID();
const key = randomBytes(32);
const folder = temporaryFolder();
const file = path.join(folder, 'vault.db');
const opening = { vaultId, key, newestSchema, anchor: { seq: 0, h: '' } };

/** A vault as an earlier version of the app left it. */
interface Earlier {
  readonly version: number;
  readonly bytes: Buffer;
  /** What it holds when nothing disturbs the way to the newest schema. */
  readonly hash: string;
  /** Statements of the step to the next version. */
  readonly statements: number;
}

let program: string;
let earlier: readonly Earlier[];
beforeAll(async () => {
  program = await bundleChild('kill-migrations');
  const made: Earlier[] = [];
  for (const { version } of migrations.slice(0, -1)) made.push(await makeEarlier(version));
  earlier = made;
}, 300_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

async function makeEarlier(version: number): Promise<Earlier> {
  fs.rmSync(file, { force: true });
  const connection = createDatabase(file, vaultId, key);
  const db = connect(connection);
  for (const migration of migrations) {
    if (migration.version > version) break;
    await db.transaction().execute((transaction) => migration.up(transaction as never));
  }
  connection.pragma(`user_version = ${String(version)}`);
  expect(fillTables(connection)).toBeGreaterThan(0);
  connection.close();
  const bytes = fs.readFileSync(file);
  return { version, bytes, ...(await finish()) };
}

/** Goes on to the newest schema from what stands there, and says what the vault holds then. */
async function finish(): Promise<{ readonly hash: string; readonly statements: number }> {
  const connection = openDatabase(file, opening);
  try {
    const statements: string[] = [];
    await migrate(connect(connection, { onStatement: (statement) => statements.push(statement) }));
    const end = statements.findIndex((statement) => statement.startsWith('pragma user_version = '));
    return { hash: logicalHash({ connection }), statements: end + 1 };
  } finally {
    connection.close();
  }
}

async function migrateAndKill(
  { bytes }: Earlier,
  kind: 'statement' | 'change' | 'planted',
  at: number,
): Promise<void> {
  fs.rmSync(`${file}-journal`, { force: true });
  fs.writeFileSync(file, bytes);
  const args = [program, file, vaultId, key.toString('hex'), kind, String(at)];
  const env = kind === 'change' ? watchedDisk(folder) : process.env;
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
  const [code, signal] = await once(child, 'close');
  expect(signal ?? code).toBe(code === null ? 'SIGKILL' : 0);
}

type Kill = readonly [Earlier, 'statement' | 'change', number];

function everyKill(): readonly Kill[] {
  return earlier.flatMap((vault) => [
    ...Array.from({ length: vault.statements }, (_, n): Kill => [vault, 'statement', n + 1]),
    ...Array.from({ length: changesPerStep }, (_, n): Kill => [vault, 'change', n + 1]),
  ]);
}

function someKills(): readonly Kill[] {
  const all = everyKill();
  return Array.from({ length: pushRuns }, () => all[randomInt(all.length)]).filter(
    (kill) => kill !== undefined,
  );
}

describe('kill -9 while a vault of each earlier version is brought to the newest', () => {
  it.runIf(canWatchDisk)(
    'leaves a vault that opens and comes to hold the same',
    async () => {
      let runs = 0;
      for (const [vault, kind, at] of isFullRun ? everyKill() : someKills()) {
        await migrateAndKill(vault, kind, at);
        expect((await finish()).hash).toBe(vault.hash);
        runs += 1;
      }
      tellHarness(
        1,
        'kill -9 at a statement of a migration',
        `${String(runs)} runs`,
        '0 rows lost, 0 vaults unopenable',
      );
    },
    7_200_000,
  );

  it('without transactions is noticed by this harness', async () => {
    const [first] = earlier;
    if (first === undefined) throw new RangeError('there is an earlier version');
    await migrateAndKill(first, 'planted', 5);
    await expect(finish()).rejects.toThrow('already exists');
  });
});

it('a vault of a newer version is refused and left as it is', () => {
  const newest = earlier.at(-1);
  if (newest === undefined) throw new RangeError('there is an earlier version');
  fs.rmSync(`${file}-journal`, { force: true });
  fs.writeFileSync(file, newest.bytes);
  expect(() => openDatabase(file, { ...opening, newestSchema: newest.version - 1 })).toThrow('vault_newer');
  expect(fs.readFileSync(file).equals(newest.bytes)).toBe(true);
});
