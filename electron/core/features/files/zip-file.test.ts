import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/lib/app-error.ts';
import { writePieces } from './write-pieces.ts';
import { type ZipEntry, zipPieces } from './zip-file.ts';

const at = new Date('2026-11-22T09:00:00.000Z');
const password = 'amber canoe frost ladder olive tundra';

async function* texts(...all: readonly string[]): AsyncIterable<Uint8Array> {
  for (const text of all) yield new TextEncoder().encode(text);
}

async function* list(...entries: readonly ZipEntry[]): AsyncIterable<ZipEntry> {
  yield* entries;
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const twoFiles = () =>
  list(
    { path: 'README.txt', pieces: texts('Hello, ', 'Zoë') },
    { path: 'data/empty.json', pieces: texts() },
    { path: 'attachments/1/scan.bin', pieces: texts('a'.repeat(70_000)), asIs: true },
  );

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-zip-'));
  folders.push(folder);
  return folder;
}

describe('a zip file', () => {
  it('holds what its entries gave, in their order', async () => {
    const files = unzipSync(await whole(zipPieces(twoFiles(), { password: null, at })));
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['README.txt', 'Hello, Zoë'],
      ['data/empty.json', ''],
      ['attachments/1/scan.bin', 'a'.repeat(70_000)],
    ]);
  });

  it('opens with its password only, and holds nothing in the clear', async () => {
    const { BlobReader, TextWriter, ZipReader } = await import('@zip.js/zip.js');
    const bytes = await whole(zipPieces(twoFiles(), { password, at }));
    expect(bytes.includes('Zoë')).toBe(false);
    const read = async (word: string) => {
      const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), {
        password: word,
        useWebWorkers: false,
      });
      const [first] = await zip.getEntries();
      if (first === undefined || first.directory) throw new Error('no first file');
      expect(first).toMatchObject({ encrypted: true, zipCrypto: false });
      return first.getData(new TextWriter());
    };
    await expect(read(password)).resolves.toBe('Hello, Zoë');
    await expect(read('amber canoe frost ladder olive')).rejects.toThrow('Invalid password');
  });

  it('is read by 7-Zip, with AES-256 and without', async (context) => {
    if (spawnSync('7z', ['i']).status !== 0) {
      process.stdout.write('zip file: 7z is not here, so only our own reader was asked\n');
      context.skip();
    }
    const folder = temporary();
    for (const word of [null, password]) {
      const file = path.join(folder, `${word === null ? 'open' : 'closed'}.zip`);
      await writePieces(file, zipPieces(twoFiles(), { password: word, at }));
      const given = word === null ? [] : [`-p${word}`];
      const tested = spawnSync('7z', ['t', ...given, file], { encoding: 'utf8' });
      expect(tested.stdout).toContain('Everything is Ok');
      const told = spawnSync('7z', ['l', '-slt', ...given, file], { encoding: 'utf8' }).stdout;
      expect(told.includes('AES-256')).toBe(word !== null);
      const refused = spawnSync('7z', ['t', '-pwrong', file]).status !== 0;
      expect(refused).toBe(word !== null);
    }
  });

  it('takes from its entries only what was taken from it: never more than a few pieces wait', async () => {
    const piece = 256 * 1024;
    const pieces = 300;
    const block = randomBytes(piece);
    let given = 0;
    const hash = createHash('sha256');
    async function* noise(): AsyncIterable<Uint8Array> {
      for (let n = 0; n < pieces; n += 1) {
        block.writeUInt32LE(n);
        hash.update(block);
        given += piece;
        yield Uint8Array.from(block);
      }
    }
    let taken = 0;
    let most = 0;
    for await (const bytes of zipPieces(list({ path: 'noise.bin', pieces: noise() }), { password, at })) {
      most = Math.max(most, given - taken);
      taken += bytes.length;
    }
    expect(given).toBe(pieces * piece);
    expect(taken).toBeGreaterThan(given);
    expect(most).toBeLessThan(8 * 1024 * 1024);
  }, 60_000);

  it('keeps nothing of what was taken from it', async () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') throw new Error('no way to collect garbage');
    const piece = 256 * 1024;
    async function* noise(): AsyncIterable<Uint8Array> {
      for (let n = 0; n < 60; n += 1) yield randomBytes(piece);
    }
    const taken: WeakRef<ArrayBufferLike>[] = [];
    let kept = 0;
    const options = { password: null, at };
    const inner = zipPieces(list({ path: 'noise.bin', pieces: noise(), asIs: true }), options);
    const outer = zipPieces(list({ path: 'inner.zip', pieces: inner, asIs: true }), options);
    for await (const bytes of outer) {
      taken.push(new WeakRef(bytes.buffer));
      if (taken.length !== 50) continue;
      await breathe();
      collect();
      kept = taken.filter((each) => each.deref() !== undefined).length;
    }
    expect(taken.length).toBeGreaterThan(50);
    expect(kept).toBeLessThan(10);
  }, 60_000);

  it('stops its entries when nobody takes any more', async () => {
    let ended = false;
    async function* endless(): AsyncIterable<Uint8Array> {
      try {
        for (;;) yield randomBytes(65_536);
      } finally {
        ended = true;
      }
    }
    for await (const bytes of zipPieces(list({ path: 'endless', pieces: endless() }), {
      password: null,
      at,
    })) {
      if (bytes.length > 0) break;
    }
    expect(ended).toBe(true);
  });

  it.each(['the first', 'the second'])(
    'tells what went wrong in %s entry, and leaves no file',
    async (which) => {
      async function* broken(): AsyncIterable<Uint8Array> {
        yield randomBytes(200_000);
        throw new AppError('file_gone');
      }
      const before: ZipEntry[] = which === 'the first' ? [] : [{ path: 'good', pieces: texts('good') }];
      const folder = temporary();
      const file = path.join(folder, 'x.zip');
      await expect(
        writePieces(file, zipPieces(list(...before, { path: 'bad', pieces: broken() }), { password, at })),
      ).rejects.toMatchObject({ code: 'file_gone' });
      expect(fs.readdirSync(folder)).toEqual([]);
    },
  );
});
