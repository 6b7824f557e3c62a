import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Makes a vault and kills itself at the n-th call that changes the disk; ends well when there are fewer. With `planted`
 * for n, the vault is moved into place file by file and the kill comes between two files.
 */
const [parent = '', killAt = '0'] = process.argv.slice(2);

function moveFileByFile(from: string, to: string): void {
  fs.mkdirSync(to);
  fs.copyFileSync(path.join(from, 'vault.db'), path.join(to, 'vault.db'));
  process.kill(process.pid, 'SIGKILL');
}

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
const watched = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmdirSync'] as const;
for (const name of watched) {
  const original = fs[name];
  Reflect.set(fs, name, (...args: unknown[]) => {
    if (started) calls += 1;
    if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return Reflect.apply(original, fs, args);
  });
}

const { createVault, prepareKit } = await import('#core/vault/creation.ts');
const { kdfFloor } = await import('#core/vault/kdf.ts');
const { withSecrets } = await import('#core/vault/secrets.ts');
const { fillWithNote, firstManager } = await import('#tests/support/key-vault.ts');
const folder = path.join(parent, 'vault');
const at = '2026-11-22T09:00:00.000Z';
if (killAt === 'planted') {
  const { renameSync } = fs;
  fs.renameSync = (from, to) =>
    String(to) === folder ? moveFileByFile(String(from), folder) : renameSync(from, to);
}
started = true;
await withSecrets((hold) =>
  createVault(folder, prepareKit(), firstManager(), kdfFloor, at, fillWithNote, hold),
);
