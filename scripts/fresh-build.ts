import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['electron/**/*', 'renderer/**/*', 'shared/**/*', 'vite.config.ts', 'package-lock.json'];
/** The last file that a build writes is never older than the first one that it reads. */
const results = [
  'electron/main.js',
  'electron/core.js',
  'electron/preload.cjs',
  'renderer/index.html',
  'renderer/print.html',
];

function changedAt(file: string): number {
  return statSync(file).mtimeMs;
}

function isFresh(): boolean {
  const built = results.map((file) => join(root, 'dist', file));
  if (!built.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...built.map(changedAt));
  return sources.every((pattern) =>
    globSync(pattern, { cwd: root }).every((file) => changedAt(join(root, file)) < oldest),
  );
}

/** Builds `dist/` unless it is newer than everything that it is made of. Ends the process when the build fails. */
export function ensureFreshBuild(): void {
  if (isFresh()) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
