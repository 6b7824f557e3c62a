import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../node_modules/electron');
/** Milliseconds that fetching Electron's binary may take before the start goes on without it. */
const patience = 60_000;

function installed(): string | undefined {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** Electron's program, fetched when it is missing and its server answers; undefined where it cannot be had. */
export function findElectron(): string | undefined {
  const present = installed();
  if (present !== undefined) return present;
  console.log('Electron is not installed yet; trying to fetch it.');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: patience });
  return installed();
}
