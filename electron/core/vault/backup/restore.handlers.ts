import fs from 'node:fs';
import type { restore as contract } from '#shared/contracts/backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { parseHeader } from '../header.ts';
import { headerFile } from '../header-file.ts';
import type { VaultManager } from '../vault-manager.ts';
import { backupsFolder, findBackup, listBackups, secondFolder, type StoredBackup } from './backup-folders.ts';
import type { Backups } from './backups.ts';
import { isIntact } from './make-copy.ts';
import { restoreBackup } from './restore.ts';

/** Backups that can be put back: those beside the vault, and those in a folder that was chosen in a dialog. */
export class RestoreSources {
  #chosen: string | undefined;

  /** @returns how many backups are there; the folder itself, its `Keystead backups` or a single backup may be chosen */
  lookIn(folder: string): number {
    this.#chosen = folder;
    return this.#inChosen().length;
  }

  /** Newest first. */
  list(vaultFolder: string): readonly (StoredBackup & { readonly place: 'own' | 'chosen' })[] {
    const own = listBackups(backupsFolder(vaultFolder), null).map((backup) => ({
      ...backup,
      place: 'own' as const,
    }));
    const chosen = this.#inChosen().map((backup) => ({ ...backup, place: 'chosen' as const }));
    return [...own, ...chosen].toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
  }

  #inChosen(): readonly StoredBackup[] {
    if (this.#chosen === undefined) return [];
    const single = findBackup(this.#chosen);
    if (single !== undefined) return [single];
    return [...listBackups(this.#chosen, null), ...listBackups(secondFolder(this.#chosen), null)];
  }
}

const idOf = ({ place, id }: { readonly place: string; readonly id: string }) => `${place}:${id}`;

interface RestoreParts {
  readonly core: CoreServices;
  readonly manager: VaultManager;
  readonly backups: Backups;
  readonly sources: RestoreSources;
  readonly newestSchema: number;
}

/** Putting a backup in the vault's place, while nobody is signed in. */
export function createRestoreHandlers({
  core,
  manager,
  backups,
  sources,
  newestSchema,
}: RestoreParts): Handlers<typeof contract> {
  /** @throws AppError `vault_in_use` while a vault is open, `not_found` */
  function getBackup(id: string): StoredBackup {
    const found = list().find((backup) => idOf(backup) === id);
    if (found === undefined) throw new AppError('not_found');
    return found;
  }

  function list() {
    if (core.session() !== undefined) throw new AppError('vault_in_use');
    return sources.list(core.settings().vaultFolder);
  }

  return {
    async list() {
      return {
        backups: list().map((backup) => ({
          id: idOf(backup),
          organisation: backup.manifest.organisation,
          madeAt: backup.manifest.madeAt,
          bytes: backup.manifest.database.bytes,
          checked: backup.manifest.checked !== null,
          place: backup.place,
        })),
      };
    },

    async look(_context, { id }) {
      const backup = getBackup(id);
      if (!(await isIntact(backup, new AbortController().signal))) throw new AppError('backup_damaged');
      const { organisation, slots } = parseHeader(fs.readFileSync(headerFile(backup.folder)));
      const people = slots.filter((slot) => slot.type === 'passphrase');
      return {
        organisation,
        madeAt: backup.manifest.madeAt,
        users: people.map(({ userId, displayName }) => ({ id: userId, name: displayName })),
      };
    },

    async run({ clock }, { id, secret }) {
      const backup = getBackup(id);
      await backups.pause();
      try {
        const { madeAt, setAside } = await manager.prove(backup.folder, secret, (key) =>
          restoreBackup({
            vaultFolder: core.settings().vaultFolder,
            backup,
            key,
            newestSchema,
            clock,
            signal: new AbortController().signal,
            onProgress: (part) => core.progress('restore', Math.round(part * 100), 100),
          }),
        );
        return { madeAt, setAside };
      } finally {
        backups.resume();
      }
    },
  };
}
