import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * One host per user-data folder: a file there names the process. A later start leaves a sign beside it and gets
 * `false`; the running one then calls `onSecondStart`.
 */
export function claimSingleInstance(userData: string, onSecondStart: () => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'host.lock');
  const sign = join(userData, 'host.second-start');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) {
      writeFileSync(sign, String(process.pid));
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  rmSync(sign, { force: true });
  const watcher = watch(userData, { persistent: false }, (_kind, name) => {
    if (name !== 'host.second-start') return;
    try {
      rmSync(sign);
    } catch {
      return;
    }
    onSecondStart();
  });
  process.on('exit', () => {
    watcher.close();
    rmSync(lock, { force: true });
  });
  return true;
}
