import path from 'node:path';
import type { backups as contract } from '#shared/contracts/backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { VaultManager } from '../vault-manager.ts';
import type { Backups } from './backups.ts';
import { findDrill, tryKit } from './drill.ts';

/** The backups of the open vault. */
export function createBackupsHandlers(
  core: CoreServices,
  backups: Backups,
  manager: VaultManager,
): Handlers<typeof contract> {
  return {
    status: () => Promise.resolve(backups.status()),

    list: () =>
      Promise.resolve({
        folder: path.resolve(backups.parent),
        backups: backups.list().map(({ id, manifest }) => ({
          id,
          madeAt: manifest.madeAt,
          bytes: manifest.database.bytes,
          reason: manifest.reason,
          checked: manifest.checked !== null,
        })),
      }),

    async now() {
      const made = await backups.make('asked', 'tail');
      if (made.backup === null) throw new AppError(made.findings.code ?? 'vault_damaged');
      const { id, manifest } = made.backup;
      return { id, madeAt: manifest.madeAt, onSecond: made.onSecond };
    },

    async check() {
      return backups.keepCheck(await backups.make('asked', 'all'));
    },

    drill: (context) => findDrill(context, core.settings().vaultFolder),

    tryKit: (_context, { kit }) => tryKit(core, manager, kit),

    async forgetSecond() {
      backups.forgetSecond();
      return {};
    },
  };
}
