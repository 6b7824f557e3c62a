import fs from 'node:fs';
import path from 'node:path';
import { headerFile, makeFolder, syncFolder, writeSynced } from '../header-file.ts';
import { sha256Of } from './copy-file.ts';
import { type Manifest, parseManifest, serialiseManifest } from './manifest.ts';

/** Where a vault's own backups lie: beside it, so that they outlive its folder. */
export const backupsFolder = (vaultFolder: string) => `${path.resolve(vaultFolder)}-backups`;
/** Folder on a stick under which backups lie. */
export const secondFolder = (place: string) => path.join(place, 'Keystead backups');
export const manifestFile = (folder: string) => path.join(folder, 'manifest.json');

/** Ending of a backup that is being made or taken away: it counts for nothing and may be removed at any time. */
const unfinished = '.unfinished';
/** Ending of a new `vault.json` and its manifest, until both stand. */
const coming = '.next';
/** Everything that can lie in a backup's folder. */
const files = [
  'vault.db',
  'vault.db-journal',
  'vault.json',
  `vault.json${coming}`,
  'manifest.json',
  `manifest.json${coming}`,
] as const;

/** A backup that stands whole in its folder. */
export interface StoredBackup {
  /** Name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Backups of one vault, or of any, that stand in a folder, newest first. What has no whole manifest is not listed. */
export function listBackups(parent: string, vaultId: string | null): readonly StoredBackup[] {
  if (!fs.existsSync(parent)) return [];
  return fs
    .readdirSync(parent)
    .filter((id) => !id.endsWith(unfinished))
    .flatMap((id) => findBackup(path.join(parent, id)) ?? [])
    .filter(({ manifest }) => vaultId === null || manifest.vaultId === vaultId)
    .toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
}

/** The backup that stands in a folder, if one does. */
export function findBackup(folder: string): StoredBackup | undefined {
  const file = manifestFile(folder);
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  finishReplacing(folder);
  const manifest = parseManifest(fs.readFileSync(file));
  return manifest === undefined ? undefined : { id: path.basename(folder), folder, manifest };
}

/** Name of a backup: when it was made; a copy that was not checked yet has a name of its own. */
export function backupName(madeAt: string, isChecked: boolean): string {
  return `${madeAt.replaceAll(/[-:.]/g, '')}${isChecked ? '' : '-copy'}`;
}

/** An empty folder in which a backup is made until it is whole; what earlier attempts left goes first. */
export function startBackup(parent: string, name: string): string {
  makeFolder(parent);
  clearUnfinished(parent);
  const folder = path.join(parent, `${name}${unfinished}`);
  fs.mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/**
 * The one step that makes a backup exist: its files are durable, its manifest is written last, and its folder gets its
 * name. A stop at any moment leaves no backup or a whole one.
 */
export function completeBackup(folder: string, manifest: Manifest): StoredBackup {
  writeSynced(manifestFile(folder), serialiseManifest(manifest));
  syncFolder(folder);
  const place = folder.slice(0, -unfinished.length);
  fs.renameSync(folder, place);
  syncFolder(path.dirname(place));
  return { id: path.basename(place), folder: place, manifest };
}

/** Takes a backup away: first its name, durably, so that a stop half-way leaves nothing that looks like one. */
export function removeBackup({ folder }: StoredBackup): void {
  fs.renameSync(folder, `${folder}${unfinished}`);
  syncFolder(path.dirname(folder));
  removeFiles(`${folder}${unfinished}`);
}

/**
 * Puts another `vault.json` into a backup, with the manifest that names it. A stop at any moment leaves the old pair or
 * the new one, or both new files durable beside the old, and the next look ends the change.
 */
export function replaceHeader({ folder, manifest }: StoredBackup, bytes: Buffer): void {
  const header = { sha256: sha256Of(bytes) };
  writeSynced(`${headerFile(folder)}${coming}`, bytes);
  writeSynced(`${manifestFile(folder)}${coming}`, serialiseManifest({ ...manifest, header }));
  syncFolder(folder);
  finishReplacing(folder);
}

function finishReplacing(folder: string): void {
  const [header, manifest] = [headerFile(folder), manifestFile(folder)];
  if (!fs.existsSync(`${manifest}${coming}`)) return;
  const wanted = parseManifest(fs.readFileSync(`${manifest}${coming}`))?.header.sha256;
  if (hashIfThere(`${header}${coming}`) === wanted) fs.renameSync(`${header}${coming}`, header);
  else if (hashIfThere(header) !== wanted) return;
  fs.renameSync(`${manifest}${coming}`, manifest);
  syncFolder(folder);
}

function hashIfThere(file: string): string | null {
  return fs.existsSync(file) ? sha256Of(fs.readFileSync(file)) : null;
}

/** Removes what stopped attempts left. */
export function clearUnfinished(parent: string): void {
  for (const name of fs.readdirSync(parent)) {
    if (name.endsWith(unfinished)) removeFiles(path.join(parent, name));
  }
}

/** By name: a file that is not ours stays, and so does its folder. */
function removeFiles(folder: string): void {
  for (const name of files) fs.rmSync(path.join(folder, name), { force: true });
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
