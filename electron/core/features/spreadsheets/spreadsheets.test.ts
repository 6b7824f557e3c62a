import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuildAllSummaries } from '#core/features/cases/case-summary.service.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { givenTenancy } from '#tests/support/builders/tenancy.ts';
import { openSheetVault, type SheetSaid, type SheetVault } from '#tests/support/sheet-vault.ts';

let vault: SheetVault;

beforeEach(async () => {
  vault = await openSheetVault();
});
afterEach(() => vault.close());

const peopleText = [
  'ID;Vorname;Nachname;Geburtsdatum;Sprache;Telefon;Seit;Wohnt;Strasse;Einzug',
  'A1;Ilka;Varga;03.04.1980;Deutsch;0170 1;13.01.2025;private tenancy;Am Kai 4;01.02.2025',
  'A2;Tom;Bell;1975;;;14.01.2025;;;',
  ';;;;;;;;;',
].join('\r\n');

function peopleSaid(options: SheetSaid['options'] = {}): SheetSaid {
  return {
    kind: 'people',
    mapping: {
      externalId: 0,
      givenName: 1,
      familyName: 2,
      birthDate: 3,
      language: 4,
      phone: 5,
      openedOn: 6,
      accommodation: 7,
      address: 8,
      movedInOn: 9,
    },
    options: {
      dateOrder: 'dmy',
      system: 'Old list',
      fill: { team: vault.teamId, state: 'active' },
      ...options,
    },
  };
}

async function undo(batchId: string) {
  return vault.call('imports.undo', { batchId, keepWorkedOn: false });
}

async function caseNumberOf(caseId: string): Promise<string> {
  const row = await vault.db
    .selectFrom('case_files')
    .select('case_number')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row.case_number;
}

describe('people from a spreadsheet', () => {
  it('are looked at, tried, brought in and taken back to the last row', async () => {
    const before = vault.contents();
    const stageId = await vault.stage(peopleText);
    const look = await vault.look(stageId);
    expect(look).toMatchObject({
      format: 'csv',
      separator: ';',
      headingRow: 1,
      rowCount: 2,
      guess: {
        kind: 'people',
        by: 'headings',
        dateOrder: 'dmy',
        mappings: {
          people: { externalId: 0, givenName: 1, familyName: 2, birthDate: 3, language: 4, phone: 5 },
        },
      },
    });
    const dry = await vault.call('spreadsheets.dryRun', vault.request(stageId, peopleSaid()));
    expect(dry).toMatchObject({
      ready: true,
      counts: { sheetRows: 2, newPeople: 2, accommodations: 1, tenancies: 1, rowsLeftOut: 0 },
      findings: [{ level: 'notice', code: 'read_as_approximate', lines: [3] }],
    });
    const { batchId, counts } = await vault.commit(peopleText, peopleSaid());
    expect(counts).toEqual(dry.counts);
    const listed = () => vault.db.selectFrom('case_summaries').selectAll().orderBy('case_id').execute();
    const written = await listed();
    await vault.core.upkeep(rebuildAllSummaries);
    expect(await listed()).toEqual(written);
    const people = await vault.db.selectFrom('people').selectAll().orderBy('legal_given_name').execute();
    expect(people).toMatchObject([
      {
        legal_given_name: 'Ilka',
        birth_date: '1980-04-03',
        birth_date_approximate: 0,
        language: 'Deutsch',
        phone: '0170 1',
      },
      { legal_given_name: 'Tom', birth_date: '1975-01-01', birth_date_approximate: 1 },
    ]);
    const [batch] = await vault.call('imports.batches', {});
    expect(batch).toMatchObject({ id: batchId, kind: 'generic_csv', counts: { newPeople: 2 }, workedOn: 0 });
    expect(await undo(batchId)).toEqual({ removed: 2, kept: 0 });
    expect(vault.contents()).toBe(before);
    expect(vault.faults).toEqual([]);
  });

  it('who are there already keep everything and get only what is missing', async () => {
    const { personId } = await givenPerson(vault, { chosenName: 'Ilka Varga', birthDate: '1980-04-03' });
    const before = vault.contents();
    const dry = await vault.dryRun(peopleText, peopleSaid());
    expect(dry).toMatchObject({ ready: false, undecided: ['2'], duplicates: [{ sourceId: '2', line: 2 }] });
    const same = { choice: 'same_person', where: 'vault', id: personId } as const;
    const { batchId, counts } = await vault.commit(peopleText, peopleSaid({ duplicates: { 2: same } }));
    expect(counts).toMatchObject({ newPeople: 1, knownPeople: 1 });
    const ilka = await vault.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(ilka).toMatchObject({ chosen_name: 'Ilka Varga', legal_given_name: '', phone: '', language: '' });
    const again = await vault.dryRun(peopleText, peopleSaid());
    expect(again).toMatchObject({ ready: false, duplicates: [], counts: { newPeople: 0, knownPeople: 2 } });
    expect(await undo(batchId)).toEqual({ removed: 2, kept: 0 });
    expect(vault.contents()).toBe(before);
  });

  it('who come twice in the file become one', async () => {
    const text = 'id,name,born,opened\n1,Ana Reis,1990-02-03,2025-01-01\n2,Ana Reis,1990-02-03,2025-01-01\n';
    const said = (options = {}): SheetSaid => ({
      kind: 'people',
      mapping: { externalId: 0, chosenName: 1, birthDate: 2, openedOn: 3 },
      options: { system: 'x', fill: { team: vault.teamId, state: 'opening' }, ...options },
    });
    const dry = await vault.dryRun(text, said());
    expect(dry).toMatchObject({ undecided: ['3'] });
    const same = { 3: { choice: 'same_person', where: 'file', id: '2' } as const };
    const { batchId } = await vault.commit(text, said({ duplicates: same }));
    expect(
      await vault.db.selectFrom('person_external_ids').select(['system', 'external_id']).execute(),
    ).toHaveLength(2);
    expect(await vault.db.selectFrom('people').select('id').execute()).toHaveLength(1);
    expect(await undo(batchId)).toEqual({ removed: 1, kept: 0 });
  });

  it('are refused in words of the file where a cell cannot be read', async () => {
    const text =
      'name,born,opened,state\nAna,31.02.1990,2030-01-01,active\nBo,03/04/1990,2025-01-01,resting\n';
    const dry = await vault.dryRun(text, {
      kind: 'people',
      mapping: { chosenName: 0, birthDate: 1, openedOn: 2, state: 3 },
      options: { fill: { team: vault.teamId } },
    });
    expect(dry.ready).toBe(false);
    expect(dry.findings.map(({ level, code, column, lines }) => [level, code, column, lines])).toEqual([
      ['stop', 'order_unclear', 'born', [2, 3]],
      ['row', 'not_a_choice', 'state', [3]],
      ['row', 'in_the_future', 'opened', [2]],
    ]);
    expect(dry.unknownValues).toEqual([{ field: 'state', value: 'resting', count: 1 }]);
    expect(JSON.stringify(dry.findings)).not.toContain('Ana');
  });
});

