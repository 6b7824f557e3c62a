import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleExport } from '#tests/support/hmis-sample.ts';
import { readSource } from './read-source.ts';

const sample = sampleExport({});
const names = ['Client.csv', 'Enrollment.csv', 'Exit.csv', 'Export.csv', 'Project.csv'];
let root = '';
let made = 0;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'keystead-hmis-'));
});
afterAll(() => rm(root, { recursive: true }));

async function folderWith(files: Iterable<readonly [string, Uint8Array | string]>): Promise<string> {
  const folder = path.join(root, `folder-${(made += 1)}`);
  for (const [name, contents] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
  return folder;
}

async function zipOf(entries: Zippable | Uint8Array): Promise<string> {
  const file = path.join(root, `export-${(made += 1)}.zip`);
  await writeFile(file, entries instanceof Uint8Array ? entries : zipSync(entries));
  return file;
}

const within = (prefix: string) => [...sample].map(([name, bytes]) => [`${prefix}${name}`, bytes] as const);
const codesOf = async (chosen: string) =>
  (await readSource(chosen)).findings.map(({ code, file }) => [code, file]);

describe('a folder', () => {
  it.each(['', 'source/', 'HMIS 2026/source/'])('is read from "%s"', async (prefix) => {
    const { files, findings } = await readSource(await folderWith(within(prefix)));
    expect(findings).toEqual([]);
    expect([...files.keys()].toSorted()).toEqual(names.map((name) => name.toLowerCase()));
    expect(files.get('client.csv')).toEqual(sample.get('Client.csv'));
  });

  it('gives only files of the standard, and opens only those it needs', async () => {
    const chosen = await folderWith([...sample, ['HealthAndDV.csv', 'private'], ['letter.txt', 'private']]);
    const { files } = await readSource(chosen);
    expect(files.get('healthanddv.csv')).toEqual(new Uint8Array());
    expect(files.has('letter.txt')).toBe(false);
  });

  it('does not follow links', async () => {
    const real = await folderWith(sample);
    const chosen = await folderWith([['a.txt', '']]);
    await symlink(path.join(real, 'Client.csv'), path.join(chosen, 'Client.csv'));
    expect(await codesOf(chosen)).toEqual([['not_hmis', null]]);
  });

  it('that holds two exports, none, or far too much is refused', async () => {
    expect(await codesOf(await folderWith([...within('one/'), ...within('two/')]))).toEqual([
      ['file_twice', 'Client.csv'],
    ]);
    expect(await codesOf(await folderWith([['a.txt', '']]))).toEqual([['not_hmis', null]]);
    const many = Array.from({ length: 201 }, (_, index) => [`photo-${index}.jpg`, ''] as const);
    expect(await codesOf(await folderWith([...sample, ...many]))).toEqual([['too_many_files', null]]);
  });

  it('that is gone is said to be gone', async () => {
    expect(await codesOf(path.join(root, 'nowhere'))).toEqual([['source_not_found', null]]);
  });
});

describe('a zip file', () => {
  it.each(['', 'source/', 'a/b/c/d/'])('is read from "%s"', async (prefix) => {
    const { files, findings } = await readSource(await zipOf(Object.fromEntries(within(prefix))));
    expect(findings).toEqual([]);
    expect(files.get('enrollment.csv')).toEqual(sample.get('Enrollment.csv'));
  });

  it('may be stored without packing, and come from a Mac', async () => {
    const entries: Zippable = Object.fromEntries(
      within('export/').map(([name, bytes]) => [name, [bytes, { level: 0 }]]),
    );
    entries['__MACOSX/export/._Client.csv'] = new Uint8Array([0, 5]);
    entries['export/'] = new Uint8Array();
    const { files, findings } = await readSource(await zipOf(entries));
    expect(findings).toEqual([]);
    expect(files.get('client.csv')).toEqual(sample.get('Client.csv'));
  });

  it('never writes anywhere: a path that climbs out is only a name', async () => {
    const { files } = await readSource(await zipOf(Object.fromEntries(within('../../../etc/'))));
    expect([...files.keys()].every((name) => !name.includes('/'))).toBe(true);
  });

  it('with too many files, two exports or none is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`n${index}`, new Uint8Array()]),
    );
    expect(await codesOf(await zipOf({ ...Object.fromEntries(sample), ...many }))).toEqual([
      ['too_many_files', null],
    ]);
    expect(await codesOf(await zipOf(Object.fromEntries([...within('one/'), ...within('two/')])))).toEqual([
      ['file_twice', 'Export.csv'],
    ]);
    expect(await codesOf(await zipOf({ 'a.txt': new Uint8Array([1]) }))).toEqual([['not_hmis', null]]);
  });

  it('that announces more than 512 MB is refused before anything is unpacked', async () => {
    const zip = zipSync(Object.fromEntries(sample));
    setDirectory(zip, 'Client.csv', 24, 600 * 1024 * 1024);
    expect(await codesOf(await zipOf(zip))).toEqual([['too_large', null]]);
  });

  it('that unpacks to more than it announces is refused (a bomb)', async () => {
    const zip = zipSync({ ...Object.fromEntries(sample), 'Client.csv': new Uint8Array(5 * 1024 * 1024) });
    setDirectory(zip, 'Client.csv', 24, 1000);
    expect(await codesOf(await zipOf(zip))).toEqual([['zip_damaged', 'Client.csv']]);
  });

  it('with a changed byte, a wrong checksum, a password or an unknown packing is refused', async () => {
    const change = async (alter: (zip: Uint8Array) => void) => {
      const zip = zipSync(
        Object.fromEntries([...sample].map(([name, bytes]) => [name, [bytes, { level: 0 }]] as const)),
      );
      alter(zip);
      return codesOf(await zipOf(zip));
    };
    const damaged = [['zip_damaged', 'Client.csv']];
    expect(await change((zip) => zip.set([88], directoryOf(zip, 'Export.csv') - 5))).toEqual([
      ['zip_damaged', 'Project.csv'],
    ]);
    expect(await change((zip) => setDirectory(zip, 'Client.csv', 16, 1))).toEqual(damaged);
    expect(await change((zip) => setDirectory(zip, 'Client.csv', 42, 3))).toEqual(damaged);
    expect(await change((zip) => setDirectory(zip, 'Client.csv', 42, 0xfffffff0))).toEqual(damaged);
    expect(await change((zip) => zip.set([12], directoryOf(zip, 'Client.csv') + 10))).toEqual(damaged);
    expect(await change((zip) => zip.set([1], directoryOf(zip, 'Client.csv') + 8))).toEqual([
      ['zip_encrypted', null],
    ]);
  });

  it('that is none, empty, or cut off anywhere never gives a part of an export', async () => {
    expect(await codesOf(await zipOf(new Uint8Array()))).toEqual([['zip_unreadable', null]]);
    expect(await codesOf(await zipOf(new TextEncoder().encode('PersonalID,FirstName\n')))).toEqual([
      ['zip_unreadable', null],
    ]);
    const zip = zipSync(Object.fromEntries(sample));
    for (let length = 0; length < zip.length; length += 211) {
      const { files, findings } = await readSource(await zipOf(zip.slice(0, length)));
      expect([files.size, findings[0]?.code]).toEqual([0, 'zip_unreadable']);
    }
  });
});

/** Where the central directory describes an entry. */
function directoryOf(zip: Uint8Array, name: string): number {
  const view = new DataView(zip.buffer);
  for (let at = zip.length - 46; at >= 0; at -= 1) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name.length)) === name) return at;
  }
  throw new Error('no such entry');
}

function setDirectory(zip: Uint8Array, name: string, offset: number, value: number): void {
  new DataView(zip.buffer).setUint32(directoryOf(zip, name) + offset, value, true);
}
