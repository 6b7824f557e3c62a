import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type RescueGroup, rescueGroups } from '#shared/domain/backups/backup-codes.ts';
import { AppError } from '#shared/lib/app-error.ts';
import type { Clock } from '#shared/lib/clock.ts';
import { isWellFormed, readContents, schemaOf } from '#core/database/backup-database.ts';
import { createDatabase, openDamaged, openDatabase } from '#core/database/connection.ts';
import { recountContactMonths } from '#core/database/contact-months.ts';
import { connect } from '#core/database/database.ts';
import { migrate } from '#core/database/migrate.ts';
import { pageSize } from '#core/database/open-contract.ts';
import { findDamagedPages, findPageCount } from '#core/database/page-check.ts';
import { readSchema, salvage, type SalvagedTable } from '#core/database/salvage.ts';
import { freeFolder, removeVault } from '../folder-swap.ts';
import { earlierHeaderFiles, headerFile, syncFolder, writeSynced } from '../header-file.ts';
import { headerMacKey, parseHeader, serialiseHeader, type SignedHeader, verifyHeader } from '../header.ts';
import { databaseFile } from '../vault-folder.ts';
import { copyDatabase, makeDurable } from './copy-file.ts';
import { requireRoom } from './make-copy.ts';

const readingFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.reading`;
const rescuingFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}.rescuing`;
const rescuedMark = '-rescued-';

