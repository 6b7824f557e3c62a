import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type Cipher from 'better-sqlite3-multiple-ciphers';
import { clockFrom } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { createDatabase, openDatabase } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import { insertOrganisation } from '#core/features/organisation/organisation.service.ts';
import { createHandlers, type InternalHandlers } from '#core/handlers.ts';
import { Core } from '#core/kernel/core-services.ts';
import { Dispatcher } from '#core/kernel/dispatcher.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { type Identities, newIdentity, publicKeyOf } from '#core/vault/identity.ts';
import type { SessionKeys } from '#core/vault/open-vault.ts';
import { sessionKeys } from '#core/vault/session.ts';
import { sampleHeader } from '#tests/support/key-vault.ts';

export type Storage = 'vault' | 'plain';
export type Connection = Cipher.Database;

/** A fixed day, so that every run counts the same days. */
const clock = clockFrom(() => Date.parse('2026-11-22T09:00:00.000Z'));
const vaultId = '0195b000-0000-7000-8000-000000000001';
export const managerId = '0195b000-0000-7000-8000-000000000002' as WorkerId;
const key = createHmac('sha256', 'bench').update('key').digest();

/** The same settings as the vault's contract, without encryption. */
function openPlain(file: string): Connection {
  const Plain = createRequire(import.meta.url)('better-sqlite3') as new (name: string) => Connection;
  const db = new Plain(file);
  for (const pragma of [
    'locking_mode=EXCLUSIVE',
    'journal_mode=TRUNCATE',
    'synchronous=EXTRA',
    'temp_store=MEMORY',
    'secure_delete=ON',
    'foreign_keys=ON',
    'cache_size=-65536',
  ]) {
    db.pragma(pragma);
  }
  return db;
}

export function openConnection(file: string, storage: Storage): Connection {
  return storage === 'plain'
    ? openPlain(file)
    : openDatabase(file, { vaultId, key, newestSchema, anchor: { seq: 0, h: '' } });
}

const identities: Identities = [newIdentity()];
/** Of the one who signs everything in this process. */
export const benchPublicKeys = identities.map((each) => publicKeyOf(each, managerId, ''));

function benchKeys(): SessionKeys {
  const publicKeys = () => benchPublicKeys;
  return sessionKeys({ userId: managerId, auditMacKey: key, identities, publicKeys });
}

export interface BenchCore {
  readonly core: Core;
  readonly connection: Connection;
  readonly internal: InternalHandlers;
  /** Calls as the app would, through the dispatcher. @throws when the answer is not ok */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Makes an empty organisation in a new file. */
export async function createOrganisation(file: string, storage: Storage): Promise<void> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const connection = storage === 'plain' ? openPlain(file) : createDatabase(file, vaultId, key);
  const db = connect(connection);
  await migrate(db);
  await db.transaction().execute((transaction) =>
    insertOrganisation(transaction, clock.today(), () => newId(clock.millis()), {
      organisation: 'Bench',
      country: 'GB',
      language: 'en',
      managerId,
      managerName: 'A manager',
      teamName: 'A team',
      serviceName: 'A service',
    }),
  );
  connection.close();
}

/** The app's own core over a file: the same code on an encrypted and on a plain database. */
export async function openCore(
  file: string,
  storage: Storage,
  userId: WorkerId = managerId,
): Promise<BenchCore> {
  const connection = openConnection(file, storage);
  const core = new Core(
    { vaultFolder: path.dirname(file), appVersion: 'bench', fastKdf: true },
    clock,
    () => undefined,
    (name, error) => {
      throw new Error(`fault in ${name}`, { cause: error });
    },
  );
  const { table, internal } = createHandlers(core, clock);
  const dispatcher = new Dispatcher(core, table, clock);
  await core.begin({
    vaultId,
    userId,
    organisation: 'Bench',
    connection,
    keys: benchKeys(),
    copyKey: () => Buffer.from(key),
    copyIdentities: () => [newIdentity()],
    header: () => ({ ...sampleHeader(), vaultId, slots: [], publicKeys: [] }),
    changeHeader: () => undefined,
    reader: () => fs.openSync(file, 'r'),
    close: () => undefined,
  });
  return {
    core,
    connection,
    internal,
    call: async (name, input) => {
      const answer = await dispatcher.call(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
      return answer.data;
    },
    close: async () => {
      await core.end();
      connection.close();
    },
  };
}
