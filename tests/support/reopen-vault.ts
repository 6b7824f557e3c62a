import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { AppError } from '#shared/lib/app-error.ts';
import { clockFrom } from '#shared/lib/clock.ts';
import { workerId } from '#shared/lib/ids.ts';
import { openDatabase } from '#core/database/connection.ts';
import type { Database } from '#core/database/schema.ts';
import { createHandlers } from '#core/handlers.ts';
import { Core } from '#core/kernel/core-services.ts';
import { Dispatcher } from '#core/kernel/dispatcher.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { newIdentity } from '#core/vault/identity.ts';
import { sessionKeys } from '#core/vault/session.ts';
import fs from 'node:fs';
import { testStart } from './test-vault.ts';
import { sampleHeader } from './key-vault.ts';

/** What it takes to open the file of a test vault in another process, or after one was killed. */
export interface Reopening {
  readonly folder: string;
  /** The database key in hex. */
  readonly key: string;
  readonly vaultId: string;
  readonly userId: string;
}

interface Reopened {
  readonly core: Core;
  readonly db: Kysely<Database>;
  readonly folder: string;
  /** @throws AppError with the envelope's code */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens a test vault's file with all that a core does at an opening. @param onStatement told of every statement */
export async function reopenVault(
  { folder, key, vaultId, userId }: Reopening,
  onStatement: (sql: string) => void = () => undefined,
): Promise<Reopened> {
  const file = path.join(folder, 'keystead.db');
  const dek = Buffer.from(key, 'hex');
  const connection = openDatabase(file, { vaultId, key: dek, newestSchema, anchor: { seq: 0, h: '' } });
  const clock = clockFrom(() => Date.parse(testStart));
  const user = workerId.parse(userId);
  const core = new Core(
    { vaultFolder: folder, appVersion: '0.0.0-test', fastKdf: true },
    clock,
    () => undefined,
    (_procedure, error) => {
      throw error;
    },
    { onStatement },
  );
  const { table } = createHandlers(core, clock);
  const dispatcher = new Dispatcher(core, table, clock);
  const reader = fs.openSync(file, 'r');
  const { db } = await core.begin({
    vaultId,
    userId: user,
    organisation: 'Lindenhof',
    connection,
    keys: sessionKeys({
      userId: user,
      auditMacKey: createHash('sha256').update(vaultId).digest(),
      identities: [newIdentity()],
      publicKeys: () => [],
    }),
    copyKey: () => Buffer.from(dek),
    copyIdentities: () => [newIdentity()],
    header: () => ({ ...sampleHeader(), vaultId, slots: [], publicKeys: [] }),
    changeHeader: () => undefined,
    reader: () => reader,
    close: () => undefined,
  });
  return {
    core,
    db,
    folder,
    call: async (name, input) => {
      const envelope = await dispatcher.call(name, input);
      if (envelope.ok) return envelope.data;
      throw new AppError(envelope.code);
    },
    close: async () => {
      await core.end();
      connection.close();
      fs.closeSync(reader);
    },
  };
}
