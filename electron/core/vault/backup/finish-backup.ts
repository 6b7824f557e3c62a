import fs from 'node:fs';
import { keptBackups } from '#shared/domain/backups/kept-backups.ts';
import { AppError } from '#shared/lib/app-error.ts';
import { type Clock, dayOf } from '#shared/lib/clock.ts';
import { pageSize } from '#core/database/open-contract.ts';
import { headerFile, writeSynced } from '../header-file.ts';
import { databaseFile } from '../vault-folder.ts';
import {
  backupName,
  completeBackup,
  listBackups,
  removeBackup,
  startBackup,
  type StoredBackup,
} from './backup-folders.ts';
import { hashFile } from './copy-file.ts';
import type { Findings } from './examine.ts';
import { startExamination } from './examiner.ts';
import { isIntact, prune } from './make-copy.ts';

/** Copies without a check that are kept beside the good backups: the last, and the one before it. */
const keptCopies = 2;

interface FinishOrder {
  readonly copy: StoredBackup;
  readonly parent: string;
  readonly key: Buffer;
  readonly newestSchema: number;
  readonly audit: 'tail' | 'all';
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

export interface Finished {
  readonly findings: Findings;
  /** Null when something was found that needs a look. */
  readonly backup: StoredBackup | null;
}

/**
 * Makes a good backup from a copy: every page, the structure, the keys and the audit are looked at, the database is
 * written anew without free pages and looked at again. Only then older backups may go.
 * @throws AppError `backup_damaged` when the copy is not what was written, `backup_failed`, `disk_full`
 */
export async function finishBackup(order: FinishOrder): Promise<Finished> {
  const { copy, parent, key, newestSchema, audit, clock, signal, onProgress } = order;
  if (!(await isIntact(copy, signal))) {
    removeBackup(copy);
    throw new AppError('backup_damaged');
  }
  const { manifest } = copy;
  const folder = startBackup(parent, backupName(manifest.madeAt, true));
  const compactTo = databaseFile(folder);
  const examination = { folder: copy.folder, newestSchema, audit, compactTo };
  const findings = await startExamination(examination, key, signal, onProgress);
  const { contents } = findings;
  if (contents === null) {
    removeBackup(copy);
    return { findings, backup: null };
  }
  writeSynced(headerFile(folder), fs.readFileSync(headerFile(copy.folder)));
  const database = await hashFile(compactTo, signal);
  const backup = completeBackup(folder, {
    ...manifest,
    database: { ...database, pages: database.bytes / pageSize },
    checked: { at: clock.now(), ...contents },
  });
  removeBackup(copy);
  pruneChecked(parent, manifest.vaultId, clock);
  return { findings, backup };
}

/** Prunes the good backups of a vault by the rule of security.md 3.7. */
export function pruneChecked(parent: string, vaultId: string, clock: Clock): void {
  const checked = listBackups(parent, vaultId).filter(({ manifest }) => manifest.checked !== null);
  const known = checked.map(({ id, manifest: { madeAt, reason } }) => ({
    id,
    madeAt,
    day: dayOf(madeAt),
    beforeMigration: reason === 'migration',
  }));
  prune(checked, keptBackups(known, clock.today()));
  pruneCopies(parent, vaultId);
}

/** Of the copies that nobody has checked, the last two stay, as long as no good backup is newer. */
export function pruneCopies(parent: string, vaultId: string): void {
  const all = listBackups(parent, vaultId);
  const newestGood = all.find(({ manifest }) => manifest.checked !== null)?.manifest.madeAt ?? '';
  const copies = all.filter(({ manifest }) => manifest.checked === null);
  const kept = copies.filter(({ manifest }) => manifest.madeAt > newestGood).slice(0, keptCopies);
  prune(copies, new Set(kept.map(({ id }) => id)));
}
