import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import {
  aMeeting,
  closeMeeting,
  givenAction,
  givenDecision,
  givenMeeting,
} from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { agreedScores, givenReading } from '#tests/support/builders/star.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const meetingOf = (meetingId: string) => vault.call('callover.meeting', { meetingId });
const suggestionsOf = (meetingId: string) => vault.call('callover.suggestions', { meetingId });

async function reasonsOf(meetingId: string, caseId: CaseId) {
  const found = (await suggestionsOf(meetingId)).find((suggestion) => suggestion.caseId === caseId);
  return found?.reasons ?? [];
}
const codesOf = async (meetingId: string, caseId: CaseId) =>
  (await reasonsOf(meetingId, caseId)).map(({ code }) => code);

describe('a new meeting', () => {
  it('has the agenda of domain.md 10.6 with its minutes, for 90 minutes', async () => {
    const { meetingId } = await givenMeeting(vault, [], { guests: ['Zoë of the plants club'] });
    const meeting = await meetingOf(meetingId);
    expect(meeting).toMatchObject({
      kind: 'callover',
      teamName: 'Team North',
      chair: 'Mara Lind',
      minutes: 90,
      state: 'planned',
      guests: ['Zoë of the plants club'],
    });
    expect(meeting.agenda.map(({ code, minutes }) => [code, minutes])).toEqual([
      ['welcome', 2],
      ['last_actions', 5],
      ['same_day', 5],
      ['home_at_risk', 5],
      ['not_in_touch', 5],
      ['in_depth', 20],
      ['learning', 5],
      ['read_back', 5],
    ]);
  });

  it('takes persons into the round, each once, and keeps their order', async () => {
    const caseIds = await givenPeople(vault, [{ chosenName: 'Ilka' }, { chosenName: 'João' }]);
    const { meetingId, entryIds } = await givenMeeting(vault, caseIds);
    expect(await vault.call('callover.pick', { meetingId, caseIds })).toEqual({ entryIds });
    const meeting = await meetingOf(meetingId);
    expect(meeting.agenda.map(({ code }) => code).slice(4, 8)).toEqual([
      'not_in_touch',
      'person',
      'person',
      'in_depth',
    ]);
    expect(meeting.entries.map(({ name }) => name)).toEqual(['Ilka', 'João']);
    const order = meeting.agenda.map(({ id }) => id);
    await vault.call('callover.order', { meetingId, itemIds: order.toReversed() });
    const turned = await meetingOf(meetingId);
    expect(turned.agenda.map(({ id }) => id)).toEqual(order.toReversed());
    expect(turned.entries.map(({ name }) => name)).toEqual(['João', 'Ilka']);
    const partial = { meetingId, itemIds: order.slice(1) };
    expect(await vault.answer('callover.order', partial)).toMatchObject({ code: 'changed_meanwhile' });
    const twice = { meetingId, itemIds: [...order.slice(1), order[1] ?? ''] };
    expect(await vault.answer('callover.order', twice)).toMatchObject({ code: 'changed_meanwhile' });
  });

  it('is of a team that the actor belongs to, with people who work here', async () => {
    await vault.as('worker');
    const elsewhere = aMeeting(vault, { teamId: vault.otherTeamId });
    expect(await vault.answer('callover.create', elsewhere)).toMatchObject({
      fields: { teamId: 'not_a_choice' },
    });
    const both = aMeeting(vault, { attendeeIds: [vault.managerId], apologyIds: [vault.managerId] });
    expect(await vault.answer('callover.create', both)).toMatchObject({
      fields: { apologyIds: 'duplicate' },
    });
  });

  it('changes its plan, its steps and its one case in depth', async () => {
    const { caseId } = await givenPerson(vault);
    const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
    const [entryId = ''] = entryIds;
    const worker = await vault.addWorker({ name: 'Tereza', roles: ['worker'] });
    const {
      kind: _kind,
      teamId: _teamId,
      ...plan
    } = aMeeting(vault, {
      place: 'kitchen',
      attendeeIds: [worker],
      apologyIds: [vault.managerId],
    });
    await vault.call('callover.update', { ...plan, meetingId });
    const { itemId } = await vault.call('callover.addItem', { meetingId, note: 'Keys', minutes: 4 });
    await vault.call('callover.saveItem', { meetingId, itemId, changes: { minutes: 6 } });
    await vault.call('callover.setInDepth', { meetingId, entryId });
    const meeting = await meetingOf(meetingId);
    expect(meeting).toMatchObject({
      place: 'kitchen',
      attendees: [{ name: 'Tereza' }],
      apologies: [{ name: 'Mara Lind' }],
      entries: [{ inDepth: true }],
    });
    expect(meeting.agenda.at(-2)).toMatchObject({ code: 'own', note: 'Keys', minutes: 6 });
    await vault.call('callover.removeItem', { meetingId, itemId });
    await vault.call('callover.setInDepth', { meetingId, entryId: null });
    expect(await meetingOf(meetingId)).toMatchObject({ entries: [{ inDepth: false }] });
    const person = meeting.agenda.find((item) => item.entryId === entryId)?.id ?? '';
    expect(await vault.answer('callover.removeItem', { meetingId, itemId: person })).toMatchObject({
      fields: { itemId: 'not_a_choice' },
    });
  });

  it('goes when it is cancelled, unless something is written in it', async () => {
    const { caseId } = await givenPerson(vault);
    const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
    const [entryId = ''] = entryIds;
    const place = { meetingId, entryId };
    const decisionId = await givenDecision(vault, place);
    expect(await vault.answer('callover.unpick', place)).toMatchObject({ code: 'callover_begun' });
    expect(await vault.answer('callover.cancel', { meetingId })).toMatchObject({ code: 'callover_begun' });
    await vault.call('callover.removeDecision', { meetingId, decisionId });
    const actionId = await givenAction(vault, { meetingId, entryId: null });
    expect(await vault.answer('callover.cancel', { meetingId })).toMatchObject({ code: 'callover_begun' });
    await vault.call('callover.removeAction', { meetingId, actionId });
    await vault.call('callover.cancel', { meetingId });
    expect(await vault.answer('callover.meeting', { meetingId })).toMatchObject({ code: 'not_found' });
  });
});

