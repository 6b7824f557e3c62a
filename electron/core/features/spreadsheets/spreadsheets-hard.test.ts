import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetKinds } from '#shared/domain/spreadsheets/sheet-codes.ts';
import { entryId as entryIdOf } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { naughtyStrings } from '#tests/support/naughty-strings.ts';
import { anyPlace, openSheetVault, type SheetSaid, type SheetVault } from '#tests/support/sheet-vault.ts';

let vault: SheetVault;

beforeEach(async () => {
  vault = await openSheetVault();
});
afterEach(() => vault.close());

async function caseNumberOf(caseId: string): Promise<string> {
  const { case_number } = await vault.db
    .selectFrom('case_files')
    .select('case_number')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return case_number;
}

const notes = (more: SheetSaid['options'] = {}): SheetSaid => ({
  kind: 'notes',
  mapping: { caseNumber: 0, on: 1, whatHappened: 2 },
  options: { fill: { channel: 'phone', status: 'completed', author: 'Card box' }, ...more },
});

describe('taking a spreadsheet back', () => {
  it('refuses once somebody has corrected a note of it, or leaves that person', async () => {
    const { caseId } = await givenPerson(vault);
    const { batchId } = await vault.commit(
      `case,on,text\n${await caseNumberOf(caseId)},2025-01-02,Called\n`,
      notes(),
    );
    const { id } = await vault.db
      .selectFrom('entries')
      .select('id')
      .where('import_batch_id', '=', batchId)
      .executeTakeFirstOrThrow();
    const entryId = entryIdOf.parse(id);
    const { content } = await vault.call('contacts.get', { caseId, entryId });
    const words = { ...content, minutes: 5, whatHappened: 'Called back' };
    await vault.call('contacts.amend', { caseId, entryId, content: words, reason: 'Clearer', draftId: null });
    expect(await vault.answer('imports.undo', { batchId, keepWorkedOn: false })).toMatchObject({
      code: 'import_changed_since',
      facts: { people: 1 },
    });
    expect(await vault.call('imports.undo', { batchId, keepWorkedOn: true })).toEqual({
      removed: 0,
      kept: 1,
    });
    expect(await vault.call('contacts.get', { caseId, entryId })).toMatchObject({
      author: 'Card box',
      isImported: true,
    });
  });

  it('of people refuses while a later sheet has added to them, and works once that is taken back', async () => {
    const people = await vault.commit('id,name,on\n7,Ana Reis,2025-01-01\n', {
      kind: 'people',
      mapping: { externalId: 0, chosenName: 1, openedOn: 2 },
      options: { system: 'Cards', fill: { team: vault.teamId, state: 'active' } },
    });
    const homes = await vault.commit('id,moved\n7,2025-01-05\n', {
      kind: 'homes',
      mapping: { externalId: 0, movedInOn: 1 },
      options: { system: 'cards' },
    });
    const rent = await vault.commit('id,on,due\n7,2025-02-01,100\n', {
      kind: 'rent',
      mapping: { externalId: 0, on: 1, due: 2 },
      options: { system: 'Cards', fill: { author: 'Landlord' } },
    });
    const undo = (batchId: string) => vault.answer('imports.undo', { batchId, keepWorkedOn: false });
    expect(await undo(people.batchId)).toMatchObject({ code: 'import_changed_since' });
    expect(await undo(homes.batchId)).toMatchObject({ code: 'import_changed_since' });
    for (const { batchId } of [rent, homes, people]) expect(await undo(batchId)).toMatchObject({ ok: true });
    expect(await vault.db.selectFrom('people').select('id').execute()).toEqual([]);
    expect(vault.faults).toEqual([]);
  });
});

describe('finding the right person', () => {
  it('wants more than a name, and believes a birth date more than a number', async () => {
    const ana = await givenPerson(vault, { chosenName: 'Ana Reis', birthDate: '1990-02-03' });
    await givenPerson(vault, { chosenName: 'Ana Reis', birthDate: '1971-05-06' });
    const said: SheetSaid = {
      ...notes(),
      mapping: { caseNumber: 0, fullName: 1, birthDate: 2, on: 3, whatHappened: 4 },
    };
    const number = await caseNumberOf(ana.caseId);
    const text = [
      'case,name,born,on,text',
      ',"Reis, Ana",1990-02-03,2025-01-01,Found by name and birth date',
      ',Ana Reis,,2025-01-02,A name alone',
      `${number},,1971-05-06,2025-01-03,Another birth date`,
      `${number},Tom Bell,,2025-01-04,Another name`,
      `${number.toLowerCase()},Anna Reis,,2025-01-05,Nearly the name`,
    ].join('\n');
    const dry = await vault.dryRun(text, said);
    expect(dry.sample.map(({ state, caseNumber }) => [state, caseNumber])).toEqual([
      ['new', number],
      ['left_out', ''],
      ['left_out', ''],
      ['left_out', ''],
      ['new', number],
    ]);
    expect(dry.findings.map(({ code, lines }) => [code, lines])).toEqual([
      ['does_not_match', [4, 5]],
      ['person_unclear', [3]],
    ]);
  });

  it('adds nothing to a file whose data are only kept', async () => {
    const { caseId } = await givenPerson(vault);
    await vault.db
      .insertInto('restrictions')
      .values({
        id: caseId,
        case_id: caseId,
        request_id: null,
        from_day: '2026-11-01',
        ground: 'claims',
        note: '',
        by_name: 'Mara Lind',
        lifted_on: null,
        told_on: null,
        lift_reason: '',
        lifted_by: '',
      })
      .execute();
    const dry = await vault.dryRun(
      `case,on,text\n${await caseNumberOf(caseId)},2025-01-02,Called\n`,
      notes(),
    );
    expect(dry).toMatchObject({ ready: false, findings: [{ code: 'file_restricted', lines: [2] }] });
  });
});

