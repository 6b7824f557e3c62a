import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, finding } from './findings.ts';
import { optionalFiles, requiredFiles, unusedFiles } from './hmis-columns.ts';
import { csvName, type SourceFiles } from './parse-hmis.ts';
import { listZip, unpackEntry, type ZipEntry } from './read-zip.ts';

/** What was chosen, in memory; or the one finding that says why nothing could be read. */
export interface SourceRead {
  readonly files: SourceFiles;
  readonly findings: readonly Finding[];
}

/** Bytes that a source may have, packed and unpacked. */
const mostBytes = 512 * 1024 * 1024;
/** Files and folders that are looked at. */
const mostEntries = 200;
/** `export/source/Client.csv` is found, anything deeper is not an export. */
const deepest = 2;

const readNames: readonly string[] = [...requiredFiles, ...optionalFiles].map((file) =>
  csvName(file).toLowerCase(),
);
const knownNames: ReadonlySet<string> = new Set([
  ...readNames,
  ...unusedFiles.map((file) => csvName(file).toLowerCase()),
]);

/** One file that may be part of the export; `name` is its base name in small letters. */
interface Candidate<T> {
  readonly name: string;
  readonly depth: number;
  readonly size: number;
  readonly source: T;
}

const refuse = (stop: Finding): SourceRead => ({ files: new Map(), findings: [stop] });

/**
 * Reads an HMIS export from a folder or a zip file into memory. Of all paths only the base name counts, and only files
 * of the standard are opened; those the import does not use come without their contents. Never throws for what it
 * finds on the disk.
 */
export async function readSource(chosen: string): Promise<SourceRead> {
  try {
    const stats = await stat(chosen);
    if (stats.isDirectory()) return await readFolder(chosen);
    if (stats.size > mostBytes) return refuse(finding('stop', 'too_large'));
    return await readZip(new Uint8Array(await readFile(chosen)));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    const gone = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    return refuse(
      gone
        ? finding('stop', 'source_not_found')
        : finding('stop', 'source_unreadable', { facts: { code: error.code } }),
    );
  }
}

async function readFolder(root: string): Promise<SourceRead> {
  const candidates = await listFolder(root);
  if (candidates === undefined) return refuse(finding('stop', 'too_many_files'));
  return gather(candidates, async (file) => new Uint8Array(await readFile(file)));
}

/** Level by level, until one holds files of the standard; links are not followed. Undefined when there is too much. */
async function listFolder(root: string): Promise<readonly Candidate<string>[] | undefined> {
  let folders = [root];
  let seen = 0;
  for (let depth = 0; depth <= deepest; depth += 1) {
    const found: Candidate<string>[] = [];
    const deeper: string[] = [];
    for (const folder of folders) {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        seen += 1;
        if (seen > mostEntries) return undefined;
        const source = path.join(folder, entry.name);
        const name = entry.name.toLowerCase();
        if (entry.isDirectory()) deeper.push(source);
        else if (entry.isFile() && knownNames.has(name)) {
          found.push({ name, depth, size: (await stat(source)).size, source });
        }
      }
    }
    if (found.length > 0) return found;
    folders = deeper;
  }
  return [];
}

async function readZip(zip: Uint8Array): Promise<SourceRead> {
  const entries = listZip(zip);
  if (entries === undefined) return refuse(finding('stop', 'zip_unreadable'));
  if (entries.length > mostEntries) return refuse(finding('stop', 'too_many_files'));
  const known = entries.map(zipCandidate).filter(({ name }) => knownNames.has(name));
  const depth = Math.min(...known.map((candidate) => candidate.depth));
  const candidates = known.filter((candidate) => candidate.depth === depth);
  if (candidates.some(({ source }) => source.encrypted)) return refuse(finding('stop', 'zip_encrypted'));
  return gather(candidates, (entry) => unpackEntry(zip, entry));
}

/** macOS adds a twin of every file under `__MACOSX` whose name begins with a dot, so it is never a known name. */
function zipCandidate(source: ZipEntry): Candidate<ZipEntry> {
  const parts = source.path.split(/[/\\]/);
  return { name: (parts.at(-1) ?? '').toLowerCase(), depth: parts.length, size: source.size, source };
}

async function gather<T>(
  candidates: readonly Candidate<T>[],
  load: (source: T) => Promise<Uint8Array | undefined>,
): Promise<SourceRead> {
  const twice = candidates.find(({ name }, index) =>
    candidates.some((other, at) => at > index && other.name === name),
  );
  if (candidates.length === 0) return refuse(finding('stop', 'not_hmis'));
  if (twice !== undefined) return refuse(finding('stop', 'file_twice', { file: standardName(twice.name) }));
  const wanted = candidates.filter(({ name }) => readNames.includes(name));
  if (wanted.reduce((total, { size }) => total + size, 0) > mostBytes) {
    return refuse(finding('stop', 'too_large'));
  }
  const files = new Map<string, Uint8Array>(candidates.map(({ name }) => [name, new Uint8Array()]));
  for (const { name, source } of wanted) {
    const bytes = await load(source);
    if (bytes === undefined) return refuse(finding('stop', 'zip_damaged', { file: standardName(name) }));
    files.set(name, bytes);
  }
  return { files, findings: [] };
}

function standardName(name: string): string {
  const files: readonly string[] = [...requiredFiles, ...optionalFiles, ...unusedFiles];
  return csvName(files.find((file) => csvName(file).toLowerCase() === name) ?? '');
}
