import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes, randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { isFullRun, tellHarness } from '#tests/support/harness-line.ts';
import { sampleHeader, temporaryFolder } from '#tests/support/key-vault.ts';
import { headerFile, writeHeaderFile } from '#core/vault/header-file.ts';
import { parseHeader, serialiseHeader, verifyHeader } from '#core/vault/header.ts';

const runs = isFullRun ? 500 : 20;
const child = path.join(import.meta.dirname, 'write-headers.child.ts');
const macKey = randomBytes(32);
const folders: string[] = [];
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  folders.push(folder);
  writeHeaderFile(folder, serialiseHeader(sampleHeader(), macKey));
});
afterAll(() => {
  for (const each of folders) fs.rmSync(each, { recursive: true, force: true });
});

/** Number in the file; undefined when it does not open. */
function readSeq(): number | undefined {
  try {
    return verifyHeader(parseHeader(fs.readFileSync(headerFile(folder))), macKey).anchor.seq;
  } catch {
    return undefined;
  }
}

/** Lets a process write headers, kills it at a random moment, and returns the last number that it told. */
async function writeAndKill(how: 'durable' | 'in-place'): Promise<number> {
  const args = [child, folder, macKey.toString('hex'), how];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  writer.stdout.on('data', (data: Buffer) => {
    told += data.toString();
  });
  await once(writer.stdout, 'data');
  setTimeout(() => writer.kill('SIGKILL'), randomInt(25));
  await once(writer, 'close');
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

describe(`kill -9 while vault.json is written, ${runs} times`, () => {
  it('leaves a header that opens and is no older than the last one told', async () => {
    for (let run = 0; run < runs; run += 1) {
      const told = await writeAndKill('durable');
      expect(readSeq()).toBeGreaterThanOrEqual(told);
    }
    tellHarness(1, 'kill -9 while vault.json is written', `${String(runs)} runs`, '0 headers lost');
  }, 600_000);

  it('is noticed by this harness when the file is overwritten in place', async () => {
    let unopenable = 0;
    for (let run = 0; run < 10 && unopenable === 0; run += 1) {
      writeHeaderFile(folder, serialiseHeader(sampleHeader(), macKey));
      await writeAndKill('in-place');
      if (readSeq() === undefined) unopenable += 1;
    }
    expect(unopenable).toBe(1);
  });
});
