import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportChoice, ExportState } from '#shared/contracts/exports.ts';
import type { TestVault } from './test-vault.ts';

/** A full export as it lies on the disk. */
export interface WrittenExport {
  readonly bytes: Buffer;
  readonly state: ExportState;
  /** What is inside, by path; only of one without a password. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly text: (name: string) => string;
}

export const wholeChoice: ExportChoice = { documents: true, people: true, encrypt: false };

/** Takes everything out, as the screens and the shell do. */
export async function writeExport(
  vault: TestVault,
  choice: ExportChoice = wholeChoice,
): Promise<WrittenExport> {
  const { jobId } = await vault.call('vaultExport.prepare', choice);
  const target = path.join(vault.folder, 'taken-out.zip');
  await vault.internal['files.write']?.({ jobId, path: target });
  const state = await vault.call('vaultExport.now', {});
  const bytes = fs.readFileSync(target);
  const files = new Map(choice.encrypt ? [] : Object.entries(unzipSync(new Uint8Array(bytes))));
  const text = (name: string) => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`no ${name} in the export`);
    return strFromU8(found);
  };
  return { bytes, state, files, text };
}
