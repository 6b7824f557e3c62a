import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Makes a backup of a vault, or puts one back, and kills itself at the n-th call that changes the disk; ends well when
 * there are fewer. With `planted`, older backups are pruned before the new one is checked, or the vault is taken away
 * before the backup stands in its place; the kill comes between.
 */
const [what = '', folder = '', key = '', killAt = '0'] = process.argv.slice(2);

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'hash-wasm'
      ? {
          url: pathToFileURL(path.join(import.meta.dirname, '../support/instant-argon2.ts')).href,
          shortCircuit: true,
        }
      : next(specifier, context),
});

let started = false;
let calls = 0;
/** Every call of this module graph that changes the disk; the thread's own writes go into a folder without a name yet. */
const watched = [
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
] as const;
function step(): void {
  if (!started) return;
  calls += 1;
  if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}
for (const name of watched) {
  const original = fs[name];
  Reflect.set(fs, name, (...args: unknown[]) => {
    step();
    return Reflect.apply(original, fs, args);
  });
}
for (const name of ['write', 'fsync'] as const) {
  const original = fs[name];
  const counted = (...args: unknown[]): unknown => {
    step();
    return Reflect.apply(original, fs, args);
  };
  // How `promisify` treats it is told by its own properties.
  Reflect.set(fs, name, Object.defineProperties(counted, Object.getOwnPropertyDescriptors(original)));
}

const { backupsFolder, listBackups } = await import('#core/vault/backup/backup-folders.ts');
const { finishBackup } = await import('#core/vault/backup/finish-backup.ts');
const { makeCopy } = await import('#core/vault/backup/make-copy.ts');
const { restoreBackup } = await import('#core/vault/backup/restore.ts');
const { databaseFile } = await import('#core/vault/vault-folder.ts');
const { systemClock } = await import('#shared/lib/clock.ts');

const parent = backupsFolder(folder);
const signal = new AbortController().signal;
const common = {
  key: Buffer.from(key, 'hex'),
  newestSchema: 0,
  clock: systemClock,
  signal,
  onProgress: () => undefined,
};

async function backUp(): Promise<void> {
  const reader = fs.openSync(databaseFile(folder), 'r');
  const source = { vaultFolder: folder, reader };
  const at = systemClock.now();
  const still = <T>(work: () => Promise<T>): Promise<T> => work();
  const copy = await makeCopy({ source, reason: 'asked', appVersion: '0', at, signal, still });
  if (killAt === 'planted') {
    for (const { folder: older } of listBackups(parent, null)) fs.rmSync(older, { recursive: true });
    process.kill(process.pid, 'SIGKILL');
  }
  await finishBackup({ copy, parent, audit: 'tail', ...common });
}

async function putBack(): Promise<void> {
  const [backup] = listBackups(parent, null);
  if (backup === undefined) throw new Error('there is no backup to put back');
  if (killAt === 'planted') {
    fs.rmSync(folder, { recursive: true });
    process.kill(process.pid, 'SIGKILL');
  }
  await restoreBackup({ vaultFolder: folder, backup, ...common });
}

started = true;
await (what === 'backup' ? backUp() : putBack());
