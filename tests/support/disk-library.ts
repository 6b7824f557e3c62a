import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const source = path.join(import.meta.dirname, '../faults/native/disk.c');

/** Whether the disk of a process can be watched and disturbed here: Linux with a C compiler. */
export const canWatchDisk =
  process.platform === 'linux' && spawnSync('gcc', ['--version'], { stdio: 'ignore' }).status === 0;

if (!canWatchDisk) process.stdout.write('skipped: needs Linux and gcc\n');

/** Compiles the library once for each version of its source. */
function compiled(): string {
  const version = createHash('sha256').update(fs.readFileSync(source)).digest('hex').slice(0, 16);
  const library = path.join(os.tmpdir(), `keystead-disk-${version}-${String(process.getuid?.() ?? 0)}.so`);
  if (!fs.existsSync(library)) {
    const fresh = `${library}.${String(process.pid)}`;
    const flags = ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror'];
    execFileSync('gcc', [...flags, '-o', fresh, source, '-lpthread'], { stdio: 'inherit' });
    fs.renameSync(fresh, library);
  }
  return library;
}

/** Environment of a process whose changes below a folder are watched, and logged if a file for that is named. */
export function watchedDisk(folder: string, log?: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: compiled(),
    KEYSTEAD_DISK_FOLDER: fs.realpathSync(folder),
    ...(log === undefined ? {} : { KEYSTEAD_DISK_LOG: log }),
  };
}
