import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Put in by the build: the hash of each platform's file, by its name. */
declare const BINDING_HASHES: Readonly<Record<string, string>>;

/**
 * Whether the SQLite binding is the file that this program was built with. It lies outside the archive, so Electron's
 * own integrity check does not cover it (security.md 4).
 */
export function isBindingGenuine(): boolean {
  const name = `${process.platform}-${process.arch}.node`;
  try {
    const manifest = createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers/package.json');
    const bytes = readFileSync(join(dirname(manifest), 'prebuilds', name));
    return createHash('sha256').update(bytes).digest('hex') === BINDING_HASHES[name];
  } catch {
    return false;
  }
}
