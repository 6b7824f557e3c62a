import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { AppError } from '#shared/lib/app-error.ts';
import type { AuditHead } from '#core/database/connection.ts';
import { copyDatabase } from '../backup/copy-file.ts';
import { startExamination } from '../backup/examiner.ts';
import { requireRoom } from '../backup/make-copy.ts';
import { moveAside, takePlace } from '../folder-swap.ts';
import { headerFile, writeHeaderFile, writeSynced } from '../header-file.ts';
import { headerMacKey, serialiseHeader } from '../header.ts';
import type { OpenVault } from '../open-vault.ts';
import { boxKeyOf, type KeyChange } from '../passed-keys.ts';
import { type Hold, holdIdentities, withSecrets } from '../secrets.ts';
import { openOver } from '../session.ts';
import { getPassphraseSlot, newKitSlot } from '../slots.ts';
import { databaseFile } from '../vault-folder.ts';
import { nextHeader } from './next-header.ts';
import {
  beforeFolder,
  discardReady,
  finishRotation,
  markReady,
  readyFolder,
  sourceFolder,
} from './rotation-folders.ts';

/** The vault while it is being exchanged for its copy: nobody else reads or writes. */
interface Held {
  readonly vault: OpenVault;
  readonly head: AuditHead;
}

interface RotationOrder {
  readonly vault: OpenVault;
  readonly vaultFolder: string;
  /** Secret of the new kit. */
  readonly kit: string;
  readonly newestSchema: number;
  readonly at: string;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
  /** Runs what must see the vault unchanged. */
  readonly still: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Puts the vault that the work gives in the place of the open one, with nothing read or written meanwhile; when it
   * gives none, nothing changes.
   */
  readonly exchange: (work: (held: Held) => OpenVault | undefined) => Promise<boolean>;
}

/** How often a copy is made anew because something was written meanwhile. */
const attempts = 5;

/** Rows that were changed over this connection: the database has no other while it is open. */
function countChanges(connection: Database.Database): number {
  return Number(connection.prepare('select total_changes()').pluck().get());
}

/**
 * Gives the open vault a new database key: a copy beside it is encrypted anew and looked at page by page in a thread of
 * its own while work goes on; then the copy takes the vault's place by two renames and the session goes on over it. A
 * stop at any moment leaves the vault with its old key or with its new one, or what `finishRotation` makes one of.
 * @returns the new key's generation
 * @throws AppError `disk_full`, `vault_damaged`, `rotation_failed`, `restore_blocked`; then everything is as it was
 */
export function rotateKey(order: RotationOrder): Promise<number> {
  const { vault, vaultFolder } = order;
  return withSecrets(async (hold) => {
    finishRotation(vaultFolder);
    const change: KeyChange = {
      before: hold(vault.copyKey()),
      next: hold(randomBytes(32)),
      generation: vault.header().generation + 1,
    };
    try {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const changes = await makeReady(order, change);
        if (await takeOver(order, change, changes, hold)) return change.generation;
      }
      throw new AppError('rotation_failed');
    } finally {
      discardReady(vaultFolder);
    }
  });
}

/** @returns how many rows had been changed when the copy was made */
async function makeReady(order: RotationOrder, { before, next }: KeyChange): Promise<number> {
  const { vault, vaultFolder, newestSchema, signal, onProgress, still } = order;
  const folder = sourceFolder(vaultFolder);
  discardReady(vaultFolder);
  requireRoom(path.dirname(folder), fs.fstatSync(vault.reader()).size * 3);
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.mkdirSync(readyFolder(vaultFolder), { mode: 0o700 });
  const changes = await still(async () => {
    const present = countChanges(vault.connection);
    await copyDatabase(vault.reader(), databaseFile(folder), signal);
    writeSynced(headerFile(folder), fs.readFileSync(headerFile(vaultFolder)));
    return present;
  });
  const compactTo = databaseFile(readyFolder(vaultFolder));
  const examination = { folder, newestSchema, audit: 'tail', compactTo } as const;
  const { contents, code } = await startExamination(examination, before, signal, onProgress, next).catch(
    asFailedRotation,
  );
  if (contents === null) throw new AppError(code ?? 'vault_damaged');
  return changes;
}

/** What the thread calls a failed backup is a copy here. */
function asFailedRotation(error: unknown): never {
  const isCopy = error instanceof AppError && error.code === 'backup_failed';
  throw isCopy ? new AppError('rotation_failed', { cause: error }) : error;
}

/** Everything that still needs time before the moment in which the vault is exchanged. */
async function takeOver(
  order: RotationOrder,
  change: KeyChange,
  changes: number,
  hold: Hold,
): Promise<boolean> {
  const { vault, vaultFolder, kit, newestSchema, at } = order;
  const { userId, vaultId } = vault;
  const { generation, before, next } = change;
  const identities = holdIdentities(hold, vault.copyIdentities());
  const { kdf } = getPassphraseSlot(vault.header().slots, userId);
  const kitSlot = await newKitSlot({ vaultId, generation }, next, hold(Buffer.from(kit, 'ascii')), kdf, at);
  const macKey = hold(headerMacKey(next));
  let failure: unknown;
  const isDone = await order.exchange(({ head }) => {
    if (countChanges(vault.connection) !== changes) return undefined;
    const present = vault.header();
    const header = nextHeader(present, head, change, kitSlot, boxKeyOf(identities[0], userId));
    writeHeaderFile(readyFolder(vaultFolder), serialiseHeader(header, macKey));
    markReady(vaultFolder, { format: 1, at, generation });
    const open = { folder: vaultFolder, userId, identities, newestSchema };
    try {
      vault.close(head);
      swap(vaultFolder);
    } catch (error) {
      failure = error;
      return openOver({ ...open, header: present, dek: before });
    }
    return openOver({ ...open, header, dek: next });
  });
  if (failure !== undefined) throw failure;
  return isDone;
}

function swap(vaultFolder: string): void {
  const place = path.resolve(vaultFolder);
  const aside = beforeFolder(vaultFolder);
  moveAside(place, aside);
  takePlace(readyFolder(vaultFolder), place, aside);
}
