import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { aNote, givenNote } from '#tests/support/builders/contact.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
});
afterEach(() => vault.close());

type Note = ReturnType<typeof aNote>;
const save = (differences: Partial<Note>, draftId: string | null = null) =>
  vault.answer('contacts.save', { caseId, content: aNote(vault, differences), draftId });

const wholeNote = (): Note =>
  aNote(vault, {
    purposes: ['checking_in', 'health'],
    attendees: ['Zsófi "the elder"'],
    whatHappened: 'We sorted eleven letters.\nTwo need an answer.',
    personSaid: '“I used to hide them.”',
    workerView: 'Tired today.',
    strengthNoticed: 'Asked for help early',
    agreementsPerson: ['Answers one letter'],
    agreementsTeam: ['Calls the landlord', 'Brings stamps'],
    homeAndTenancy: 'Radiator mended',
    moneyFollowUp: 'Rent paid',
    healthAndWellbeing: 'Sleeps again',
    peopleAround: 'Sunday lunch',
    nextContactAt: '2026-11-26T10:30:00.000Z',
    nextContactPlan: 'at home, letters and coffee',
    goodNews: true,
    hunch: true,
    sharedWithPerson: 'withheld_third_party_or_harm',
    withheldReason: 'Names a neighbour',
  });

/** Takes the index apart and compares every word with the texts; throws when one is not as written. */
async function checkIndex(): Promise<void> {
  await sql`insert into entry_search (entry_search, rank) values ('integrity-check', 1)`.execute(vault.db);
}

describe('a note', () => {
  it('comes back with all three voices as they were written', async () => {
    const content = wholeNote();
    const { entryId } = await vault.call('contacts.save', { caseId, content, draftId: null });
    expect(await vault.call('contacts.get', { caseId, entryId })).toEqual({
      entryId,
      author: 'Mara Lind',
      isImported: false,
      writtenAt: vault.clock.now(),
      content,
      amendments: [],
    });
    await checkIndex();
  });

  it('needs no more than when, where, how long and one line', async () => {
    expect(await save({})).toMatchObject({ ok: true });
  });

  it.each([
    [{ startedAt: '2026-11-22T09:00:01Z' }, { 'content.startedAt': 'in_the_future' }],
    [{ minutes: null }, { 'content.minutes': 'required' }],
    [{ whatHappened: ' ' }, { 'content.whatHappened': 'required' }],
    [{ place: 'remote' as const }, { 'content.place': 'does_not_match' }],
    [{ nextContactAt: '2026-11-01T10:00:00.000Z' }, { 'content.nextContactAt': 'before_start' }],
    [{ sharedWithPerson: 'withheld_third_party_or_harm' as const }, { 'content.withheldReason': 'required' }],
  ])('is refused with %j at that field', async (differences, fields) => {
    expect(await save(differences)).toEqual({ ok: false, code: 'invalid_input', fields });
    expect(await vault.db.selectFrom('contacts').selectAll().execute()).toEqual([]);
  });

  it('takes its draft with it, and nobody else’s', async () => {
    const draft = { kind: 'contact', caseId, subjectId: null, content: {} } as const;
    const [mine, other] = ['01a00000-0000-7000-8000-000000000001', '01a00000-0000-7000-8000-000000000002'];
    await vault.call('drafts.keep', { id: mine, ...draft });
    await vault.as('worker');
    await vault.call('drafts.keep', { id: other, ...draft });
    await vault.as(vault.managerId);
    await save({}, other);
    await save({}, mine);
    expect(await vault.db.selectFrom('drafts').select('id').execute()).toEqual([{ id: other }]);
  });

  it('moves the clock when somebody was reached; a visit is more than a contact, an attempt is none', async () => {
    const at = (day: string) => ({ startedAt: `2026-11-${day}T10:00:00.000Z` });
    await save({ ...at('10') });
    await save({ ...at('12'), channel: 'phone', place: 'remote' });
    await save({ ...at('14'), status: 'attempted', minutes: null, whatHappened: '' });
    const row = await vault.db.selectFrom('case_summaries').selectAll().executeTakeFirstOrThrow();
    expect([row.last_visit_on, row.last_contact_on]).toEqual(['2026-11-10', '2026-11-12']);
  });

  it('of another case is not found', async () => {
    const entryId = await givenNote(vault, caseId);
    const other = await givenPerson(vault, { chosenName: 'Other' });
    const wrong = { caseId: other.caseId, entryId };
    expect(await vault.answer('contacts.get', wrong)).toMatchObject({ code: 'not_found' });
    const amend = { ...wrong, content: aNote(vault), reason: 'why', draftId: null };
    expect(await vault.answer('contacts.amend', amend)).toMatchObject({ code: 'not_found' });
  });

  it('is written the same way however many there are', async () => {
    const few = await vault.statements(() => save({}));
    for (let note = 0; note < 30; note += 1) await save({});
    const many = await vault.statements(() => save({}));
    expect(many).toEqual(few);
  });
});

