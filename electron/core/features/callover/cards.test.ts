import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { closeMeeting, givenDecision, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { givenReading } from '#tests/support/builders/star.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => vault.close());

const cardsOf = (meetingId: string) => vault.call('callover.cards', { meetingId });

/** Something in every block of the card. */
async function givenFullCase(caseId: CaseId): Promise<void> {
  await vault.call('cases.saveOverview', {
    caseId,
    basedOnVersion: 0,
    content: {
      whatMattersToMe: 'A door I can lock.',
      whatPeopleLikeAboutMe: '',
      howBestToSupportMe: '',
      aspirations: '',
      strengths: [
        { text: 'Seamstress for eleven years', foundBy: 'person' },
        { text: 'Asks for help early', foundBy: 'worker' },
      ],
    },
  });
  await vault.call('cases.addAccommodation', {
    caseId,
    typeKey: 'owned',
    from: '2026-11-12',
    until: null,
    approximate: false,
    address: '',
    note: '',
    endsPrevious: true,
  });
  for (const readingDate of ['2026-09-01', '2026-10-01', '2026-11-10']) {
    await givenReading(vault, caseId, { readingDate, nextReviewDate: '2026-12-20', workerComment: 'Tired.' });
  }
  await givenNote(vault, caseId, {
    goodNews: true,
    whatHappened: 'The sewing table stands by the window.',
    nextContactAt: '2026-11-24T10:00:00.000Z',
    nextContactPlan: 'At home',
  });
  await givenNote(vault, caseId, {
    startedAt: '2026-11-20T10:00:00.000Z',
    hunch: true,
    whatHappened: 'Rang about nothing, twice.',
  });
  const missed = { status: 'attempted', minutes: null, channel: 'phone', place: 'remote' } as const;
  await givenNote(vault, caseId, { ...missed, startedAt: '2026-11-19T10:00:00.000Z' });
  await vault.call('consents.give', {
    caseId,
    kind: 'share_with',
    scopes: ['star'],
    recipient: 'Health team',
    givenOn: '2026-01-01',
    method: 'written',
    expiresOn: '2026-12-01',
    note: '',
  });
  await vault.call('callover.saveMessage', {
    caseId,
    askedBeforehand: true,
    message: 'Who rings on Sunday?',
  });
}

describe('a card', () => {
  it('fills itself in, strengths and the person’s words first', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-08-01' });
    const second = await vault.addWorker({ name: 'Tereza', roles: ['worker'] });
    await vault.call('cases.assign', {
      caseId,
      workerId: second,
      role: 'second',
      from: vault.clock.today(),
      chosenByPerson: 'yes',
    });
    await givenFullCase(caseId);
    const { meetingId, entryIds } = await givenMeeting(vault, [caseId]);
    const [card] = await cardsOf(meetingId);
    expect(card).toMatchObject({
      entryId: entryIds[0],
      caseId,
      name: 'Ilka Varga',
      pronouns: 'she / her',
      state: 'active',
      method: 'icm',
      mainWorker: 'Mara Lind',
      secondWorker: 'Tereza',
      blocks: {
        personsMessage: { text: 'Who rings on Sunday?' },
        whatMatters: { text: 'A door I can lock.' },
        strengths: ['Seamstress for eleven years', 'Asks for help early'],
        goodNews: [{ text: 'The sewing table stands by the window.', author: 'Mara Lind' }],
        hunches: [{ text: 'Rang about nothing, twice.' }],
        daysAtHome: { days: 10 },
        contact: { word: 'in_touch', lastOn: '2026-11-22', dueOn: '2026-11-29', plan: 'At home' },
        consents: [{ recipient: 'Health team', standing: 'ends_soon', on: '2026-12-01' }],
        keyDates: [
          { kind: 'next_contact', on: '2026-11-24' },
          { kind: 'consent_ends', on: '2026-12-01' },
          { kind: 'star_review', on: '2026-12-20' },
        ],
        changed: { since: '2026-10-25', isSinceCallover: false, contacts: 2, attempts: 1 },
      },
    });
    expect(card?.blocks.star?.readings.map(({ readingDate }) => readingDate)).toEqual([
      '2026-09-01',
      '2026-11-10',
    ]);
    expect(JSON.stringify(card)).not.toContain('Tired.');
    expect(card?.blocks.changed?.facts.map(({ kind }) => kind).toSorted()).toEqual(
      ['assignment', 'home', 'overview', 'star'].toSorted(),
    );
    expect(await vault.call('callover.card', { meetingId, entryId: entryIds[0] ?? '' })).toEqual(card);
  });

  it('leaves out what there is not, and never shows an empty box', async () => {
    const { caseId } = await givenPerson(vault);
    await vault.db.updateTable('case_files').set({ state: 'closed' }).execute();
    const { meetingId } = await givenMeeting(vault, [caseId]);
    const [card] = await cardsOf(meetingId);
    const there = Object.entries(card?.blocks ?? {}).filter(([, block]) => block !== undefined);
    expect(there.map(([key]) => key)).toEqual(['changed']);
  });

  it('says what changed since the last talk, and what was decided then', async () => {
    const { caseId } = await givenPerson(vault, { openedOn: '2026-10-01' });
    await givenNote(vault, caseId, { goodNews: true });
    const first = await givenMeeting(vault, [caseId]);
    const entryId = first.entryIds[0] ?? '';
    await givenDecision(vault, { meetingId: first.meetingId, entryId }, { text: 'Sundays' });
    const done = { meetingId: first.meetingId, entryId };
    const other = await givenDecision(vault, done, { text: 'Done long ago', agreedNeedsPerson: false });
    await closeMeeting(vault, first.meetingId);
    const on = vault.clock.today();
    await vault.call('callover.setDecisionStatus', { decisionId: other, status: 'done', outcome: '', on });
    vault.clock.forward(7);
    const { meetingId } = await givenMeeting(vault, [caseId]);
    const [quiet] = await cardsOf(meetingId);
    expect(quiet?.blocks.changed).toBeUndefined();
    expect(quiet?.blocks.goodNews).toBeUndefined();
    expect(quiet?.blocks.lastDecisions).toEqual([{ heldOn: '2026-11-22', text: 'Sundays' }]);
    await givenNote(vault, caseId);
    const [card] = await cardsOf(meetingId);
    expect(card?.blocks.changed).toEqual({
      since: '2026-11-22',
      isSinceCallover: true,
      contacts: 1,
      attempts: 0,
      facts: [],
    });
  });

  it('names consents that begin later or have ended, but none that was withdrawn or given anew', async () => {
    const { caseId } = await givenPerson(vault);
    const consent = {
      caseId,
      kind: 'share_with' as const,
      scopes: ['star' as const],
      method: 'written' as const,
      note: '',
      givenOn: '2026-01-01',
    };
    await vault.call('consents.give', { ...consent, recipient: 'Ended', expiresOn: '2026-11-01' });
    await vault.call('consents.give', { ...consent, recipient: 'Renewed', expiresOn: '2026-11-01' });
    await vault.call('consents.give', { ...consent, recipient: 'Renewed', expiresOn: null });
    const gone = { ...consent, recipient: 'Withdrawn', expiresOn: '2026-12-01' };
    const { id } = await vault.call('consents.give', gone);
    await vault.call('consents.withdraw', { caseId, id, on: vault.clock.today() });
    const { meetingId } = await givenMeeting(vault, [caseId]);
    const [card] = await cardsOf(meetingId);
    expect(card?.blocks.consents).toEqual([
      { kind: 'share_with', recipient: 'Ended', standing: 'expired', on: '2026-11-01' },
    ]);
    expect(card?.blocks.keyDates).toBeUndefined();
  });
});

