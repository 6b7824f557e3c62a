import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/lib/ids.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenAgreement } from '#tests/support/builders/housing.ts';
import { givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { aHead } from '#tests/support/builders/safety.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault, { openedOn: '2026-01-10', method: 'ordinary_support' }));
});
afterEach(() => vault.close());

const standing = () => vault.call('contactRhythm.standing', { caseId });
const word = async () => (await vault.call('cases.header', { caseId })).contactWord;
const listed = async () => {
  const filter = { text: '', states: [], workerId: null, teamId: null, contactWord: null };
  const list = await vault.call('people.list', { ...filter, sort: 'name', descending: false, page: 0 });
  return list.rows[0]?.contactWord;
};
const attempt = {
  status: 'attempted',
  channel: 'phone',
  place: 'remote',
  minutes: null,
  whatHappened: '',
} as const;

describe('an agreement about how often', () => {
  it('is what every list and page goes by', async () => {
    await givenNote(vault, caseId, {
      startedAt: '2026-11-10T10:00:00.000Z',
      channel: 'phone',
      place: 'remote',
    });
    expect([await word(), await listed()]).toEqual(['talk_in_team', 'talk_in_team']);
    await givenAgreement(vault, caseId, { from: '2026-11-01', contactEveryDays: 20 });
    expect([await word(), await listed()]).toEqual(['in_touch', 'in_touch']);
    const day = await vault.call('today.people', { teamId: null });
    expect(day).toMatchObject([{ word: 'in_touch' }]);
    expect(await standing()).toMatchObject({
      standing: {
        source: 'agreed',
        agreedFrom: '2026-11-01',
        contactEveryDays: 20,
        contact: { last: '2026-11-10', due: '2026-11-30' },
        visit: null,
      },
    });
  });

  it('holds from its first day on, and the version before holds until then', async () => {
    await givenAgreement(vault, caseId, { from: '2026-11-01', contactEveryDays: 20 });
    await givenAgreement(vault, caseId, { from: '2026-11-25', contactEveryDays: 2 });
    expect((await standing()).standing).toMatchObject({ contactEveryDays: 20 });
    vault.clock.forward(3);
    expect((await standing()).standing).toMatchObject({ contactEveryDays: 2, agreedFrom: '2026-11-25' });
  });

  it('needs a reason, and is corrected like every record', async () => {
    const keep = {
      caseId,
      basedOnVersion: 0,
      head: aHead(vault),
      body: { kind: 'contact_agreement', content: { reason: ' ' }, team: null },
      draftId: null,
    };
    expect(await vault.answer('records.keep', keep)).toMatchObject({ code: 'invalid_input' });
    await expect(givenAgreement(vault, caseId, { reason: ' ' })).rejects.toMatchObject({
      fields: { reason: 'required' },
    });
  });

  it('ends with the episode it was made in', async () => {
    await givenAgreement(vault, caseId, { from: '2026-11-01', contactEveryDays: 20 });
    await vault.db.updateTable('support_episodes').set({ opened_on: '2026-11-15' }).execute();
    await vault.call('cases.setMethod', { caseId, method: 'ordinary_support' });
    expect((await standing()).standing?.source).toBe('usual');
  });

  it('costs the list of people nothing: as many statements for three as for thirty', async () => {
    const list = () => listed();
    const three = await vault.statements(list);
    const more = await givenPeople(
      vault,
      Array.from({ length: 30 }, (_, n) => ({ chosenName: `P${n}` })),
    );
    for (const id of more.slice(0, 5)) await givenAgreement(vault, id);
    expect(await vault.statements(list)).toHaveLength(three.length);
  });
});

describe('the usual rhythm', () => {
  it('is that of the method until something is agreed', async () => {
    expect((await standing()).usual).toEqual({
      contactEveryDays: 7,
      visitEveryDays: 14,
      floorDays: 14,
      pauseEveryDays: 28,
    });
    await vault.call('cases.setMethod', { caseId, method: 'act' });
    expect(await standing()).toMatchObject({
      usual: { contactEveryDays: 3, visitEveryDays: 7, floorDays: 14, pauseEveryDays: 28 },
      standing: { source: 'usual', contactEveryDays: 3 },
    });
  });
});

describe('tries', () => {
  it('are listed and reset nothing', async () => {
    await givenNote(vault, caseId, { startedAt: '2026-11-10T10:00:00.000Z' });
    for (const day of [12, 14]) {
      await givenNote(vault, caseId, { ...attempt, startedAt: `2026-11-${day}T10:00:00.000Z` });
    }
    const found = await standing();
    expect(found.attempts.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-14', '2026-11-12']);
    expect(found.standing?.contact).toMatchObject({ last: '2026-11-10', due: '2026-11-17' });
  });
});

describe('closer from today', () => {
  it('halves the days in one act, as a version that is still to be talked through', async () => {
    await givenAgreement(vault, caseId, { from: '2026-11-01', contactEveryDays: 8, visitEveryDays: 14 });
    const raised = await vault.call('contactRhythm.closer', { caseId, reason: 'A hard week' });
    expect(raised).toMatchObject({ contactEveryDays: 4, visitEveryDays: 7 });
    const record = await vault.call('records.get', { caseId, entryId: raised.entryId });
    expect(record).toMatchObject({
      version: 2,
      head: { agreed: 'not_asked', sharedWithPerson: 'not_yet' },
      body: {
        content: { from: '2026-11-22', reason: 'A hard week', strengths: ['Answers messages at once'] },
      },
    });
    expect((await standing()).standing).toMatchObject({ contactEveryDays: 4, source: 'agreed' });
  });

  it('is not for those who do not write', async () => {
    await vault.as('read_only');
    expect(await vault.answer('contactRhythm.closer', { caseId, reason: 'x' })).toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('the questions for thin contact', () => {
  const goThrough = (talkedInTeam: boolean) =>
    vault.call('records.keep', {
      caseId,
      basedOnVersion: 0,
      head: aHead(vault, { method: 'worker_alone', agreed: 'not_asked' }),
      body: {
        kind: 'contact_questions',
        content: { talkedInTeam, personSays: 'Too many letters', willChange: 'Text instead' },
        team: { answers: [{ question: 'time_of_day', text: 'We always come at nine' }] },
      },
      draftId: null,
    });

  it('are kept with the case, the answers for the team only', async () => {
    await goThrough(true);
    expect((await standing()).questions).toMatchObject({
      on: '2026-11-22',
      inTeam: true,
      sinceLastContact: true,
    });
    await vault.as('worker');
    const found = await vault.call('records.find', { caseId, kind: 'contact_questions' });
    expect(found?.body.team).not.toBeNull();
  });
});
