import fs from 'node:fs';
import path from 'node:path';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import { checkDatabaseFile, checkDatabaseSize } from '#core/database/open-contract.ts';
import { isVacant } from './folder-swap.ts';
import { headerFile, makeFolder, syncFolder, writeHeaderFile } from './header-file.ts';
import { type Header, parseHeader, serialiseHeader, type SignedHeader, verifyHeader } from './header.ts';

export const databaseFile = (folder: string) => path.join(folder, 'vault.db');

/** What can be said about a folder without any key. */
export type Inspection =
  | { readonly state: 'none' }
  | { readonly state: 'whole'; readonly header: SignedHeader }
  | { readonly state: 'problem'; readonly code: ErrorCode; readonly organisation: string | null };

/** Looks at a vault folder that nobody has open; reads only. */
export function inspectVault(folder: string): Inspection {
  return inspect(folder, checkDatabaseFile);
}

function inspect(folder: string, checkDatabase: (file: string) => void): Inspection {
  let organisation: string | null = null;
  try {
    const hasHeader = fs.existsSync(headerFile(folder));
    const hasDatabase = fs.existsSync(databaseFile(folder));
    if (!hasHeader && !hasDatabase && isVacant(folder)) return { state: 'none' };
    if (!hasHeader && !hasDatabase) throw new AppError('vault_exists');
    if (!hasHeader) throw new AppError('vault_incomplete');
    const header = parseHeader(fs.readFileSync(headerFile(folder)));
    organisation = header.organisation;
    if (!hasDatabase) throw new AppError('vault_incomplete');
    checkDatabase(databaseFile(folder));
    return { state: 'whole', header };
  } catch (error) {
    return { state: 'problem', code: error instanceof AppError ? error.code : 'disk_error', organisation };
  }
}

/**
 * The header of a vault that looks whole; the database's file is not read, so its own session may ask too.
 * @throws AppError with what is wrong, `vault_missing` when nothing is there
 */
export function readVault(folder: string): SignedHeader {
  const found = inspect(folder, checkDatabaseSize);
  if (found.state === 'whole') return found.header;
  throw new AppError(found.state === 'none' ? 'vault_missing' : found.code);
}

/** The header as it stands in the file now. @throws AppError `vault_header_damaged` */
export function readProven(folder: string, macKey: Buffer): Header {
  return verifyHeader(parseHeader(fs.readFileSync(headerFile(folder))), macKey);
}

/** Changes `vault.json` from what stands in the file now. @throws AppError `vault_header_damaged` */
export function updateHeader(folder: string, macKey: Buffer, change: (header: Header) => Header): void {
  writeHeaderFile(folder, serialiseHeader(change(readProven(folder, macKey)), macKey));
}

/** @throws AppError `vault_exists` when the folder holds anything at all */
export function requireVacant(folder: string): void {
  if (!isVacant(folder)) throw new AppError('vault_exists');
}

const buildingFolder = (folder: string) => `${path.resolve(folder)}.new`;

/**
 * A folder beside the vault's place, in which a new vault is made until it is whole. What a stopped attempt left
 * there was never a vault and is removed, by name.
 */
export function startBuilding(folder: string): string {
  const building = buildingFolder(folder);
  discardBuilding(folder);
  makeFolder(building);
  return building;
}

export function discardBuilding(folder: string): void {
  const building = buildingFolder(folder);
  if (!fs.existsSync(building)) return;
  const database = databaseFile(building);
  const header = headerFile(building);
  for (const file of [database, `${database}-journal`, header, `${header}.tmp`, `${header}.1`]) {
    fs.rmSync(file, { force: true });
  }
  fs.rmdirSync(building);
}

/**
 * The one step that makes the new vault exist: a rename of its finished folder. Before it there is nothing at the
 * vault's place, after it a whole vault.
 */
export function moveIntoPlace(folder: string): void {
  const place = path.resolve(folder);
  if (fs.existsSync(place)) fs.rmdirSync(place);
  fs.renameSync(buildingFolder(folder), place);
  syncFolder(path.dirname(place));
}
