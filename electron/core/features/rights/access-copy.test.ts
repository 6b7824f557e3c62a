import fs from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccessCopyModel } from '#shared/contracts/prints.ts';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenLog } from '#tests/support/builders/reflection.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { givenByPerson } from './portable.ts';
import { columnsBeside } from './held-columns.ts';

let vault: TestVault;
let caseId: CaseId;
let noteId: string;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { chosenName: 'Ilka Varga' }));
  noteId = await givenNote(vault, caseId, {
    whatHappened: 'We sat in the kitchen. Petra came and shouted about the money.',
    personSaid: 'Petra is only tired.',
    workerView: 'I wonder about Petra.',
  });
});
afterEach(() => vault.close());

async function asked(kind: 'access' | 'portability' = 'access') {
  const { id } = await vault.call('dataRequests.record', {
    caseId,
    kind,
    receivedOn: '2026-11-20',
    side: 'person',
    askedByName: '',
    authority: '',
    words: '',
  });
  await vault.call('dataRequests.checkIdentity', { caseId, id, how: 'known', on: '2026-11-21', note: '' });
  return { caseId, id };
}
type Place = Awaited<ReturnType<typeof asked>>;

const notesOf = (place: Place) => vault.call('accessCopy.page', { ...place, chapter: 'notes', page: 0 });

async function findText(place: Place, part: string) {
  const { records } = await notesOf(place);
  const fields = records.flatMap((record) => [
    ...record.fields,
    ...record.parts.flatMap((each) => each.fields),
  ]);
  const field = fields.find(({ text }) => text.includes(part));
  if (field === undefined) throw new Error('no such text');
  return { item: field.item, from: field.text.indexOf(part), passage: part };
}

async function prepared(place: Place) {
  const jobs = await vault.call('accessCopy.prepare', { ...place, greyscale: false });
  const model = await vault.call('prints.model', { jobId: jobs.jobId });
  if (model.kind !== 'access_copy') throw new Error('another page');
  return { jobs, model };
}

async function written(fileJobId: string): Promise<Buffer> {
  const target = path.join(vault.folder, 'out');
  await vault.internal['files.write']?.({ jobId: fileJobId, path: target });
  return fs.readFileSync(target);
}

const chapterOf = (model: AccessCopyModel, wanted: string) =>
  model.chapters.find(({ chapter }) => chapter === wanted);

describe('the look through a copy', () => {
  it('shows all that is held, what the team wrote for itself too', async () => {
    const place = await asked();
    const { chapters } = await vault.call('accessCopy.contents', place);
    expect(chapters.map(({ chapter }) => chapter)).toEqual(
      expect.arrayContaining(['about_person', 'support', 'notes', 'requests']),
    );
    expect(JSON.stringify(await notesOf(place))).toContain('I wonder about Petra.');
  });

  it('offers names of people around, and marks none by itself', async () => {
    const place = await asked();
    expect((await notesOf(place)).names).toEqual([]);
    await vault.db
      .updateTable('people')
      .set({ emergency_contacts: JSON.stringify([{ name: 'Petra Varga', relation: 'sister', phone: '' }]) })
      .execute();
    const { names, marks } = await notesOf(place);
    expect(names.map(({ passage }) => passage)).toEqual(['Petra', 'Petra', 'Petra']);
    expect(marks).toEqual([]);
  });

  it('keeps marks over days, and takes them back', async () => {
    const place = await asked();
    const target = await findText(place, 'Petra came and shouted');
    const mark = { ...place, ...target, reason: 'third_party', note: 'Her sister.' } as const;
    const { markId } = await vault.call('accessCopy.mark', mark);
    vault.clock.forward(3);
    expect((await notesOf(place)).marks).toMatchObject([
      { passage: 'Petra came and shouted', reason: 'third_party', note: 'Her sister.', lost: false },
    ]);
    await vault.call('accessCopy.unmark', { ...place, markId });
    expect((await notesOf(place)).marks).toEqual([]);
  });

  it('marks only what stands there', async () => {
    const place = await asked();
    const target = await findText(place, 'Petra came');
    const wrong = { ...place, ...target, from: target.from + 1, reason: 'crime', note: '' };
    expect(await vault.answer('accessCopy.mark', wrong)).toMatchObject({ code: 'changed_meanwhile' });
    const nothing = { ...place, item: 'contacts:1', from: null, passage: '', reason: 'crime', note: '' };
    expect(await vault.answer('accessCopy.mark', nothing)).toMatchObject({ code: 'changed_meanwhile' });
  });
});

