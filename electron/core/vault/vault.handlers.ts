import type { vault, VaultStatus } from '#shared/contracts/vault.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { newId, type WorkerId } from '#shared/lib/ids.ts';
import type { AuditHead } from '#core/database/connection.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import type { AuditChecks } from '#core/features/audit/audit-checks.ts';
import {
  getActor,
  getLockMinutes,
  getWorkerName,
  insertOrganisation,
  insertWorker,
  paperOf,
} from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import { appendAudit, findAuditHead } from '#core/kernel/audit.ts';
import type { AuditFact, CommandContext, CoreServices, Session, WriteDb } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { Backups } from './backup/backups.ts';
import { findUnrecorded, finishSwap, forgetUnrecorded } from './backup/restore.ts';
import { type KeyPage, pageFrame, registerKeyPage } from './key-pages.ts';
import type { OpenVault } from './open-vault.ts';
import { recordRotation } from './rotation/key-rotation.ts';
import { finishRotation } from './rotation/rotation-folders.ts';
import { passphraseStrength, suggestPassphrase } from './passphrase.ts';
import { requireLocked } from './require-locked.ts';
import type { VaultManager } from './vault-manager.ts';

/** Work on a vault that was opened for it alone: the newest schema, one transaction, its audit entry. */
async function writeOnce(
  opened: OpenVault,
  clock: Clock,
  fact: AuditFact,
  work: (db: WriteDb) => Promise<void>,
): Promise<AuditHead> {
  const db = connect(opened.connection);
  await migrate(db);
  await db.transaction().execute(async (transaction) => {
    await work(transaction);
    const actor = await getActor(transaction, opened.userId);
    await appendAudit(transaction, opened.keys, actor, clock.now(), fact);
  });
  return findAuditHead(db);
}

/** Leaves the entry of a reset and closes the vault again: the person signs in with the new passphrase. */
async function recordReset(
  opened: OpenVault,
  clock: Clock,
  backups: Backups,
  way: 'kit' | 'code',
): Promise<Omit<KeyPage, 'groups' | 'vaultId'>> {
  let head: AuditHead = { seq: 0, h: '' };
  try {
    await backups.beforeMigration(opened);
    const fact = { action: 'change', entity: 'key_slot', entityId: opened.userId, detail: way } as const;
    head = await writeOnce(opened, clock, fact, async () => undefined);
    const db = connect(opened.connection);
    return { ...(await pageFrame(db)), userName: await getWorkerName(db, opened.userId) };
  } finally {
    opened.close(head);
  }
}

async function begin(core: CoreServices, opened: OpenVault, backups: Backups): Promise<OpenStatus> {
  try {
    await backups.beforeMigration(opened);
    await core.begin(opened);
  } catch (error) {
    opened.close({ seq: 0, h: '' });
    throw error;
  }
  try {
    await recordRestore(core);
    await recordRotation(core);
    return await getOpenStatus(core);
  } catch (error) {
    // A disk that failed just now leaves the vault locked, so that the next try is a new one.
    await core.end();
    throw error;
  }
}

type OpenStatus = Extract<VaultStatus, { state: 'open' }>;

async function getOpenStatus(core: CoreServices): Promise<OpenStatus> {
  const lockAfterMinutes = await core.read(({ db }) => getLockMinutes(db));
  const { actor, vault: opened, kiosk } = requireSession(core);
  const user = { id: actor.id, name: actor.name, roles: [...actor.roles] };
  return { state: 'open', organisation: opened.organisation, user, lockAfterMinutes, kiosk: kiosk !== null };
}

/** @throws AppError `not_signed_in` */
function requireSession(core: CoreServices): Session {
  const session = core.session();
  if (session === undefined) throw new AppError('not_signed_in');
  return session;
}

/** A vault that came from a backup says so in its audit, by whoever opens it first. */
async function recordRestore(core: CoreServices): Promise<void> {
  const { vaultFolder } = core.settings();
  const restored = findUnrecorded(vaultFolder);
  if (restored === undefined) return;
  const fact = { action: 'change', entity: 'vault', entityId: null, detail: restored } as const;
  await core.write(fact, ['backups'], async () => undefined);
  forgetUnrecorded(vaultFolder);
}

/** Wrong passphrases, kits and codes since the last sign-in on this PC, as far as the program ran on. */
async function recordRefused(core: CoreServices, count: number): Promise<void> {
  if (count === 0) return;
  const fact = { action: 'refuse', entity: 'secret_tries', entityId: String(count), detail: null } as const;
  await core.write(fact, [], async () => undefined);
}