/** The list of keys that can still be read: the vault's own, else the newest of the earlier ones beside it. */
export function findReadableHeader(vaultFolder: string): SignedHeader | undefined {
  for (const file of [headerFile(vaultFolder), ...earlierHeaderFiles(vaultFolder)]) {
    if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    try {
      return parseHeader(fs.readFileSync(file));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return undefined;
}

/** Whether there is enough to try to read: a first page, and a list of keys. */
export function canBeRead(vaultFolder: string): boolean {
  const size = fs.statSync(databaseFile(vaultFolder), { throwIfNoEntry: false })?.size ?? 0;
  return size >= pageSize && findReadableHeader(vaultFolder) !== undefined;
}

/**
 * Copies a damaged vault beside itself, its last page filled up with zeros, so that its key can be tried and it can be
 * read without touching it. The vault's own files are only read.
 * @returns the copy's folder, to be removed by `forgetReading`
 * @throws AppError `vault_header_damaged`, `vault_truncated`, `disk_full`
 */
export async function copyForReading(vaultFolder: string, signal: AbortSignal): Promise<string> {
  const header = findReadableHeader(vaultFolder);
  if (header === undefined) throw new AppError('vault_header_damaged');
  if (!canBeRead(vaultFolder)) throw new AppError('vault_truncated');
  forgetReading(vaultFolder);
  const folder = readingFolder(vaultFolder);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const source = databaseFile(vaultFolder);
  requireRoom(folder, fs.statSync(source).size * 2);
  const reader = fs.openSync(source, 'r');
  try {
    await copyDatabase(reader, databaseFile(folder), signal);
  } finally {
    fs.closeSync(reader);
  }
  const journal = `${source}-journal`;
  if (fs.existsSync(journal)) fs.copyFileSync(journal, `${databaseFile(folder)}-journal`);
  fillUp(databaseFile(folder), Math.ceil(fs.statSync(source).size / pageSize));
  writeSynced(headerFile(folder), Buffer.from(`${JSON.stringify(header, null, 2)}\n`));
  return folder;
}

function fillUp(file: string, pages: number): void {
  if (fs.statSync(file).size < pages * pageSize) fs.truncateSync(file, pages * pageSize);
}

export function forgetReading(vaultFolder: string): void {
  removeVault(readingFolder(vaultFolder));
  removeVault(rescuingFolder(vaultFolder));
}

interface Rescued {
  /** Name of the folder beside the vault that holds the rescued copy. */
  readonly folder: string;
  readonly pages: { readonly count: number; readonly bad: number };
  /** Rows that came through, in all and of what people know by name. */
  readonly rows: number;
  readonly groups: Readonly<Record<RescueGroup, number>>;
  /** Rows that are named somewhere and could not be read. */
  readonly lost: number;
}

interface RescueOrder {
  readonly vaultFolder: string;
  /** From `copyForReading`. */
  readonly reading: string;
  readonly key: Buffer;
  readonly newestSchema: number;
  readonly clock: Clock;
  readonly onProgress: (part: number) => void;
}

/**
 * Saves what can still be read of a damaged vault into a vault of its own beside it: encrypted under the same key, with
 * the same people and passphrases, looked at as every vault is when it opens. It takes nobody's place.
 * @throws AppError `vault_damaged` when nothing can be read, `vault_newer`, `disk_full`
 */
export async function rescueVault(order: RescueOrder): Promise<Rescued> {
  const { vaultFolder, reading, key } = order;
  const folder = rescuingFolder(vaultFolder);
  removeVault(folder);
  fs.mkdirSync(folder, { mode: 0o700 });
  const file = databaseFile(reading);
  const known = findPageCount(file, key);
  if (known === undefined) throw new AppError('vault_damaged');
  const count = Math.max(known, Math.ceil(fs.statSync(file).size / pageSize));
  fillUp(file, count);
  const bad = findDamagedPages(file, key).length;
  const tables = await readInto(order, folder);
  if (tables.every(({ rows }) => rows === 0)) throw new AppError('vault_damaged');
  const head = lookAt(order, folder);
  writeHeader(order, folder, head);
  const place = freeFolder(`${path.resolve(vaultFolder)}${rescuedMark}${order.clock.today()}`);
  await makeDurable(databaseFile(folder));
  syncFolder(folder);
  fs.renameSync(folder, place);
  syncFolder(path.dirname(place));
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  return {
    folder: path.basename(place),
    pages: { count, bad },
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    lost: tables.reduce((sum, { lost }) => sum + lost, 0),
    groups: groupsOf(rowsOf),
  };
}

/** Counts by what people know by name; each group is one table. */
export function groupsOf(rowsOf: (table: string) => number): Readonly<Record<RescueGroup, number>> {
  return {
    files: rowsOf(rescueGroups.files),
    entries: rowsOf(rescueGroups.entries),
    stars: rowsOf(rescueGroups.stars),
    documents: rowsOf(rescueGroups.documents),
  };
}

async function readInto(order: RescueOrder, folder: string): Promise<readonly SalvagedTable[]> {
  const { reading, key, newestSchema, onProgress } = order;
  const from = openDamaged(databaseFile(reading), key);
  try {
    const version = schemaOf(from);
    if (version > newestSchema) throw new AppError('vault_newer');
    const { vaultId } = parseHeader(fs.readFileSync(headerFile(reading)));
    const to = createDatabase(databaseFile(folder), vaultId, key);
    try {
      const schema = readSchema(from);
      if (!schema.isWhole) {
        // Without its own list of tables, those of this version stand in, if it was written by this version.
        if (version !== newestSchema) throw new AppError('vault_damaged');
        await migrate(connect(to));
      }
      const tables: SalvagedTable[] = [];
      for (const table of salvage(from, schema, to)) {
        tables.push(table);
        onProgress(tables.length / (tables.length + 20));
        await setImmediate();
      }
      await recountContactMonths(connect(to));
      return tables;
    } finally {
      to.close();
    }
  } finally {
    from.close();
  }
}

/** The rescued copy opens by the contract and hangs together. @returns the head of its audit */
function lookAt({ reading, key, newestSchema }: RescueOrder, folder: string) {
  const { vaultId } = parseHeader(fs.readFileSync(headerFile(reading)));
  const anchor = { seq: 0, h: '' };
  const db = openDatabase(databaseFile(folder), { vaultId, key, newestSchema, anchor });
  try {
    if (!isWellFormed(db)) throw new AppError('vault_damaged');
    return readContents(db).head;
  } finally {
    db.close();
  }
}

function writeHeader(
  { reading, key }: RescueOrder,
  folder: string,
  anchor: { seq: number; h: string },
): void {
  const macKey = headerMacKey(key);
  try {
    const header = verifyHeader(parseHeader(fs.readFileSync(headerFile(reading))), macKey);
    writeSynced(headerFile(folder), serialiseHeader({ ...header, anchor }, macKey));
  } finally {
    macKey.fill(0);
  }
}