describe('an amendment', () => {
  it('keeps what stood in the changed fields, who changed it, when and why', async () => {
    const content = wholeNote();
    const { entryId } = await vault.call('contacts.save', { caseId, content, draftId: null });
    vault.clock.forward(2);
    await vault.as('worker');
    const after = {
      ...content,
      whatHappened: 'We sorted twelve letters.',
      agreementsTeam: [],
      startedAt: '2026-11-20T08:00:00.000Z',
      minutes: 60,
    };
    await vault.call('contacts.amend', {
      caseId,
      entryId,
      content: after,
      reason: 'Counted again',
      draftId: null,
    });
    const note = await vault.call('contacts.get', { caseId, entryId });
    expect(note.content).toEqual(after);
    expect(note.author).toBe('Mara Lind');
    expect(note.amendments).toEqual([
      {
        at: '2026-11-24T09:00:00.000Z',
        by: 'A worker',
        reason: 'Counted again',
        before: {
          whatHappened: content.whatHappened,
          agreementsTeam: content.agreementsTeam,
          startedAt: content.startedAt,
          minutes: 45,
        },
      },
    ]);
    const find = async (text: string) =>
      (await vault.call('search.find', { text, caseId, limit: 5 })).entries.map(({ at }) => at);
    expect(await find('eleven')).toEqual([]);
    expect(await find('twelve')).toEqual(['2026-11-20T08:00:00.000Z']);
    await checkIndex();
    expect((await vault.call('cases.header', { caseId })).lastContactOn).toBe('2026-11-20');
  });

  it('is left by a change only, and needs a reason', async () => {
    const entryId = await givenNote(vault, caseId);
    const content = aNote(vault);
    await vault.call('contacts.amend', { caseId, entryId, content, reason: 'Nothing', draftId: null });
    expect((await vault.call('contacts.get', { caseId, entryId })).amendments).toEqual([]);
    const input = { caseId, entryId, content: { ...content, minutes: 5 }, reason: '', draftId: null };
    expect(await vault.answer('contacts.amend', input)).toMatchObject({ fields: { reason: 'required' } });
  });
});

describe('the worker’s view and hunch', () => {
  it('are neither seen nor changed by a peer, now or in what stood before', async () => {
    const entryId = await givenNote(vault, caseId, { workerView: 'First view.' });
    const content = aNote(vault, { workerView: 'Second view.', hunch: true });
    await vault.call('contacts.amend', { caseId, entryId, content, reason: 'Thought again', draftId: null });
    vault.clock.forward(1);
    const peer = await vault.as('peer');
    await vault.as(vault.managerId);
    const from = vault.clock.today();
    await vault.call('cases.assign', { caseId, workerId: peer, role: 'peer', from, chosenByPerson: 'yes' });
    await vault.as(peer);
    const seen = await vault.call('contacts.get', { caseId, entryId });
    expect(JSON.stringify(seen)).not.toContain('view.');
    expect(JSON.stringify(seen)).not.toContain('"hunch":true');
    const changed = { ...seen.content, minutes: 20 };
    await vault.call('contacts.amend', {
      caseId,
      entryId,
      content: changed,
      reason: 'Shorter',
      draftId: null,
    });
    await vault.as(vault.managerId);
    const stored = await vault.call('contacts.get', { caseId, entryId });
    expect(stored.content).toMatchObject({ workerView: 'Second view.', hunch: true, minutes: 20 });
    expect(stored.amendments.map(({ before }) => before)).toEqual([
      { workerView: 'First view.', hunch: false },
      { minutes: 45 },
    ]);
  });
});

describe('last time', () => {
  it('is the newest time somebody was reached, with what was promised', async () => {
    expect(await vault.call('contacts.lastTime', { caseId })).toBeNull();
    await givenNote(vault, caseId, {
      startedAt: '2026-11-20T10:00:00.000Z',
      agreementsPerson: ['Answers one letter'],
      agreementsTeam: ['Brings stamps'],
    });
    await givenNote(vault, caseId, { startedAt: '2026-11-10T10:00:00.000Z' });
    await givenNote(vault, caseId, { status: 'attempted', minutes: null, whatHappened: '' });
    expect(await vault.call('contacts.lastTime', { caseId })).toEqual({
      on: '2026-11-20T10:00:00.000Z',
      whatHappened: 'We sorted eleven letters.',
      agreementsPerson: ['Answers one letter'],
      agreementsTeam: ['Brings stamps'],
    });
  });
});

describe('any text', () => {
  const naughty = [
    "'; drop table entries; --",
    '%_\\"\'`',
    'a\u0000b',
    '\u202Eright to left\u202C',
    'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
    '👩‍👩‍👧‍👦🏳️‍🌈',
    '\uFEFFbyte order mark',
    'é e\u0301 \u212B',
    '\u2028\u2029\t\r\n',
    '\uE000\uE001 private use',
    '1e309 NaN null undefined true',
  ];

  it.each(naughty)('comes back exactly: %j', async (text) => {
    const line = text.trim() === '' ? 'x' : text;
    const content = aNote(vault, {
      whatHappened: `x${text}`,
      personSaid: text,
      workerView: text,
      agreementsPerson: [line],
      nextContactPlan: text,
    });
    const { entryId } = await vault.call('contacts.save', { caseId, content, draftId: null });
    const note = await vault.call('contacts.get', { caseId, entryId });
    expect(note.content).toEqual({
      ...content,
      agreementsPerson: [line.trim()],
      nextContactPlan: text.trim(),
    });
    await checkIndex();
  });

  it('comes back exactly whatever it is, as long as it is text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const entryId = await givenNote(vault, caseId, { whatHappened: `x${text}` });
        const note = await vault.call('contacts.get', { caseId, entryId });
        expect(note.content.whatHappened).toBe(`x${text}`);
      }),
      { numRuns: 40 },
    );
    await checkIndex();
  });

  it('is refused, and not silently changed, when half of a character is missing', async () => {
    expect(await save({ whatHappened: 'half \uD83D' })).toEqual({
      ok: false,
      code: 'invalid_input',
      fields: { 'content.whatHappened': 'invalid' },
    });
    expect(await save({ agreementsTeam: ['\uDE00 half'] })).toMatchObject({
      fields: { 'content.agreementsTeam.0': 'invalid' },
    });
  });
});
