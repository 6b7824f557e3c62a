import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { CoreEvent } from '#shared/contracts/bridge.ts';
import type { Contracts } from '#shared/contracts/registry.ts';
import { type Role, roles } from '#shared/domain/permissions/permissions.ts';
import { AppError, type Envelope } from '#shared/lib/app-error.ts';
import { type Clock, clockFrom } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import { createDatabase, openDatabase } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import type { Database } from '#core/database/schema.ts';
import { insertOrganisation, insertWorker } from '#core/features/organisation/organisation.service.ts';
import { createHandlers, type InternalHandlers } from '#core/handlers.ts';
import type { CommandContext } from '#core/kernel/contexts.ts';
import { Core } from '#core/kernel/core-services.ts';
import { Dispatcher, type HandlerTable } from '#core/kernel/dispatcher.ts';
import { newestSchema } from '#core/migrations/index.ts';
import { copyIdentities, type Identities, newIdentity, publicKeyOf } from '#core/vault/identity.ts';
import type { OpenVault, SessionKeys } from '#core/vault/open-vault.ts';
import { sessionKeys } from '#core/vault/session.ts';
import { sampleHeader } from './key-vault.ts';

type Names<F extends keyof Contracts> = `${F}.${keyof Contracts[F] & string}`;

/** `feature.procedure` of every contract. */
export type ProcedureName = { [F in keyof Contracts]: Names<F> }[keyof Contracts];

type ProcedureOf<N extends ProcedureName> = N extends `${infer F extends keyof Contracts}.${infer P}`
  ? P extends keyof Contracts[F]
    ? Contracts[F][P]
    : never
  : never;
type Part<N extends ProcedureName, K extends 'input' | 'output'> =
  ProcedureOf<N> extends Readonly<Record<K, infer S extends z.ZodType>> ? S : never;

export type InputOf<N extends ProcedureName> = z.input<Part<N, 'input'>>;
export type OutputOf<N extends ProcedureName> = z.output<Part<N, 'output'>>;

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  readonly set: (instant: string) => void;
  readonly forward: (days: number) => void;
}

interface NewTestWorker {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamIds?: readonly string[];
}

/** A migrated, really encrypted vault in a folder of its own, with a manager signed in who has typed their passphrase again. */
export interface TestVault extends AsyncDisposable {
  readonly folder: string;
  readonly core: Core;
  readonly dispatcher: Dispatcher;
  readonly internal: InternalHandlers;
  /** The same database past all permissions, for arranging and asserting. */
  readonly db: Kysely<Database>;
  readonly clock: TestClock;
  readonly keys: SessionKeys;
  /** The keys of anybody in the vault, as their session has them. */
  readonly keysOf: (userId: WorkerId) => SessionKeys;
  /** New keys for somebody, as after a reset without the personal code; from the next sign-in on. */
  readonly renewKeys: (userId: WorkerId) => void;
  readonly managerId: WorkerId;
  readonly serviceId: string;
  readonly teamId: string;
  /** A second team of the same service, to which nobody belongs at first. */
  readonly otherTeamId: string;
  /** What the core told the windows, oldest first. */
  readonly events: CoreEvent[];
  /** Kinds of the errors that nobody expected. */
  readonly faults: string[];
  /** Calls as the signed-in person. @throws AppError with the envelope's code */
  readonly call: <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** As `call`, with any input, giving the envelope itself. */
  readonly answer: (name: string, input: unknown) => Promise<Envelope<unknown>>;
  /** Adds a worker of the first team, or of the teams named. */
  readonly addWorker: (worker: NewTestWorker) => Promise<WorkerId>;
  /** Signs somebody in: a worker, or a person of the first team who holds just that role, made when first asked for. */
  readonly as: (who: Role | WorkerId) => Promise<WorkerId>;
  readonly signOut: () => Promise<void>;
  /** The SQL of each statement that the core ran during the work, in order. */
  readonly statements: (work: () => Promise<unknown>) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

function isRole(who: Role | WorkerId): who is Role {
  return (roles as readonly string[]).includes(who);
}

/** Sunday morning in the middle of nowhere in particular; the first day of the demo too. */
export const testStart = '2026-11-22T09:00:00.000Z';

function testClock(): TestClock {
  let millis = Date.parse(testStart);
  return {
    ...clockFrom(() => millis),
    set: (instant) => {
      millis = Date.parse(instant);
    },
    forward: (days) => {
      millis += days * 86_400_000;
    },
  };
}

/** Real session keys: one chain key for the vault, and for each person an identity, made when first asked for. */
function keysFor(auditMacKey: Buffer) {
  const identities = new Map<WorkerId, Identities>();
  const identitiesOf = (userId: WorkerId): Identities => {
    const made: Identities = identities.get(userId) ?? [newIdentity()];
    identities.set(userId, made);
    return made;
  };
  const publicKeys = () =>
    [...identities].flatMap(([userId, own]) => own.toReversed().map((each) => publicKeyOf(each, userId, '')));
  return {
    of: (userId: WorkerId): SessionKeys =>
      sessionKeys({ userId, auditMacKey, identities: identitiesOf(userId), publicKeys }),
    /** Everybody in the vault has keys, also before they first sign in. */
    give: identitiesOf,
    publicKeys,
    /** What a reset without the personal code does. */
    renew: (userId: WorkerId) => identities.set(userId, [newIdentity()]),
  };
}

interface Template {
  readonly bytes: Buffer;
  readonly key: Buffer;
  readonly vaultId: string;
  readonly managerId: WorkerId;
  readonly serviceId: string;
  readonly teamId: string;
  readonly otherTeamId: string;
}

/** A migrated vault with an organisation, made once for each test process: every test opens a copy of its file. */
async function makeTemplate(): Promise<Template> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-test-'));
  const file = path.join(folder, 'keystead.db');
  const clock = testClock();
  const make: CommandContext['newId'] = () => newId(clock.millis());
  const vaultId: string = make();
  const managerId = make<WorkerId>();
  const otherTeamId: string = make();
  const key = randomBytes(32);
  const connection = createDatabase(file, vaultId, key);
  const db = connect(connection);
  await migrate(db);
  const { serviceId, teamId } = await db.transaction().execute(async (transaction) => {
    await insertOrganisation(transaction, clock.today(), make, {
      organisation: 'Lindenhof',
      country: 'GB',
      language: 'en',
      managerId,
      managerName: 'Mara Lind',
      teamName: 'Team North',
      serviceName: 'Housing support',
    });
    const team = await transaction.selectFrom('teams').selectAll().executeTakeFirstOrThrow();
    const other = { id: otherTeamId, service_id: team.service_id, name: 'Team South' };
    await transaction.insertInto('teams').values(other).execute();
    return { serviceId: team.service_id, teamId: team.id };
  });
  connection.close();
  const bytes = fs.readFileSync(file);
  fs.rmSync(folder, { recursive: true, force: true });
  return { bytes, key, vaultId, managerId, serviceId, teamId, otherTeamId };
}

