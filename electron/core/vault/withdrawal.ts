import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/lib/app-error.ts';
import type { WorkerId } from '#shared/lib/ids.ts';
import { isFolder } from './backup/places.ts';
import { backupsFolder, listBackups, replaceHeader, secondFolder } from './backup/backup-folders.ts';
import { readState } from './backup/backup-state.ts';
import { listSetAside } from './backup/restore.ts';
import { forgetGenerations, headerFile, writeHeaderFile } from './header-file.ts';
import { type Header, headerMacKey, parseHeader, serialiseHeader, verifyHeader } from './header.ts';
import type { OpenVault } from './open-vault.ts';

/** What became of copies of the vault: those that no longer open for the person, and those under an earlier key. */
interface WithdrawnCopies {
  readonly closed: number;
  readonly left: number;
  readonly second: 'none' | 'away' | 'there';
}

/** The header without any way in for a person; what others must know of their keys, to check signatures, stays. */
function withoutPerson(userId: WorkerId): (header: Header) => Header {
  return (header) => ({
    ...header,
    slots: header.slots.filter((slot) => slot.type === 'kit' || slot.userId !== userId),
  });
}

export function hasSlot({ slots }: Pick<Header, 'slots'>, userId: WorkerId): boolean {
  return slots.some((slot) => slot.type !== 'kit' && slot.userId === userId);
}

/**
 * Takes a person's slots out of the open vault's `vault.json` and out of its earlier versions, so that they cannot sign
 * in any more. To be called last in the transaction that ends their work.
 */
export function withdraw(vaultFolder: string, vault: OpenVault, userId: WorkerId): void {
  vault.changeHeader(withoutPerson(userId));
  forgetGenerations(vaultFolder);
}

type Outcome = 'nothing' | 'closed' | 'left';

/** Takes a person's slots out of one copy's `vault.json`; `write` gets its new bytes. */
function withdrawFrom(
  file: string,
  userId: WorkerId,
  macKey: Buffer,
  write: (bytes: Buffer) => void,
): Outcome {
  try {
    const signed = parseHeader(fs.readFileSync(file));
    if (!hasSlot(signed, userId)) return 'nothing';
    write(serialiseHeader(withoutPerson(userId)(verifyHeader(signed, macKey)), macKey));
    return 'closed';
  } catch (error) {
    // A key that is not at hand, or a copy that is damaged: nobody can change it without leaving a mark.
    if (error instanceof AppError) return 'left';
    throw error;
  }
}

function withdrawFromBackups(parent: string, vaultId: string, userId: WorkerId, macKey: Buffer): Outcome[] {
  return listBackups(parent, vaultId).map((backup) =>
    withdrawFrom(headerFile(backup.folder), userId, macKey, (bytes) => replaceHeader(backup, bytes)),
  );
}

function withdrawFromSetAside(vaultFolder: string, userId: WorkerId, macKey: Buffer): Outcome[] {
  return listSetAside(vaultFolder)
    .filter(({ folder }) => fs.existsSync(path.join(folder, 'vault.json')))
    .map(({ folder }) => {
      const outcome = withdrawFrom(headerFile(folder), userId, macKey, (bytes) =>
        writeHeaderFile(folder, bytes),
      );
      if (outcome === 'closed') forgetGenerations(folder);
      return outcome;
    });
}

/**
 * Takes a person's slots out of every copy of the vault that this computer can reach and that is under its present key:
 * backups beside the vault and on the second place, and vaults from before a restore.
 * @param dek the vault's present key
 */
export function withdrawFromCopies(
  vaultFolder: string,
  vaultId: string,
  userId: WorkerId,
  dek: Buffer,
): WithdrawnCopies {
  const macKey = headerMacKey(dek);
  try {
    const parent = backupsFolder(vaultFolder);
    const { second } = readState(parent);
    const isThere = second !== null && isFolder(second.folder);
    const outcomes = [
      ...withdrawFromBackups(parent, vaultId, userId, macKey),
      ...(isThere ? withdrawFromBackups(secondFolder(second.folder), vaultId, userId, macKey) : []),
      ...withdrawFromSetAside(vaultFolder, userId, macKey),
    ];
    return {
      closed: outcomes.filter((outcome) => outcome === 'closed').length,
      left: outcomes.filter((outcome) => outcome === 'left').length,
      second: second === null ? 'none' : isThere ? 'there' : 'away',
    };
  } finally {
    macKey.fill(0);
  }
}