describe('the person’s own message', () => {
  const message = (caseId: CaseId) => vault.call('callover.message', { caseId });
  const save = (caseId: CaseId, text: string) =>
    vault.call('callover.saveMessage', { caseId, askedBeforehand: true, message: text });

  it('waits for the next meeting, goes into it, and comes back when the case is taken off', async () => {
    const { caseId } = await givenPerson(vault);
    expect(await message(caseId)).toEqual({ askedBeforehand: false, message: '', meeting: null });
    expect(await save(caseId, 'Who can ring me on Sunday?')).toEqual({ meetingId: null });
    const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
    expect(await message(caseId)).toMatchObject({
      askedBeforehand: true,
      message: 'Who can ring me on Sunday?',
      meeting: { id: meetingId },
    });
    expect(await save(caseId, 'Who rings on Sunday?')).toEqual({ meetingId });
    expect(await meetingOf(meetingId)).toMatchObject({
      entries: [{ personsMessage: 'Who rings on Sunday?', personAskedBeforehand: true }],
    });
    await vault.call('callover.unpick', { meetingId, entryId: entryIds[0] ?? '' });
    expect(await message(caseId)).toEqual({
      askedBeforehand: true,
      message: 'Who rings on Sunday?',
      meeting: null,
    });
    expect(await codesOf(meetingId, caseId)).toContain('persons_message');
  });
});