describe('notes from a spreadsheet', () => {
  const notesSaid = (options: SheetSaid['options'] = {}): SheetSaid => ({
    kind: 'notes',
    mapping: { caseNumber: 0, on: 1, time: 2, minutes: 3, channel: 4, whatHappened: 5, author: 6 },
    options: {
      fill: { status: 'completed', place: 'home' },
      valueMatches: { channel: { Besuch: 'face_to_face' } },
      ...options,
    },
  });

  it('keep their author, day and words, and go again', async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const before = vault.contents();
    const text = [
      'case,date,time,min,how,note,worker',
      `${number},2025-03-04,14:30,45,Besuch,"Tea, and a letter\nread together",Old Colleague`,
      `${number},2025-01-02,,,Besuch,Walked to the shop,Old Colleague`,
      `K-9999,2025-01-02,,,Besuch,Nobody,Old Colleague`,
    ].join('\n');
    const dry = await vault.dryRun(text, notesSaid());
    expect(dry).toMatchObject({
      ready: true,
      counts: { sheetRows: 3, notes: 2, rowsLeftOut: 1 },
      findings: [{ code: 'person_unknown', column: 'case', lines: [5] }],
      sample: [{ line: 2, state: 'new', person: 'Ilka Varga' }, {}, { state: 'left_out', person: '' }],
    });
    const { batchId } = await vault.commit(text, notesSaid());
    const page = { caseId, kinds: ['contact' as const], before: null, size: 10 };
    const { entries } = await vault.call('timeline.page', { ...page, authorId: null });
    expect(entries).toMatchObject([{ author: 'Old Colleague' }, { author: 'Old Colleague' }]);
    const authors = await vault.call('timeline.authors', { caseId });
    const colleague = authors.find(({ name }) => name === 'Old Colleague');
    const theirs = await vault.call('timeline.page', { ...page, authorId: colleague?.id ?? null });
    expect(theirs.entries).toHaveLength(2);
    const found = await vault.call('search.find', { text: 'letter', caseId: null, limit: 5 });
    expect(found.entries).toHaveLength(1);
    const again = await vault.dryRun(text, notesSaid());
    expect(again).toMatchObject({ ready: false, counts: { notes: 0, alreadyThere: 2 } });
    expect(await undo(batchId)).toEqual({ removed: 1, kept: 0 });
    expect(vault.contents()).toBe(before);
    expect(vault.faults).toEqual([]);
  });
});

