import type { access } from '#shared/contracts/access.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { getWorkerName } from '#core/features/organisation/organisation.service.ts';
import type { PrintJobs } from '#core/features/prints/print-jobs.ts';
import type { CoreServices, Session } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { Backups } from '#core/vault/backup/backups.ts';
import type { KitSlot } from '#core/vault/header.ts';
import { pageFrame, registerKeyPage } from '#core/vault/key-pages.ts';
import type { KeyRotation } from '#core/vault/rotation/key-rotation.ts';
import type { VaultManager } from '#core/vault/vault-manager.ts';
import { withdraw, withdrawFromCopies } from '#core/vault/withdrawal.ts';
import { endWork, letSignIn, listPeople, previewLeaving } from './access.service.ts';

interface AccessParts {
  readonly core: CoreServices;
  readonly manager: VaultManager;
  readonly backups: Backups;
  readonly rotation: KeyRotation;
  readonly jobs: PrintJobs;
}

/** Who may open the vault, and with which key. */
export function createAccessHandlers({
  core,
  manager,
  backups,
  rotation,
  jobs,
}: AccessParts): Handlers<typeof access> {
  /** @throws AppError `not_signed_in` */
  function requireSession(): Session {
    const session = core.session();
    if (session === undefined) throw new AppError('not_signed_in');
    return session;
  }

  /** Registers a printed key under the organisation's name. */
  async function print(
    kind: 'recovery_kit' | 'personal_code',
    userName: string,
    groups: readonly string[],
    clock: Clock,
  ): Promise<string> {
    const { vaultId } = requireSession().vault;
    const frame = await core.read(({ db }) => pageFrame(db));
    const page = { ...frame, userName, vaultId, groups };
    return registerKeyPage(jobs, clock, core.settings().appVersion, kind, page);
  }

  function closeCopies(id: WorkerId) {
    const { vault } = requireSession();
    const key = vault.copyKey();
    try {
      return withdrawFromCopies(core.settings().vaultFolder, vault.vaultId, id, key);
    } finally {
      key.fill(0);
    }
  }

  return {
    async list(context) {
      const header = requireSession().vault.header();
      const kit = header.slots.find((slot): slot is KitSlot => slot.type === 'kit');
      return {
        people: await listPeople(context, header),
        key: { generation: header.generation, since: kit?.madeAt ?? null },
      };
    },

    leaving: (context, { id }) => previewLeaving(context, requireSession().vault.header(), id),

    async end(_context, { id, handOver }) {
      // Asked first what would refuse it, so that nothing is taken from copies in vain.
      const { refusal, cases } = await core.read((context) =>
        previewLeaving(context, requireSession().vault.header(), id),
      );
      if (refusal !== null) throw new AppError('own_access');
      const changes = cases.flatMap(({ caseId }) => [`case:${caseId}`, `timeline:${caseId}`] as const);
      const fact = { action: 'change', entity: 'worker', entityId: id, detail: handOver } as const;
      // Between two backups, so that none is made of what is about to change; first the copies, then the vault: a stop
      // between the two leaves the person as they were, to be ended again.
      return backups.between(async () => {
        const copies = closeCopies(id);
        await core.write(fact, changes, async (context) => {
          const { vault } = requireSession();
          await endWork(context, vault.header(), id, handOver);
          withdraw(core.settings().vaultFolder, vault, id);
        });
        return { copies };
      });
    },

    async give({ clock }, { id, passphrase }) {
      const { vault } = requireSession();
      const name = await core.read(({ db }) => getWorkerName(db, id));
      return manager.addUser(vault, { userId: id, name, passphrase }, async (groups, writeSlot) => {
        const fact = { action: 'change', entity: 'worker', entityId: id, detail: 'access' } as const;
        await core.write(fact, [], async (context) => {
          await letSignIn(context, id);
          writeSlot();
        });
        return {
          personalCode: { groups: [...groups] },
          codeJobId: await print('personal_code', name, groups, clock),
        };
      });
    },

    async prepareKit({ clock }) {
      const { kit, askFor } = rotation.prepareKit();
      return {
        kit: { groups: [...kit] },
        askFor: [...askFor],
        kitJobId: await print('recovery_kit', requireSession().actor.name, kit, clock),
      };
    },

    async changeKey(_context, { typedGroups }) {
      return { generation: await rotation.run(typedGroups) };
    },
  };
}