/** Sign-in, set-up and recovery: the screens before and around an open vault. */
export function createVaultHandlers(
  manager: VaultManager,
  jobs: PrintJobs,
  backups: Backups,
  auditChecks: Pick<AuditChecks, 'unlocked'>,
): Handlers<typeof vault> {
  /** No backup is under way while a vault is being opened: it would read the very file. */
  async function opening<T>(work: () => Promise<T>): Promise<T> {
    await backups.pause();
    try {
      return await work();
    } finally {
      backups.resume();
    }
  }

  return {
    async status({ core }) {
      if (core.session() !== undefined) return getOpenStatus(core);
      const { vaultFolder } = core.settings();
      finishSwap(vaultFolder);
      finishRotation(vaultFolder);
      return manager.status(vaultFolder);
    },

    async suggestPassphrase() {
      return { words: [...(await suggestPassphrase())] };
    },

    passphraseStrength: (_context, { passphrase }) => passphraseStrength(passphrase),

    async prepareKit({ core, clock }, { organisation, managerName, language, country }) {
      const { vaultId, kit, personalCode, askFor } = manager.prepareKit();
      const page = { organisation, language, paper: paperOf(country), userName: managerName, vaultId };
      const { appVersion } = core.settings();
      return {
        kit: { groups: [...kit] },
        personalCode: { groups: [...personalCode] },
        askFor: [...askFor],
        kitJobId: await registerKeyPage(jobs, clock, appVersion, 'recovery_kit', { ...page, groups: kit }),
        codeJobId: await registerKeyPage(jobs, clock, appVersion, 'personal_code', {
          ...page,
          groups: personalCode,
        }),
      };
    },

    async create({ core, clock }, { organisation, country, language, managerName, passphrase, typedGroups }) {
      const folder = requireLocked(core);
      const make: CommandContext['newId'] = () => newId(clock.millis());
      const managerId = make<WorkerId>();
      const rows = { organisation, country, language, managerId, managerName };
      const fact = { action: 'create', entity: 'organisation', entityId: null, detail: null } as const;
      const opened = await manager.create(
        folder,
        { organisation, managerId, managerName, passphrase },
        typedGroups,
        (empty) =>
          writeOnce(empty, clock, fact, (db) =>
            // One service and one team under the organisation's own name, to be renamed or joined by others.
            insertOrganisation(db, clock.today(), make, {
              ...rows,
              serviceName: organisation,
              teamName: organisation,
            }),
          ),
      );
      return begin(core, opened, backups);
    },

    async unlock({ core }, { userId, passphrase }) {
      const folder = requireLocked(core);
      const status = await opening(async () =>
        begin(core, await manager.unlock(folder, userId, passphrase), backups),
      );
      await recordRefused(core, manager.takeRefused());
      void auditChecks.unlocked();
      return status;
    },

    async resetWithKit({ core, clock }, reset) {
      const folder = requireLocked(core);
      const { done, frame } = await opening(async () => {
        const reached = await manager.resetWithKit(folder, reset);
        return { done: reached, frame: await recordReset(reached.vault, clock, backups, 'kit') };
      });
      const page = { ...frame, vaultId: done.vault.vaultId, groups: done.personalCode };
      const codeJobId = await registerKeyPage(jobs, clock, core.settings().appVersion, 'personal_code', page);
      return { personalCode: { groups: [...done.personalCode] }, codeJobId, privateKept: done.privateKept };
    },

    async resetWithCode({ core, clock }, reset) {
      const folder = requireLocked(core);
      await opening(async () =>
        recordReset(await manager.resetWithCode(folder, reset), clock, backups, 'code'),
      );
      return {};
    },

    async confirm({ core }, { passphrase }) {
      const { actor } = requireSession(core);
      const proof = { kind: 'passphrase', userId: actor.id, passphrase } as const;
      await manager.prove(core.settings().vaultFolder, proof, async () => undefined);
      core.confirm();
      return {};
    },

    async changePassphrase({ core }, { current, next }) {
      await manager.changePassphrase(
        core.settings().vaultFolder,
        requireSession(core).actor.id,
        current,
        next,
      );
      return {};
    },

    async givePersonalCode({ core }, { personalCode, ownPassphrase }) {
      const { vaultFolder } = core.settings();
      await manager.givePersonalCode(vaultFolder, requireSession(core).actor.id, ownPassphrase, personalCode);
      return {};
    },

    async renewPersonalCode({ core, clock }, { ownPassphrase }) {
      const { actor, vault: opened } = requireSession(core);
      const { vaultFolder, appVersion } = core.settings();
      const frame = await core.read(({ db }) => pageFrame(db));
      const groups = await manager.renewPersonalCode(vaultFolder, actor.id, ownPassphrase);
      const page = { ...frame, userName: actor.name, vaultId: opened.vaultId, groups };
      const codeJobId = await registerKeyPage(jobs, clock, appVersion, 'personal_code', page);
      return { personalCode: { groups: [...groups] }, codeJobId };
    },

    async addUser({ core, clock }, { name, roles, teamIds, passphrase }) {
      const { vault: opened } = requireSession(core);
      const { appVersion } = core.settings();
      const id = newId<WorkerId>(clock.millis());
      const user = { userId: id, name, passphrase };
      return manager.addUser(opened, user, async (groups, writeSlot) => {
        const fact = { action: 'create', entity: 'worker', entityId: id, detail: null } as const;
        const frame = await core.write(fact, ['workers'], async ({ db }) => {
          const startedOn = clock.today();
          await insertWorker(db, { id, name, roles, teamIds, startedOn, canSignIn: true });
          const facts = await pageFrame(db);
          writeSlot();
          return facts;
        });
        const page = { ...frame, userName: name, vaultId: opened.vaultId, groups };
        const codeJobId = await registerKeyPage(jobs, clock, appVersion, 'personal_code', page);
        return { id, personalCode: { groups: [...groups] }, codeJobId };
      });
    },
  };
}