describe('all cards of a meeting', () => {
  it('stand in the running order and cost the same statements for three cases and for thirty', async () => {
    const few = await givenPeople(vault, [{ chosenName: 'A' }, { chosenName: 'B' }, { chosenName: 'C' }]);
    for (const caseId of few) await givenFullCase(caseId);
    const three = await givenMeeting(vault, few);
    const many = await givenPeople(
      vault,
      Array.from({ length: 27 }, (_, index) => ({ chosenName: `P${index}` })),
    );
    const thirty = await givenMeeting(vault, [...many, ...few]);
    expect((await cardsOf(thirty.meetingId)).map(({ caseId }) => caseId)).toEqual([...many, ...few]);
    const entryId = three.entryIds[0] ?? '';
    const oneCard = () => vault.call('callover.card', { meetingId: three.meetingId, entryId });
    // The first look leaves its entries; the next within half an hour leaves none.
    const firstForThree = await vault.statements(() => cardsOf(three.meetingId));
    await oneCard();
    const forThree = await vault.statements(() => cardsOf(three.meetingId));
    const forThirty = await vault.statements(() => cardsOf(thirty.meetingId));
    expect(forThirty).toHaveLength(forThree.length);
    expect(firstForThree).toHaveLength(forThree.length + 4);
    const forOne = await vault.statements(oneCard);
    expect(forOne).toHaveLength(forThree.length);
  });

  it('is in the audit as one look', async () => {
    const { caseId } = await givenPerson(vault);
    const { meetingId } = await givenMeeting(vault, [caseId]);
    await cardsOf(meetingId);
    const views = await vault.db
      .selectFrom('audit_events')
      .select('entity_id')
      .where('action', '=', 'view')
      .where('entity', '=', 'callover_meeting')
      .execute();
    expect(views).toEqual([{ entity_id: meetingId }]);
  });
});