describe('star readings from a spreadsheet', () => {
  it('leave out areas without a number', async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const [star] = await vault.call('stars.templates', {});
    const before = vault.contents();
    const text = `File,Date,My home,Money,Home note\n${number},2025-06-01,7,,settling in\n${number},2025-07-01,11,3,\n`;
    const look = await vault.look(await vault.stage(text));
    expect(look.guess).toMatchObject({ kind: null });
    const said: SheetSaid = {
      kind: 'stars',
      mapping: { caseNumber: 0, on: 1, 'area:home': 2, 'area:money': 3, 'areaNote:home': 4 },
      options: {
        templateId: star?.id ?? null,
        fill: { method: 'together', context: 'review', author: 'Old Colleague' },
      },
    };
    const dry = await vault.dryRun(text, said);
    expect(dry).toMatchObject({
      counts: { starReadings: 1, rowsLeftOut: 1 },
      findings: [{ code: 'too_big', column: 'My home', lines: [3] }],
    });
    const { batchId } = await vault.commit(text, said);
    const { readings } = await vault.call('stars.readings', { caseId });
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({ readingDate: '2025-06-01', author: 'Old Colleague' });
    expect(readings[0]?.scores.find(({ areaKey }) => areaKey === 'home')).toMatchObject({
      agreedScore: 7,
      note: 'settling in',
    });
    expect(readings[0]?.scores.find(({ areaKey }) => areaKey === 'money')).toMatchObject({
      agreedScore: null,
      leftOutReason: 'not_discussed',
    });
    await undo(batchId);
    expect(vault.contents()).toBe(before);
  });
});

describe('rent from a spreadsheet', () => {
  const said = (options: SheetSaid['options'] = {}): SheetSaid => ({
    kind: 'rent',
    mapping: { caseNumber: 0, on: 1, due: 2, paid: 3, openingBalance: 4 },
    options: { decimal: 'comma', fill: { author: 'Landlord’s list' }, ...options },
  });

  it('is exact to the penny and knows the same line again', async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const text = `case;date;due;paid;balance\n${number};2026-10-05;;;1.234,56\n${number};2026-10-12;120,10;120,1;\n`;
    expect(await vault.dryRun(text, said())).toMatchObject({
      findings: [{ code: 'tenancy_unknown', count: 2 }],
    });
    await givenTenancy(vault, caseId);
    const before = vault.contents();
    const { batchId, counts } = await vault.commit(text, said());
    expect(counts).toMatchObject({ rentEntries: 3 });
    const [account] = await vault.call('rent.accounts', { caseId });
    expect(account?.standing.owed).toBe(123_456);
    expect(account?.lines[0]?.author).toBe('Landlord’s list');
    expect(await vault.dryRun(text, said())).toMatchObject({ ready: false, counts: { alreadyThere: 2 } });
    await undo(batchId);
    expect(vault.contents()).toBe(before);
  });
});

describe('places from a spreadsheet', () => {
  it('come with stays and drafts of homes', async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const before = vault.contents();
    const stays = await vault.commit(`case,type,from,to\n${number},hostel,2024-01-01,2024-03-01\n`, {
      kind: 'stays',
      mapping: { caseNumber: 0, accommodation: 1, from: 2, until: 3 },
    });
    const homes = await vault.commit(`case,moved in\n${number},2024-03-02\n`, {
      kind: 'homes',
      mapping: { caseNumber: 0, movedInOn: 1 },
    });
    expect([stays.counts.accommodations, homes.counts.tenancies]).toEqual([1, 1]);
    await undo(stays.batchId);
    await undo(homes.batchId);
    expect(vault.contents()).toBe(before);
  });
});

describe('a match of columns', () => {
  it('is remembered for the same headings, without names of people', async () => {
    const text = 'Kennung,Wie heisst sie,Beginn von allem\n1,Ana,2025-01-01\n';
    const said: SheetSaid = {
      kind: 'people',
      mapping: { externalId: 0, chosenName: 1, openedOn: 2 },
      options: { system: 'Karteikasten', fill: { team: vault.teamId, state: 'enquiry', chosenName: 'Ana' } },
    };
    await vault.commit(text, said, 'Our card box');
    const look = await vault.look(await vault.stage(text.replace('Ana', 'Bo')));
    expect(look.guess).toMatchObject({
      kind: 'people',
      by: 'remembered',
      name: 'Our card box',
      system: 'Karteikasten',
      mappings: { people: said.mapping },
      fill: { team: vault.teamId, state: 'enquiry' },
    });
    const rows = await vault.db.selectFrom('spreadsheet_mappings').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/Ana|heisst/u);
    const [kept] = await vault.call('spreadsheets.mappings', {});
    await vault.call('spreadsheets.renameMapping', { id: kept?.id ?? '', name: 'Box' });
    await vault.call('spreadsheets.forgetMapping', { id: kept?.id ?? '' });
    expect(await vault.call('spreadsheets.mappings', {})).toEqual([]);
  });
});
