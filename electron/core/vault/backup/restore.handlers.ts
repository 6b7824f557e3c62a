import fs from 'node:fs';
import type { Restorable, restore as contract } from '#shared/contracts/backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { CoreServices } from '#core/kernel/contexts.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { parseHeader, type SignedHeader } from '../header.ts';
import { headerFile } from '../header-file.ts';
import { requireLocked } from '../require-locked.ts';
import type { VaultManager } from '../vault-manager.ts';
import { backupsFolder, findBackup, listBackups, secondFolder, type StoredBackup } from './backup-folders.ts';
import { readState } from './backup-state.ts';
import type { Backups } from './backups.ts';
import { isIntact } from './make-copy.ts';
import { isFolder } from './places.ts';
import { restoreBackup } from './restore.ts';

type Place = Restorable['place'];

/** Backups that can be put back: beside the vault, on the stick that is remembered, in a folder chosen in a dialog. */
export class RestoreSources {
  #chosen: string | undefined;

  /** @returns how many backups are there; the folder itself, its `Keystead backups` or a single backup may be chosen */
  lookIn(folder: string): number {
    this.#chosen = folder;
    return this.#inChosen().length;
  }

  /** Newest first. */
  list(vaultFolder: string): readonly PlacedBackup[] {
    const parent = backupsFolder(vaultFolder);
    const at = (place: Place, found: readonly StoredBackup[]) => found.map((each) => ({ ...each, place }));
    const all = [
      ...at('own', listBackups(parent, null)),
      ...at('second', this.#onSecond(parent)),
      ...at('chosen', this.#inChosen()),
    ];
    return all.toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
  }

  /** Only while it is plugged in, and not twice when it was chosen as well. */
  #onSecond(parent: string): readonly StoredBackup[] {
    const { second } = readState(parent);
    if (second === null || this.#chosen === second.folder || !isFolder(second.folder)) return [];
    return listBackups(secondFolder(second.folder), null);
  }

  #inChosen(): readonly StoredBackup[] {
    if (this.#chosen === undefined) return [];
    const single = findBackup(this.#chosen);
    if (single !== undefined) return [single];
    return [...listBackups(this.#chosen, null), ...listBackups(secondFolder(this.#chosen), null)];
  }
}

interface PlacedBackup extends StoredBackup {
  readonly place: Place;
}

/** How a backup is named while nobody is signed in. */
export function restorableOf(backup: PlacedBackup): Restorable {
  return {
    id: idOf(backup),
    organisation: backup.manifest.organisation,
    madeAt: backup.manifest.madeAt,
    bytes: backup.manifest.database.bytes,
    checked: backup.manifest.checked !== null,
    place: backup.place,
  };
}

/** Everybody whose passphrase a list of keys knows. */
export function peopleOf({ slots }: Pick<SignedHeader, 'slots'>) {
  return slots
    .filter((slot) => slot.type === 'passphrase')
    .map(({ userId, displayName }) => ({ id: userId, name: displayName }));
}

const idOf = ({ place, id }: { readonly place: string; readonly id: string }) => `${place}:${id}`;

export interface RestoreParts {
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
    return sources.list(requireLocked(core));
  }

  return {
    async list() {
      return {
        backups: list().map(restorableOf),
      };
    },

    async look(_context, { id }) {
      const backup = getBackup(id);
      if (!(await isIntact(backup, new AbortController().signal))) throw new AppError('backup_damaged');
      const header = parseHeader(fs.readFileSync(headerFile(backup.folder)));
      const { organisation } = header;
      return { organisation, madeAt: backup.manifest.madeAt, users: peopleOf(header) };
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
