import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '#shared/lib/app-error.ts';
import { type Clock, clockFrom } from '#shared/lib/clock.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { createHandlers, type InternalHandlers } from '#core/handlers.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { Core } from '#core/kernel/core-services.ts';
import { Dispatcher } from '#core/kernel/dispatcher.ts';
import type { BackupTimes } from '#core/vault/backup/backup-times.ts';
import { managerName, passphrase, temporaryFolder } from './key-vault.ts';
import { type InputOf, type OutputOf, type ProcedureName, type TestClock, testStart } from './test-vault.ts';

const otherProcess = path.join(import.meta.dirname, 'open-vault.child.ts');

/** A real vault in a folder of its own with all that a core has, opened and locked as in the app. */
export interface BackupHouse {
  /** Holds the vault and everything beside it. */
  readonly parent: string;
  readonly folder: string;
  readonly kit: string;
  readonly managerId: WorkerId;
  readonly clock: TestClock;
  readonly core: () => Core;
  readonly internal: () => InternalHandlers;
  /** The backups that come by themselves. */
  readonly times: () => BackupTimes;
  readonly call: <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly vault: () => OpenVault;
  /** Locks, and goes on with a new core as the app does. */
  readonly lock: () => Promise<void>;
  readonly unlock: (typed?: string) => Promise<void>;
  /** `opened`, or the code that another process gets which opens the database with the right key. */
  readonly openFromAnotherProcess: () => Promise<string>;
  readonly close: () => Promise<void>;
}

function movableClock(): TestClock {
  let millis = Date.parse(testStart);
  return {
    // Every look at the clock is a millisecond later, so that no two backups have one name.
    ...clockFrom(() => (millis += 1)),
    set: (instant) => {
      millis = Date.parse(instant);
    },
    forward: (days) => {
      millis += days * 86_400_000;
    },
  };
}

/** The core over a vault's folder as its process has it, without the process. What nobody expected is thrown. */
export function startCore(
  folder: string,
  clock: Clock,
  onFault = (_procedure: string, error: unknown): void => {
    throw error;
  },
) {
  const settings = { vaultFolder: folder, appVersion: '0.0.0-test', fastKdf: true };
  const core = new Core(settings, clock, () => undefined, onFault);
  const { table, internal, backupTimes } = createHandlers(core, clock);
  const dispatcher = new Dispatcher(core, table, clock);

  async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const envelope = await dispatcher.call(name, input);
    if (envelope.ok) return envelope.data as OutputOf<N>;
    throw new AppError(envelope.code);
  }

  return { core, internal, times: backupTimes, call };
}

/** Makes a vault by the set-up's own calls; its manager is signed in. Mock `hash-wasm` to make it quick. */
export async function givenBackups(): Promise<BackupHouse> {
  const parent = temporaryFolder();
  const folder = path.join(parent, 'vault');
  const clock = movableClock();
  let running = startCore(folder, clock);

  const call = <N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    running.call(name, input);

  const country = 'GB';
  const organisation = 'Lindenhof';
  const prepared = await call('vault.prepareKit', { organisation, managerName, language: 'en', country });
  const { groups } = prepared.kit;
  const open = await call('vault.create', {
    organisation,
    country,
    language: 'en',
    managerName,
    passphrase,
    typedGroups: prepared.askFor.map((place) => ({ place, text: groups[place] ?? '' })),
  });
  const managerId = open.user.id;
  const vault = (): OpenVault => {
    const session = running.core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    return session.vault;
  };

  async function lock(): Promise<void> {
    await running.internal['vault.lock']?.({});
    running = startCore(folder, clock);
  }

  return {
    parent,
    folder,
    kit: groups.join(' '),
    managerId,
    clock,
    core: () => running.core,
    internal: () => running.internal,
    times: () => running.times,
    call,
    vault,
    lock,
    unlock: async (typed = passphrase) => {
      await call('vault.unlock', { userId: managerId, passphrase: typed });
    },
    openFromAnotherProcess: async () => {
      const { vaultId, copyKey } = vault();
      const args = [otherProcess, folder, vaultId, copyKey().toString('hex')];
      return (await promisify(execFile)(process.execPath, args)).stdout;
    },
    close: async () => {
      await running.internal['vault.lock']?.({});
      fs.rmSync(parent, { recursive: true, force: true });
    },
  };
}
