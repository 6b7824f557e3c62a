import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentPartBytes, mostDocumentBytes } from '#shared/domain/documents/document-codes.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
let folder: string;

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ks-documents-'));
});
afterEach(async () => {
  await vault.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
const words = { receivedOn: '2026-11-20', note: 'for the council', sharedWithPerson: 'shown' } as const;

/** Bytes that repeat nowhere, so that a part in the wrong place shows. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(at, at);
  return bytes;
}

function given(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return file;
}

async function stage(name: string, bytes: Buffer | string) {
  const staged = await vault.internal['documents.stage']?.({ path: given(name, bytes) });
  if (staged === undefined) throw new Error('documents.stage is missing');
  return staged;
}

async function attach(name: string, bytes: Buffer | string, title = 'Contract') {
  const { stageId } = await stage(name, bytes);
  return (await vault.call('documents.add', { caseId, stageId, title, ...words })).entryId;
}

const partRows = () => vault.db.selectFrom('document_parts').select(['document_id', 'part']).execute();

describe('a document', () => {
  it('is kept byte for byte in parts, with what it is, and stands in timeline and search', async () => {
    const bytes = Buffer.concat([png, bytesOf(documentPartBytes * 2 + 77)]);
    const entryId = await attach('Scan.png', bytes, 'Rental contract');
    const [kept] = await vault.call('documents.list', { caseId });
    expect(kept).toMatchObject({
      entryId,
      words: { title: 'Rental contract', ...words },
      file: { fileName: 'Scan.png', mediaType: 'image/png', kind: 'image', bytes: bytes.length },
      removed: null,
    });
    const parts: Buffer[] = [];
    for (let part = 0; part * documentPartBytes < bytes.length; part += 1) {
      const { base64 } = await vault.call('documents.part', { caseId, entryId, part });
      parts.push(Buffer.from(base64, 'base64'));
    }
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    const { sha256 } = await vault.db.selectFrom('documents').select('sha256').executeTakeFirstOrThrow();
    expect(sha256).toEqual(createHash('sha256').update(bytes).digest());
    const { entries } = await vault.call('search.find', { text: 'council', caseId, limit: 5 });
    expect(entries.map(({ kind }) => kind)).toEqual(['document']);
    const page = await vault.call('timeline.page', {
      caseId,
      kinds: ['document'],
      authorId: null,
      before: null,
      size: 5,
    });
    expect(page.entries).toMatchObject([{ title: 'Rental contract', documentKind: 'image', removed: false }]);
  });

  it('is what its bytes say, whatever its name says', async () => {
    expect(await stage('letter.txt', 'Dear Ilka,\nčtyři klíče.\n')).toMatchObject({ kind: 'text' });
    expect(await stage('letter.txt', png)).toMatchObject({ mediaType: 'image/png' });
    expect(await stage('a.bin', Buffer.from([0, 1, 2, 255]))).toMatchObject({ kind: 'other' });
  });

  it.each([
    ['empty.txt', Buffer.alloc(0), 'file_empty'],
    ['long.bin', Buffer.alloc(mostDocumentBytes + 1, 1), 'file_too_large'],
    ['tool.pdf', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 'file_is_program'],
    ['run.bat', Buffer.from('echo'), 'file_is_program'],
  ] as const)('is refused as %s', async (name, bytes, code) => {
    await expect(stage(name, bytes)).rejects.toMatchObject({ code });
  });

  it('is not a folder, and must be there', async () => {
    await expect(vault.internal['documents.stage']?.({ path: folder })).rejects.toMatchObject({
      code: 'file_unreadable',
    });
    await expect(
      vault.internal['documents.stage']?.({ path: path.join(folder, 'gone') }),
    ).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  it('may be as large as 25 MB', async () => {
    await attach('large.bin', bytesOf(mostDocumentBytes));
    expect(await partRows()).toHaveLength(mostDocumentBytes / documentPartBytes);
  });
});

describe('taking in', () => {
  it('leaves nothing of a file that changed meanwhile, and the choice is used up', async () => {
    const { stageId } = await stage('note.txt', 'one line');
    given('note.txt', 'one line and more');
    const input = { caseId, stageId, title: 'Note', ...words };
    await expect(vault.call('documents.add', input)).rejects.toMatchObject({ code: 'file_changed' });
    expect(await partRows()).toEqual([]);
    await expect(vault.call('documents.add', input)).rejects.toMatchObject({ code: 'file_gone' });
  });

  it('asks for a day that has been, before it reads anything', async () => {
    const { stageId } = await stage('note.txt', 'one line');
    const input = { caseId, stageId, title: 'Note', ...words };
    await expect(vault.call('documents.add', { ...input, receivedOn: '2026-11-23' })).rejects.toMatchObject({
      fields: { receivedOn: 'in_the_future' },
    });
    await vault.call('documents.add', input);
  });

  it('clears what a crash left when the vault is opened next, and nothing else', async () => {
    const entryId = await attach('note.txt', 'one line');
    await vault.db
      .insertInto('document_parts')
      .values({ document_id: 'half', part: 0, content: Buffer.from('half') })
      .execute();
    await vault.signOut();
    await vault.as('manager');
    expect(await partRows()).toHaveLength(1);
    expect((await vault.call('documents.part', { caseId, entryId, part: 0 })).base64).not.toBe('');
  });
});

describe('afterwards', () => {
  it('a copy is written outside as it came in, under a name without a person, and leaves an audit entry', async () => {
    const bytes = bytesOf(documentPartBytes + 5);
    const entryId = await attach('Ilka Varga 1985.pdf', bytes);
    const { jobId } = await vault.call('documents.prepareCopy', { caseId, entryId });
    const described = await vault.internal['files.describe']?.({ jobId });
    expect(described?.fileName).toMatch(/^document-K-\d+-2026-11-20\.pdf$/);
    const target = path.join(folder, 'copy.pdf');
    await vault.internal['files.write']?.({ jobId, path: target });
    expect(fs.readFileSync(target).equals(bytes)).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const audit = await vault.db
      .selectFrom('audit_events')
      .selectAll()
      .where('action', '=', 'export')
      .execute();
    expect(audit).toHaveLength(1);
    await expect(vault.internal['files.write']?.({ jobId, path: target })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('its words are corrected and keep what stood there', async () => {
    const entryId = await attach('note.txt', 'one line');
    const change = { caseId, entryId, title: 'Lease', ...words, receivedOn: '2026-11-01' };
    await vault.call('documents.amend', change);
    await vault.call('documents.amend', change);
    expect(await vault.call('documents.list', { caseId })).toMatchObject([{ words: { title: 'Lease' } }]);
    expect(await vault.db.selectFrom('entry_amendments').select('before').execute()).toHaveLength(1);
  });

  it('one taken out is gone from the vault; its line and the reason stay', async () => {
    const entryId = await attach('note.txt', 'one line');
    const reason = 'It belongs to somebody else.';
    await vault.call('documents.remove', { caseId, entryId, reason });
    expect(await partRows()).toEqual([]);
    expect(await vault.call('documents.list', { caseId })).toMatchObject([{ removed: { reason } }]);
    for (const act of [
      () => vault.call('documents.part', { caseId, entryId, part: 0 }),
      () => vault.call('documents.prepareCopy', { caseId, entryId }),
      () => vault.call('documents.remove', { caseId, entryId, reason }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'file_gone' });
    }
  });

  it('another case does not reach it, nor do peers', async () => {
    const entryId = await attach('note.txt', 'one line');
    const other = await givenPerson(vault, { chosenName: 'Tomáš' });
    await expect(
      vault.call('documents.part', { caseId: other.caseId, entryId, part: 0 }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await vault.as('peer');
    await expect(vault.internal['documents.stage']?.({ path: folder })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});
