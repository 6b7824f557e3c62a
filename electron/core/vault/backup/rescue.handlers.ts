import fs from 'node:fs';
import path from 'node:path';
import type { rescue as contract } from '#shared/contracts/backups.ts';
import type { Handlers } from '#core/kernel/handlers.ts';
import { requireLocked } from '../require-locked.ts';
import { databaseFile } from '../vault-folder.ts';
import { backupsFolder, listBackups } from './backup-folders.ts';
import { readState } from './backup-state.ts';
import { isFolder } from './places.ts';
import {
  canBeRead,
  copyForReading,
  findReadableHeader,
  forgetReading,
  groupsOf,
  rescueVault,
} from './rescue.ts';
import { peopleOf, restorableOf, type RestoreParts } from './restore.handlers.ts';

/** A vault that does not open: what is there and what helps; nothing here writes to it. */
export function createRescueHandlers({
  core,
  manager,
  backups,
  sources,
  newestSchema,
}: RestoreParts): Handlers<typeof contract> {
  return {
    async look() {
      const vaultFolder = requireLocked(core);
      const { second } = readState(backupsFolder(vaultFolder));
      const written = fs.statSync(databaseFile(vaultFolder), { throwIfNoEntry: false });
      const header = findReadableHeader(vaultFolder);
      return {
        changedAt: written === undefined ? null : written.mtime.toISOString(),
        backups: sources.list(vaultFolder).map(restorableOf),
        second: second && {
          name: path.basename(second.folder) || second.folder,
          present: isFolder(second.folder),
          newest: second.newest,
        },
        readable: canBeRead(vaultFolder),
        users: header === undefined ? [] : peopleOf(header),
      };
    },

    async read({ clock }, { secret }) {
      const vaultFolder = requireLocked(core);
      await backups.pause();
      try {
        const reading = await copyForReading(vaultFolder, new AbortController().signal);
        const rescued = await manager.prove(reading, secret, (key) =>
          rescueVault({
            vaultFolder,
            reading,
            key,
            newestSchema,
            clock,
            onProgress: (part) => core.progress('rescue', Math.round(part * 100), 100),
          }),
        );
        return { ...rescued, inBackup: countsInBackup(vaultFolder) };
      } finally {
        forgetReading(vaultFolder);
        backups.resume();
      }
    },
  };
}

function countsInBackup(vaultFolder: string) {
  const vaultId = findReadableHeader(vaultFolder)?.vaultId ?? null;
  const newest = listBackups(backupsFolder(vaultFolder), vaultId).find(
    ({ manifest }) => manifest.checked !== null,
  );
  const rows = newest?.manifest.checked?.rows;
  return rows === undefined ? null : groupsOf((table) => rows[table] ?? 0);
}