describe('suggestions', () => {
  it('name every open case of the team by name, whatever speaks for it', async () => {
    await givenPeople(vault, [
      { chosenName: 'Tomáš Beneš' },
      { chosenName: 'Fatou Diallo', openedOn: '2026-01-01' },
      { chosenName: 'An enquiry', state: 'enquiry' },
      { chosenName: 'Other team', teamId: vault.otherTeamId },
    ]);
    const { meetingId } = await givenMeeting(vault);
    const found = await suggestionsOf(meetingId);
    expect(found.map(({ name }) => name)).toEqual(['Tomáš Beneš', 'Fatou Diallo']);
    expect(found[0]?.reasons).toEqual([]);
    expect(found[1]).toMatchObject({ mainWorker: 'Mara Lind', lastDiscussedOn: null });
  });

  it('say how long nobody was in touch and what was tried', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-01-01' });
    await givenNote(vault, caseId, { startedAt: '2026-11-06T10:00:00.000Z' });
    await givenNote(vault, caseId, { startedAt: '2026-11-04T10:00:00.000Z', status: 'attempted' });
    for (const channel of ['phone', 'phone', 'letter'] as const) {
      const place = 'remote';
      await givenNote(vault, caseId, { status: 'attempted', minutes: null, channel, place });
    }
    const { meetingId } = await givenMeeting(vault, [], { heldOn: '2026-11-26' });
    expect((await reasonsOf(meetingId, caseId))[0]).toEqual({
      code: 'no_contact',
      lastOn: '2026-11-06',
      days: 16,
      attempts: 3,
      channels: 2,
    });
  });

  it('know good news, a hunch and a new home, and forget what was talked about', async () => {
    const { caseId } = await givenPerson(vault);
    await givenNote(vault, caseId, { goodNews: true, whatHappened: 'Her sister came to stay.' });
    await givenNote(vault, caseId, { hunch: true, whatHappened: 'Rang about nothing, twice.' });
    await vault.call('cases.addAccommodation', {
      caseId,
      typeKey: 'owned',
      from: '2026-11-18',
      until: null,
      approximate: false,
      address: '',
      note: '',
      endsPrevious: true,
    });
    const first = await givenMeeting(vault, [caseId]);
    expect(await reasonsOf(first.meetingId, caseId)).toEqual([
      { code: 'good_news', on: '2026-11-22', text: 'Her sister came to stay.' },
      { code: 'first_week_home', movedInOn: '2026-11-18' },
      { code: 'hunch', on: '2026-11-22', text: 'Rang about nothing, twice.' },
    ]);
    const [entry] = (await meetingOf(first.meetingId)).entries;
    expect(entry?.reasons.toSorted()).toEqual(['first_week_home', 'good_news', 'hunch']);
    await givenDecision(vault, { meetingId: first.meetingId, entryId: first.entryIds[0] ?? '' });
    await closeMeeting(vault, first.meetingId);
    vault.clock.forward(7);
    const next = await givenMeeting(vault);
    expect(await codesOf(next.meetingId, caseId)).not.toContain('first_week_home');
    vault.clock.forward(1);
    await givenNote(vault, caseId, { goodNews: true, whatHappened: 'A job.' });
    expect(await reasonsOf(next.meetingId, caseId)).toMatchObject([{ code: 'good_news', text: 'A job.' }]);
  });

  it('know a big change of a star, its review, a planned ending, and what was not talked about for 28 days', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-10-25' });
    const scores = (numbers: readonly number[]) => agreedScores(housingSupportAreas, numbers);
    await givenReading(vault, caseId, {
      readingDate: '2026-11-01',
      scores: scores([4, 4, 4, 4, 4, 4, 4, 4, 4, 4]),
    });
    await givenReading(vault, caseId, {
      readingDate: '2026-11-17',
      nextReviewDate: '2026-12-17',
      scores: scores([4, 2, 4, 5, 4, 7, 4, 4, 4, 4]),
    });
    await givenNote(vault, caseId);
    const { meetingId } = await givenMeeting(vault);
    expect(await reasonsOf(meetingId, caseId)).toEqual([
      {
        code: 'star_change',
        on: '2026-11-17',
        areas: [
          { areaKey: 'days', label: null, change: 'moved_on_a_lot' },
          { areaKey: 'money', label: null, change: 'stepped_back_a_lot' },
        ],
      },
      { code: 'not_discussed', lastOn: null },
    ]);
    vault.clock.set('2026-12-20T09:00:00.000Z');
    await givenNote(vault, caseId);
    await vault.db.updateTable('case_files').set({ state: 'stepping_down' }).execute();
    const later = await givenMeeting(vault);
    expect(await reasonsOf(later.meetingId, caseId)).toEqual([
      { code: 'review_passed', what: 'star', on: '2026-12-17', name: '' },
      { code: 'change_planned', state: 'stepping_down', since: '2026-10-25' },
      { code: 'not_discussed', lastOn: null },
    ]);
  });

  it('know tools and consents whose day has passed, until they are renewed', async () => {
    const { caseId } = await givenPerson(vault);
    await vault.call('stars.addExternalTool', {
      caseId,
      toolName: 'A tool kept elsewhere',
      completedOn: '2026-04-01',
      withWhom: '',
      whereKept: 'cabinet',
      nextReviewOn: '2026-11-01',
      agreedFocus: 'days',
    });
    const consent: InputOf<'consents.give'> = {
      caseId,
      kind: 'share_with',
      scopes: ['star'],
      recipient: 'Health team',
      givenOn: '2026-01-01',
      method: 'written',
      expiresOn: '2026-11-10',
      note: '',
    };
    await vault.call('consents.give', consent);
    const { meetingId } = await givenMeeting(vault);
    expect(await reasonsOf(meetingId, caseId)).toEqual([
      { code: 'review_passed', what: 'external_tool', on: '2026-11-01', name: 'A tool kept elsewhere' },
      { code: 'review_passed', what: 'consent', on: '2026-11-10', name: 'Health team' },
    ]);
    await vault.call('consents.give', { ...consent, givenOn: '2026-11-20', expiresOn: null });
    expect(await reasonsOf(meetingId, caseId)).toHaveLength(1);
  });

  it('cost the same statements for three cases and for thirty', async () => {
    const few = await givenPeople(vault, [{ chosenName: 'A' }, { chosenName: 'B' }, { chosenName: 'C' }]);
    for (const caseId of few) await givenNote(vault, caseId, { goodNews: true });
    const { meetingId } = await givenMeeting(vault);
    const three = await vault.statements(() => suggestionsOf(meetingId));
    await givenPeople(
      vault,
      Array.from({ length: 27 }, (_, index) => ({ chosenName: `P${index}` })),
    );
    const thirty = await vault.statements(() => suggestionsOf(meetingId));
    expect(await suggestionsOf(meetingId)).toHaveLength(30);
    expect(thirty).toHaveLength(three.length);
  });
});
