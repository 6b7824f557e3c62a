import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** Stands before the fuses in Electron's program; after it come a version, their number, and one character each. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** Fuses that electron-builder.yml decides. The one behind them, `WasmTrapHandlers`, Electron switches on itself. */
const namedFuses = 8;

function programPath({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') {
    const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework';
    return join(appOutDir, `${productFilename}.app`, framework);
  }
  return join(appOutDir, electronPlatformName === 'win32' ? `${productFilename}.exe` : packager.appInfo.name);
}

/** Fuses of Electron's program in their order, `1` for on. Throws when the program has none. */
export function readFuses(program: string): string {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(sentinel);
  if (start === -1) throw new Error('This is no Electron program: it has no fuses');
  const wire = start + sentinel.length + 2;
  return bytes.toString('latin1', wire, wire + (bytes[wire - 1] ?? 0));
}

/**
 * Runs before electron-builder sets its eight fuses. Stops the packaging of an Electron whose WebAssembly has lost its
 * trap handlers, or that has a fuse which nobody here has decided on (security.md 4).
 */
export function afterPack(context: AfterPackContext): void {
  const rest = readFuses(programPath(context)).slice(namedFuses);
  if (rest !== '1') throw new Error(`Decide on Electron's fuses after the first ${namedFuses}: "${rest}"`);
}
