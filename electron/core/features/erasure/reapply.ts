import fs from 'node:fs';
import type { Kysely } from 'kysely';
import type { Clock } from '#shared/lib/clock.ts';
import type { Database } from '#core/database/schema.ts';
import { appendAudit } from '#core/kernel/audit.ts';
import type { Actor } from '#core/kernel/contexts.ts';
import { backupsFolder, secondFolder } from '#core/vault/backup/backup-folders.ts';
import { readState } from '#core/vault/backup/backup-state.ts';
import {
  type ErasedEntry,
  mergedEntries,
  readErasedList,
  writeErasedList,
} from '#core/vault/backup/erased-list.ts';
import type { OpenVault } from '#core/vault/open-vault.ts';
import { eraseFile, noteErased } from './erase-file.ts';
import { finishErasures } from './finish-erasures.ts';
import { getSubject } from './subject.ts';
import { erasedEntry, erasureRows, factsOf, isProven, presentCases } from './tombstones.ts';

/** A vault that is being opened, before anybody can use it. */
interface Opening {
  readonly db: Kysely<Database>;
  readonly vault: OpenVault;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly vaultFolder: string;
  readonly onProgress: (part: number) => void;
  readonly onFault: (error: unknown) => void;
}

/** Folders in which erasures are remembered: beside the backups, and at the second place while it is there. */
function listFolders(vaultFolder: string): readonly string[] {
  const own = backupsFolder(vaultFolder);
  const { second } = readState(own);
  const isThere = second !== null && fs.existsSync(second.folder);
  return isThere ? [own, secondFolder(second.folder)] : [own];
}

/**
 * Before a vault is open for use: what was erased is erased in this copy too, should it come from before; and an
 * erasure that was stopped is finished (security.md 3.8).
 */
export async function settleErasures(opening: Opening): Promise<void> {
  const { db, vault, vaultFolder, onProgress, onFault } = opening;
  const remembered = rememberedEntries(vaultFolder);
  const known = new Set((await erasureRows(db)).map(({ id }) => id));
  for (const entry of remembered) {
    if (!known.has(entry.id) && isProven(vault, entry)) await applyAgain(opening, entry);
  }
  try {
    await finishErasures(db, vault, onProgress);
    await rememberErasures(db, vault, vaultFolder);
  } catch (error) {
    // A full disk must not keep people from their records: it is tried again at the next opening, and shown as open.
    onFault(error);
  }
}

function rememberedEntries(vaultFolder: string): readonly ErasedEntry[] {
  return mergedEntries(...listFolders(vaultFolder).map(readErasedList));
}

/** How many entries beside the backups this vault can neither prove nor has applied. */
export function countUnproven(vault: OpenVault, vaultFolder: string, known: ReadonlySet<string>): number {
  return rememberedEntries(vaultFolder).filter((entry) => !known.has(entry.id) && !isProven(vault, entry))
    .length;
}

async function applyAgain({ db, vault, actor, clock }: Opening, entry: ErasedEntry): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const by = await transaction
      .selectFrom('workers')
      .select('name')
      .where('id', '=', entry.byId)
      .executeTakeFirst();
    const note = { byName: by?.name ?? '', reappliedAt: clock.now() };
    const isHere = (await presentCases(transaction, [entry.caseId])).size > 0;
    if (isHere) {
      await eraseFile(
        transaction,
        vault.connection,
        await getSubject(transaction, entry.caseId),
        entry,
        note,
      );
    } else await noteErased(transaction, entry, note);
    await appendAudit(transaction, vault.keys, actor, clock.now(), {
      action: 'erase',
      entity: 'erasure',
      entityId: entry.id,
      caseIds: [entry.caseId],
      detail: null,
    });
  });
}

/** Writes every erasure that the vault knows, or that is remembered already, wherever erasures are remembered. */
export async function rememberErasures(
  db: Kysely<Database>,
  vault: OpenVault,
  vaultFolder: string,
): Promise<void> {
  const rows = await erasureRows(db);
  const remembered = rememberedEntries(vaultFolder);
  const isRemembered = new Set(remembered.filter((entry) => isProven(vault, entry)).map(({ id }) => id));
  const missing = rows
    .filter(({ id }) => !isRemembered.has(id))
    .map((row) => erasedEntry(vault, factsOf(row)));
  writeEverywhere(vaultFolder, mergedEntries(remembered, missing));
}

/** As the last act before an erasure is committed: from now on it will be done, also on an older copy. */
export function rememberErasure(vaultFolder: string, entry: ErasedEntry): void {
  writeEverywhere(vaultFolder, mergedEntries(rememberedEntries(vaultFolder), [entry]));
}

/** When an erasure was not committed after all. */
export function forgetErasure(vaultFolder: string, id: string): void {
  writeEverywhere(
    vaultFolder,
    rememberedEntries(vaultFolder).filter((entry) => entry.id !== id),
  );
}

function writeEverywhere(vaultFolder: string, entries: readonly ErasedEntry[]): void {
  const [own = backupsFolder(vaultFolder), ...others] = listFolders(vaultFolder);
  writeWhereNew(own, entries);
  for (const folder of others) {
    try {
      writeWhereNew(folder, entries);
    } catch {
      // A stick that is full or write-protected gets the list at the next opening that finds it well.
    }
  }
}

function writeWhereNew(folder: string, entries: readonly ErasedEntry[]): void {
  const lines = (list: readonly ErasedEntry[]) => list.map(({ id, mac }) => `${id} ${mac}`).toSorted();
  if (lines(readErasedList(folder)).join() !== lines(entries).join()) writeErasedList(folder, entries);
}
