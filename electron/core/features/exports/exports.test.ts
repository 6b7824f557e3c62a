import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CaseId, newId } from '#shared/lib/ids.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { shapesOf } from '#tests/support/canary-shapes.ts';
import { fillTables } from '#tests/support/fill-tables.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { wholeChoice, writeExport } from '#tests/support/written-export.ts';
import { exportFates, listExported } from './export-tables.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const rowsFile = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
const formatFile = z.object({
  format: z.literal('keystead-export'),
  version: z.literal(1),
  tables: z.array(
    z.object({
      name: z.string(),
      means: z.string(),
      rows: z.number(),
      columns: z.array(
        z.object({
          name: z.string(),
          type: z.enum(['text', 'integer', 'real', 'base64']),
          means: z.string(),
          pointsAt: z.string().optional(),
          codes: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  ),
  stays: z.array(z.object({ table: z.string(), why: z.string() })),
});

function connection() {
  const open = vault.core.session()?.vault.connection;
  if (open === undefined) throw new Error('nobody is signed in');
  return open;
}

/** Rows the way every other program with the key reads them. */
function rawRows(table: string): readonly Readonly<Record<string, unknown>>[] {
  return connection().prepare<[], Record<string, unknown>>(`select * from "${table}"`).all();
}

const plain = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64') : value);

async function attach(caseId: CaseId, name: string, bytes: Buffer): Promise<void> {
  const file = path.join(vault.folder, 'chosen');
  fs.writeFileSync(file, bytes);
  const staged = await vault.internal['documents.stage']?.({ path: file });
  if (staged === undefined) throw new Error('documents.stage is missing');
  const words = { title: 'Paper', receivedOn: '2026-11-20', note: '', sharedWithPerson: 'shown' } as const;
  const { entryId } = await vault.call('documents.add', { caseId, stageId: staged.stageId, ...words });
  await vault.db
    .updateTable('documents')
    .set({ file_name: name })
    .where('entry_key', '=', (eb) => eb.selectFrom('entries').select('key').where('id', '=', entryId))
    .execute();
}

describe('the list of what leaves', () => {
  it('names every table of the real schema, and every column that it keeps back', () => {
    const found = connection()
      .prepare<[], string>("select name from sqlite_schema where type = 'table'")
      .pluck()
      .all()
      .filter((name) => !/^sqlite_|^entry_search/u.test(name));
    expect(Object.keys(exportFates).toSorted()).toEqual(found.toSorted());
    for (const { table, without } of listExported()) {
      const columns = connection().prepare<[], { name: string }>(`pragma table_info("${table}")`).all();
      expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining([...without]));
    }
  });

  it('lets no bytes go but the checksums of documents: whatever is sealed is bytes', () => {
    const bytes = listExported().flatMap(({ table, without }) =>
      connection()
        .prepare<[], { name: string; type: string }>(`pragma table_info("${table}")`)
        .all()
        .filter(({ name, type }) => type.toLowerCase() === 'blob' && !without.includes(name))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(bytes).toEqual(['documents.sha256']);
  });
});

describe('a full export', () => {
  it('holds every row of every table that goes, as JSON and as CSV', async () => {
    fillTables(connection());
    const { text } = await writeExport(vault, { documents: false, people: false, encrypt: false });
    const format = formatFile.parse(JSON.parse(text('format.json')));
    expect(format.tables.map(({ name }) => name)).toEqual(listExported().map(({ table }) => table));
    for (const { table, without } of listExported()) {
      if (table === 'audit_events') continue;
      const raw = rawRows(table).map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(([column]) => !without.includes(column))
            .map(([column, value]) => [column, plain(value)]),
        ),
      );
      const said = format.tables.find(({ name }) => name === table);
      expect({ table, rows: said?.rows }).toEqual({ table, rows: raw.length });
      const json = rowsFile.parse(JSON.parse(text(`data/${table}.json`)));
      expect({ table, json }).toEqual({ table, json: raw });
      const csv = Papa.parse<Record<string, string>>(text(`data/${table}.csv`).replace(/^\uFEFF/u, ''), {
        header: true,
        skipEmptyLines: true,
      });
      const cells = raw.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            value === null ? '' : `${value as string | number}`,
          ]),
        ),
      );
      expect({ table, csv: csv.data }).toEqual({ table, csv: cells });
    }
  });

  it('has a row of JSON on each line, and checksums that are right', async () => {
    const { caseId } = await givenPerson(vault);
    await givenNote(vault, caseId);
    const { files, text, state, bytes } = await writeExport(vault);
    const lines = text('data/case_files.json').trimEnd().split('\n');
    expect([lines[0], lines.at(-1), lines.length]).toEqual(['[', ']', 3]);
    const sums = text('checksums.txt').trimEnd().split('\n');
    for (const line of sums) {
      const [sum, name] = line.split('  ');
      const found = files.get(name ?? '');
      const is = createHash('sha256')
        .update(found ?? '')
        .digest('hex');
      expect({ name, is }).toEqual({ name, is: sum });
    }
    expect(sums).toHaveLength(files.size - 1);
    expect(state).toEqual({
      state: 'done',
      bytes: bytes.length,
      files: files.size,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      isLocked: false,
      passwordWaits: false,
    });
  });

  it('holds documents byte for byte, and no name of theirs leads out of their folder', async () => {
    const { caseId } = await givenPerson(vault);
    const scan = Buffer.alloc(600_000, 'scan');
    await attach(caseId, '../../../../evil/../Scan\u202Efdp.png', scan);
    await attach(caseId, 'C:\\temp\\con', Buffer.from('plain words'));
    const { files } = await writeExport(vault);
    const attached = [...files].filter(([name]) => name.startsWith('attachments/'));
    expect(attached.map(([name]) => name.replace(/[0-9a-f-]{36}/u, 'id'))).toEqual([
      'attachments/id/_.._.._.._evil_.._Scan_fdp.png',
      'attachments/id/C__temp_con',
    ]);
    expect(attached.map(([, content]) => Buffer.from(content))).toEqual([scan, Buffer.from('plain words')]);
    for (const name of files.keys()) {
      expect(name).toMatch(/^(?:[\w.-]+\/)*[^/\\]+$/u);
      expect(path.posix.normalize(name)).toBe(name);
    }
  });

  it('guards the cells of CSV and leaves those of JSON alone', async () => {
    await givenPerson(vault, { chosenName: '=HYPERLINK("http://x")' });
    const { text } = await writeExport(vault);
    expect(text('data/people.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
    const people = rowsFile.parse(JSON.parse(text('data/people.json')));
    expect(people[0]?.['chosen_name']).toBe('=HYPERLINK("http://x")');
  });

  it('tells of each person in words, marked where restricted or on hold, without what is not finished', async () => {
    const { caseId } = await givenPerson(vault, { chosenName: 'Ada Winter' });
    await vault.call('restrictions.set', {
      caseId,
      requestId: null,
      from: vault.clock.today(),
      ground: 'accuracy_disputed',
      note: 'asked',
    });
    const { text } = await writeExport(vault);
    const person = z
      .object({
        name: z.string(),
        restricted: z.boolean(),
        onHold: z.boolean(),
        chapters: z.array(z.unknown()),
      })
      .parse(JSON.parse(text(`people/${String(rawRows('case_files')[0]?.['case_number'])}.json`)));
    expect(person).toMatchObject({ name: 'Ada Winter', restricted: true, onHold: false });
    expect(person.chapters.length).toBeGreaterThan(1);
    expect(text('README.txt')).toContain('1 restricted and 0 on hold');
  });

  it('holds nothing of a private log in any form, nor of a draft or an answer to a form', async () => {
    const canary = 'quincewhistlebarn';
    const { caseId } = await givenPerson(vault);
    await givenLog(vault, { title: canary, answers: { what: canary } });
    await vault.call('drafts.keep', {
      id: newId(vault.clock.millis()),
      kind: 'contact',
      caseId,
      subjectId: null,
      content: { text: canary },
    });
    const logs = rawRows('reflective_logs').map(({ content }) => content);
    const { files } = await writeExport(vault);
    for (const content of files.values()) {
      for (const shape of shapesOf(canary)) expect(Buffer.from(content).includes(shape)).toBe(false);
      for (const sealed of logs) {
        if (!Buffer.isBuffer(sealed)) throw new Error('a log is not sealed');
        const text = Buffer.from(content).toString('latin1');
        expect(text.includes(sealed.toString('base64').slice(40, 80))).toBe(false);
      }
    }
    expect(logs).toHaveLength(1);
    const names = [...files.keys()].join('\n');
    expect(names).not.toMatch(
      /reflective|drafts|pair_|_keys|feedback_(?:responses|comments)|entry_search|vault_meta/u,
    );
  });

  it('shows nothing but one name with a password, and opens with the six words', async () => {
    const { BlobReader, Uint8ArrayWriter, ZipReader } = await import('@zip.js/zip.js');
    await givenPerson(vault, { chosenName: 'Ada Winter' });
    const { bytes, state } = await writeExport(vault, { ...wholeChoice, encrypt: true });
    expect(state).toMatchObject({ isLocked: true, passwordWaits: true });
    const { password } = await vault.call('vaultExport.password', {});
    await expect(vault.call('vaultExport.password', {})).rejects.toThrow('not_found');
    expect(await vault.call('vaultExport.now', {})).toMatchObject({ passwordWaits: false });
    expect(password.split(' ')).toHaveLength(6);
    expect(bytes.includes('README.txt')).toBe(false);
    const open = (content: Uint8Array, word?: string) =>
      new ZipReader(new BlobReader(new Blob([new Uint8Array(content)])), {
        useWebWorkers: false,
        ...(word === undefined ? {} : { password: word }),
      });
    const [inner, ...others] = await open(bytes, password).getEntries();
    if (inner === undefined || inner.directory) throw new Error('nothing inside');
    expect([inner.filename, others]).toEqual(['keystead-export.zip', []]);
    const whole = await inner.getData(new Uint8ArrayWriter());
    const names = (await open(whole).getEntries()).map(({ filename }) => filename);
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'data/people.json', 'checksums.txt']));
    expect(state).toMatchObject({ files: names.length });
  });

  it('is of one moment: what is written meanwhile is not in it, and can be written', async () => {
    await givenPerson(vault, { chosenName: 'Ada Winter' });
    const { jobId } = await vault.call('vaultExport.prepare', wholeChoice);
    const target = path.join(vault.folder, 'x.zip');
    const begun = Promise.withResolvers<void>();
    const listening = setInterval(() => {
      if (vault.events.some(({ event }) => event === 'progress')) begun.resolve();
    }, 1);
    const writing = vault.internal['files.write']?.({ jobId, path: target });
    await begun.promise;
    clearInterval(listening);
    await givenPerson(vault, { chosenName: 'Bo Later' });
    await writing;
    const { unzipSync, strFromU8 } = await import('fflate');
    const people = unzipSync(new Uint8Array(fs.readFileSync(target)))['data/people.json'];
    expect(strFromU8(people ?? new Uint8Array())).toContain('Ada Winter');
    expect(strFromU8(people ?? new Uint8Array())).not.toContain('Bo Later');
  });

  it('can be stopped, and leaves nothing behind', async () => {
    for (let n = 0; n < 5; n += 1) await givenPerson(vault, { chosenName: `P ${n}` });
    const { jobId } = await vault.call('vaultExport.prepare', wholeChoice);
    const before = fs.readdirSync(vault.folder);
    const target = path.join(vault.folder, 'x.zip');
    const writing = vault.internal['files.write']?.({ jobId, path: target });
    const [ended] = await Promise.allSettled([writing, vault.call('vaultExport.stop', {})]);
    expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'export_stopped' } });
    expect(fs.readdirSync(vault.folder)).toEqual(before);
    expect(fs.existsSync(`${vault.folder}.copy`)).toBe(false);
    expect(await vault.call('vaultExport.now', {})).toEqual({ state: 'none' });
    expect(await auditOf()).toEqual([]);
  });

  it('fails as a whole where a document cannot be read, and leaves nothing behind', async () => {
    const { caseId } = await givenPerson(vault);
    await attach(caseId, 'scan.png', Buffer.from('words'));
    await vault.db.deleteFrom('document_parts').execute();
    const before = fs.readdirSync(vault.folder);
    await expect(writeExport(vault)).rejects.toMatchObject({ code: 'file_gone' });
    expect(await vault.call('vaultExport.now', {})).toEqual({ state: 'failed', code: 'file_gone' });
    expect(fs.readdirSync(vault.folder)).toEqual(before);
    expect(fs.existsSync(`${vault.folder}.copy`)).toBe(false);
  });

  it('is for managers who typed their passphrase again, and leaves one audit entry', async () => {
    await vault.as('supervisor');
    expect(await vault.answer('vaultExport.prepare', wholeChoice)).toMatchObject({ code: 'not_allowed' });
    await vault.as(vault.managerId);
    vault.clock.forward(1);
    expect(await vault.answer('vaultExport.prepare', wholeChoice)).toMatchObject({
      code: 'reauthentication_needed',
    });
    vault.core.confirm();
    await writeExport(vault);
    expect(await auditOf()).toEqual([{ action: 'export', actor_id: vault.managerId }]);
  });

  it('clears at the next unlocking what a killed program left of its copy', async () => {
    const folder = `${vault.folder}.copy`;
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'vault.db'), 'left over');
    await vault.as(vault.managerId);
    expect(fs.existsSync(folder)).toBe(false);
  });
});

function auditOf() {
  return vault.db
    .selectFrom('audit_events')
    .select(['action', 'actor_id'])
    .where('entity', '=', 'vault_export')
    .execute();
}