describe('HIFIS', () => {
  it('is known by its headings; what is about looks, health and behaviour stays out with its reason', async () => {
    const text =
      'ClientID,FirstName,LastName,Aka1,DOB,HairColour,Gender,BehavioralFactor,HealthIssue,ServiceStartDate\n12,Ana,Reis,Nita,1990-02-03,brown,2,x,y,2024-05-01\n';
    const look = await vault.look(await vault.stage(text));
    expect(look.guess).toMatchObject({
      kind: 'people',
      by: 'hifis',
      system: 'HIFIS',
      mappings: {
        people: { externalId: 0, givenName: 1, familyName: 2, otherNames: 3, birthDate: 4, openedOn: 9 },
      },
    });
    expect(look.columns.map(({ leftOut }) => leftOut).filter((why) => why !== null)).toEqual([
      'appearance',
      'identity',
      'behaviour',
      'health',
    ]);
    const { mappings } = look.guess;
    const { batchId } = await vault.commit(text, {
      kind: 'people',
      mapping: mappings.people,
      options: { system: 'HIFIS', fill: { team: vault.teamId, state: 'active' } },
    });
    expect(await vault.call('imports.batches', {})).toMatchObject([{ id: batchId, kind: 'hifis' }]);
    const kept = await vault.db.selectFrom('import_rows').select('raw_json').execute();
    expect(JSON.stringify(kept)).not.toMatch(/brown/u);
    expect(JSON.stringify(kept)).toContain('Nita');
  });
});

describe('a large or strange file', () => {
  it('keeps every text word for word', async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const texts = naughtyStrings
      .map((text) => text.replace(/\r\n?/gu, '\n').trim())
      .filter((text) => text !== '');
    const asked = texts.filter(
      (text) => text.isWellFormed() && !text.includes('\0') && text.length <= 100_000,
    );
    const rows = asked.map((text) => `${number},2025-01-02,"${text.replaceAll('"', '""')}"`);
    const { counts } = await vault.commit(`case,on,text\n${rows.join('\n')}\n`, notes());
    const kept = await vault.db.selectFrom('visit_reports').select('what_happened').execute();
    const words = new Set(kept.map(({ what_happened }) => what_happened));
    expect(asked.filter((text) => !words.has(text))).toEqual([]);
    expect(counts.notes).toBe(words.size);
  });

  it('of twenty thousand notes takes few statements, and goes again', { timeout: 60_000 }, async () => {
    const { caseId } = await givenPerson(vault);
    const number = await caseNumberOf(caseId);
    const before = vault.contents();
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const day = new Date(Date.UTC(2020, 0, 1) + (at % 2000) * 86_400_000).toISOString().slice(0, 10);
      return `${number},${day},Walked to the shop ${at}`;
    });
    const text = `case,on,text\n${rows.join('\n')}\n`;
    let batchId = '';
    const statements = await vault.statements(async () => {
      ({ batchId } = await vault.commit(text, notes()));
    });
    // Five tables in pieces of five hundred rows, and what an import does once.
    expect(statements.length).toBeLessThan(260);
    await vault.call('imports.undo', { batchId, keepWorkedOn: false });
    expect(vault.contents()).toBe(before);
  });

  it('with any headings and cells at all is answered, never a fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...sheetKinds),
        async (cells, kind) => {
          const text = cells
            .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const stageId = await vault.stage(text);
          const look = await vault.call('spreadsheets.look', { stageId, place: anyPlace });
          const mapping = look.guess.mappings[kind];
          const request = vault.request(stageId, {
            kind,
            mapping,
            options: { dateOrder: 'dmy', decimal: 'comma' },
          });
          await vault.call('spreadsheets.dryRun', request);
        },
      ),
      { numRuns: 40 },
    );
    expect(vault.faults).toEqual([]);
  });
});

describe('a choice', () => {
  it('is for those who may import, and gone after the import or when told to', async () => {
    const text = 'case,on,text\nK-0001,2025-01-01,x\n';
    const stageId = await vault.stage(text);
    await vault.call('spreadsheets.discard', { stageId });
    expect(await vault.answer('spreadsheets.look', { stageId, place: anyPlace })).toMatchObject({
      code: 'import_stale',
    });
    const blocked = await vault.stage(text);
    const request = { ...vault.request(blocked, notes()), rememberAs: '' };
    expect(await vault.answer('spreadsheets.commit', request)).toMatchObject({ code: 'import_blocked' });
    // It failed, so the choice is still there.
    expect(await vault.answer('spreadsheets.look', { stageId: blocked, place: anyPlace })).toMatchObject({
      ok: true,
    });
    await vault.as('worker');
    await expect(vault.stage(text)).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await vault.answer('spreadsheets.look', { stageId: blocked, place: anyPlace })).toMatchObject({
      code: 'not_allowed',
    });
  });
});