describe('the copy', () => {
  it('holds nothing of what is marked, neither in its pages nor in its file, and says that and why', async () => {
    const place = await asked();
    const target = await findText(place, 'Petra came and shouted about the money');
    await vault.call('accessCopy.mark', { ...place, ...target, reason: 'third_party', note: 'secret note' });
    const { jobs, model } = await prepared(place);
    const json = (await written(jobs.fileJobId)).toString('utf8');
    for (const text of [JSON.stringify(model), json]) {
      expect(text).not.toContain('shouted');
      expect(text).not.toContain('secret note');
      expect(text).toContain('We sat in the kitchen. ');
      expect(text).toContain('I wonder about Petra.');
    }
    expect(JSON.stringify(chapterOf(model, 'notes'))).toContain('{"leftOut":"third_party"}');
    expect(json).toContain('[left out: About somebody else]');
    expect(JSON.parse(json)).toMatchObject({ format: 'keystead-access-copy', name: 'Ilka Varga' });
  });

  it('says of an entry that is held back only that and why', async () => {
    const place = await asked();
    const { records } = await notesOf(place);
    const item = records[0]?.item ?? '';
    await vault.call('accessCopy.mark', {
      ...place,
      item,
      from: null,
      passage: '',
      reason: 'serious_harm',
      note: '',
    });
    const { model } = await prepared(place);
    expect(chapterOf(model, 'notes')?.records).toMatchObject([
      { withheld: 'serious_harm', fields: [], parts: [], by: '' },
    ]);
    expect(JSON.stringify(chapterOf(model, 'notes'))).not.toContain('kitchen');
  });

  it('waits while a marked text was changed since', async () => {
    const place = await asked();
    const target = await findText(place, 'shouted');
    await vault.call('accessCopy.mark', { ...place, ...target, reason: 'third_party', note: '' });
    await vault.db.updateTable('visit_reports').set({ what_happened: 'We sat in the kitchen.' }).execute();
    expect((await vault.call('accessCopy.contents', place)).lost).toMatchObject([{ passage: 'shouted' }]);
    expect(await vault.answer('accessCopy.prepare', { ...place, greyscale: false })).toMatchObject({
      code: 'copy_marks_lost',
    });
  });

  it('is made by those who decide, for a request whose asker is known', async () => {
    const place = await asked();
    await vault.as('worker');
    expect(await vault.answer('accessCopy.prepare', { ...place, greyscale: false })).toMatchObject({
      code: 'not_allowed',
    });
    await vault.as(vault.managerId);
    await vault.db.updateTable('data_requests').set({ identity_how: null }).execute();
    expect(await vault.answer('accessCopy.prepare', { ...place, greyscale: false })).toMatchObject({
      code: 'not_allowed',
    });
  });

  it('stands in the disclosure log once its file is written, behind a password', async () => {
    const place = await asked();
    const { jobs } = await prepared(place);
    expect(await vault.call('handovers.disclosures', { caseId })).toEqual([]);
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const target = path.join(vault.folder, 'copy.pdf');
    const done = await vault.internal['prints.finish']?.({
      jobId: jobs.jobId,
      path: target,
      pdf: await pdf.save(),
    });
    expect(done).toMatchObject({ encrypted: true, password: expect.stringMatching(/^\S+( \S+){5}$/u) });
    expect(await vault.call('handovers.disclosures', { caseId })).toMatchObject([
      { recipient: 'Ilka Varga', basis: 'legal', format: 'pdf_encrypted' },
    ]);
  });

  it('carries both views where something is seen differently', async () => {
    const place = await asked();
    await vault.call('disputes.add', {
      caseId,
      requestId: place.id,
      entryId: noteId,
      about: 'The visit',
      personWords: 'Nobody shouted.',
      ourView: 'We were there.',
      notedOn: '2026-11-22',
    });
    const { model } = await prepared(place);
    expect(JSON.stringify(model)).toContain('Nobody shouted.');
    expect(JSON.stringify(model)).toContain('We were there.');
  });
});

describe('private logs', () => {
  it('stand in the copy as far as their authors gave them out, and only for who asked', async () => {
    const place = await asked();
    const author = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
    const other = await vault.addWorker({ name: 'Nuala Keane', roles: ['manager'] });
    await vault.as(author);
    await givenLog(vault);
    await vault.as(vault.managerId);
    await vault.call('dataRequests.askAuthors', place);
    await vault.as(author);
    const [task] = await vault.call('reflections.searchTasks', {});
    await vault.call('reflections.declareSearch', {
      requestId: task?.id ?? '',
      passages: [{ occurredOn: '2026-11-20', text: 'I was proud of her.' }],
    });
    await vault.as(other);
    expect(await vault.answer('accessCopy.prepare', { ...place, greyscale: false })).toMatchObject({
      code: 'sealed_to_another',
    });
    await vault.as(vault.managerId);
    const { model } = await prepared(place);
    expect(JSON.stringify(chapterOf(model, 'private_logs'))).toContain('I was proud of her.');
  });
});

describe('what the person gave, to take along', () => {
  it('is one file with JSON, CSV and the list of fields, without what colleagues thought', async () => {
    const place = await asked('portability');
    const { fileJobId } = await vault.call('accessCopy.preparePortable', place);
    const files = unzipSync(await written(fileJobId));
    expect(Object.keys(files).toSorted()).toEqual(['data.csv', 'data.json', 'fields.csv']);
    const [json, csv, fields] = ['data.json', 'data.csv', 'fields.csv'].map((name) =>
      strFromU8(files[name] ?? new Uint8Array()),
    );
    expect(JSON.parse(json ?? '')).toMatchObject({ format: 'keystead-portable-data', name: 'Ilka Varga' });
    expect(csv).toContain('Petra is only tired.');
    expect(csv).not.toContain('I wonder');
    expect(csv).not.toContain('shouted');
    expect(fields).toContain('visit_reports,person_said,What you said');
    expect(await vault.call('handovers.disclosures', { caseId })).toMatchObject([{ format: 'data_file' }]);
  });

  it('guards cells that a spreadsheet would run', async () => {
    await vault.db.updateTable('visit_reports').set({ person_said: '=cmd|calc' }).execute();
    const place = await asked('portability');
    const { fileJobId } = await vault.call('accessCopy.preparePortable', place);
    const csv = strFromU8(unzipSync(await written(fileJobId))['data.csv'] ?? new Uint8Array());
    expect(csv).toContain("'=cmd|calc");
  });

  it('names only columns that are there', async () => {
    for (const [table, columns] of Object.entries(givenByPerson)) {
      const { columns: known } =
        (await vault.db.introspection.getTables()).find(({ name }) => name === table) ?? {};
      expect(known?.map(({ name }) => name)).toEqual(expect.arrayContaining([...columns]));
      expect(columns.filter((column) => columnsBeside.has(`${table}.${column}`))).toEqual([]);
    }
  });
});
