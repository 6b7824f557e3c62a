import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript and style file that git knows or would add. */
export function listSourceFiles(): readonly SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && fs.existsSync(path.join(root, file)))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }));
}

const specifiers =
  /(?:^|[\s;}])(?:import|export)\s*(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const packageFolders: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#core/': 'electron/core/',
  '#main/': 'electron/main/',
  '#renderer/': 'renderer/',
  '#host/': 'build/chromium-host/',
  '#tests/': 'tests/',
};

/** What a file imports: a path from the root for files of ours, the bare name for packages. */
export function importsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  for (const match of file.text.matchAll(specifiers)) {
    const specifier = match[1] ?? match[2] ?? '';
    const prefix = Object.keys(packageFolders).find((start) => specifier.startsWith(start));
    if (prefix !== undefined) found.push(packageFolders[prefix] + specifier.slice(prefix.length));
    else if (specifier.startsWith('.')) found.push(path.posix.join(path.posix.dirname(file.path), specifier));
    else found.push(specifier);
  }
  return found;
}