let template: Promise<Template> | undefined;

/**
 * Opens a new vault for one test: the real database format, schema, dispatcher and audit chain; only the slow key
 * derivation is left out. Use `await using`, or `close()` in `afterEach`.
 */
export async function openTestVault(): Promise<TestVault> {
  template ??= makeTemplate();
  const { bytes, key, vaultId, managerId, serviceId, teamId, otherTeamId } = await template;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-test-'));
  const file = path.join(folder, 'keystead.db');
  fs.writeFileSync(file, bytes);
  const connection = openDatabase(file, { vaultId, key, newestSchema, anchor: { seq: 0, h: '' } });
  const db = connect(connection);
  const clock = testClock();
  const make: CommandContext['newId'] = () => newId(clock.millis());
  const events: CoreEvent[] = [];
  const faults: string[] = [];
  let heard: string[] | undefined;

  const keyring = keysFor(createHash('sha256').update(vaultId).digest());
  keyring.give(managerId);
  const core = new Core(
    { vaultFolder: folder, appVersion: '0.0.0-test', fastKdf: true },
    clock,
    (event) => events.push(event),
    (procedure, error) => {
      faults.push(`${procedure}: ${error instanceof Error ? (error.stack ?? error.name) : typeof error}`);
    },
    { onStatement: (sql) => heard?.push(sql) },
  );
  const { table, internal } = createHandlers(core, clock);
  const dispatcher = new Dispatcher(core, table satisfies HandlerTable, clock);

  async function signIn(userId: WorkerId): Promise<WorkerId> {
    await core.end();
    const vault: OpenVault = {
      vaultId,
      userId,
      organisation: 'Lindenhof',
      connection,
      keys: keyring.of(userId),
      copyKey: () => Buffer.from(key),
      copyIdentities: () => copyIdentities(keyring.give(userId)),
      header: () => ({
        ...sampleHeader(),
        vaultId,
        slots: [],
        publicKeys: keyring.publicKeys(),
        anchor: { seq: 0, h: '' },
      }),
      changeHeader: () => undefined,
      reader: () => fs.openSync(file, 'r'),
      close: () => undefined,
    };
    await core.begin(vault);
    core.confirm();
    return userId;
  }

  async function addWorker(worker: NewTestWorker): Promise<WorkerId> {
    const id = make<WorkerId>();
    await db.transaction().execute((transaction) =>
      insertWorker(transaction, {
        id,
        name: worker.name,
        roles: worker.roles,
        teamIds: worker.teamIds ?? [teamId],
        startedOn: clock.today(),
        canSignIn: true,
      }),
    );
    keyring.give(id);
    return id;
  }

  const roleWorkers = new Map<Role, WorkerId>();
  async function as(who: Role | WorkerId): Promise<WorkerId> {
    if (!isRole(who)) return signIn(who);
    const id = roleWorkers.get(who) ?? (await addWorker({ name: `A ${who}`, roles: [who] }));
    roleWorkers.set(who, id);
    return signIn(id);
  }

  async function call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const envelope = await dispatcher.call(name, input);
    if (envelope.ok) return envelope.data as OutputOf<N>;
    const { fields, facts } = envelope;
    throw new AppError(envelope.code, {
      ...(fields === undefined ? {} : { fields }),
      ...(facts === undefined ? {} : { facts }),
      cause: faults.at(-1),
    });
  }

  async function close(): Promise<void> {
    await core.end();
    connection.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }

  await signIn(managerId);
  events.length = 0;
  return {
    folder,
    core,
    dispatcher,
    internal,
    db,
    clock,
    keys: keyring.of(managerId),
    keysOf: keyring.of,
    renewKeys: keyring.renew,
    managerId,
    serviceId,
    teamId,
    otherTeamId,
    events,
    faults,
    call,
    answer: (name, input) => dispatcher.call(name, input),
    addWorker,
    as,
    signOut: () => core.end(),
    statements: async (work) => {
      heard = [];
      try {
        await work();
        return heard;
      } finally {
        heard = undefined;
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
