import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { givenAction, givenMeeting } from '#tests/support/builders/callover.ts';
import { givenNote } from '#tests/support/builders/contact.ts';
import { givenPeople, givenPerson } from '#tests/support/builders/person.ts';
import { aStep, givenGoal } from '#tests/support/builders/plan.ts';
import { openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let jonas: WorkerId;
beforeEach(async () => {
  vault = await openTestVault();
  jonas = await vault.addWorker({ name: 'Jonas Lindqvist', roles: ['worker'] });
});
afterEach(() => vault.close());

const mine = { teamId: null };

function person(chosenName: string, openedOn = '2026-11-22'): Promise<{ caseId: CaseId }> {
  return givenPerson(vault, { chosenName, openedOn, mainWorkerId: jonas });
}

async function seen(caseId: CaseId, startedAt: string): Promise<void> {
  await givenNote(vault, caseId, { startedAt });
}

async function people() {
  await vault.as(jonas);
  return vault.call('today.people', mine);
}

describe('the people of a day', () => {
  it('are the own ones, those we owe a contact first, equal ones by name', async () => {
    await person('Zoe Late', '2026-09-01');
    await person('Adam Late', '2026-09-01');
    await person('Ben New');
    const inTouch = await person('Fatou Diallo', '2026-09-01');
    await seen(inTouch.caseId, '2026-11-22T08:00:00.000Z');
    await givenPerson(vault, { chosenName: 'Somebody Else' });
    expect((await people()).map(({ name, word }) => [name, word])).toEqual([
      ['Adam Late', 'talk_in_team'],
      ['Zoe Late', 'talk_in_team'],
      ['Fatou Diallo', 'in_touch'],
      ['Ben New', 'in_touch'],
    ]);
  });

  it('show attempts since the last contact as ours, with the number of ways', async () => {
    const { caseId } = await person('Fatou Diallo', '2026-09-01');
    const attempt = (startedAt: string, channel: 'phone' | 'text') =>
      givenNote(vault, caseId, { startedAt, channel, status: 'attempted', minutes: null, place: 'remote' });
    await attempt('2026-11-01T10:00:00.000Z', 'phone');
    await seen(caseId, '2026-11-08T10:00:00.000Z');
    await attempt('2026-11-12T10:00:00.000Z', 'phone');
    await attempt('2026-11-14T10:00:00.000Z', 'phone');
    await attempt('2026-11-16T10:00:00.000Z', 'text');
    expect(await people()).toMatchObject([
      { lastContactOn: '2026-11-08', attempts: 3, attemptWays: 2, word: 'time_to_get_in_touch' },
    ]);
  });

  it('come under the name of the colleague who is covered', async () => {
    const { caseId } = await person('Ilka Varga');
    const tereza = await vault.addWorker({ name: 'Tereza Nová', roles: ['worker'] });
    await vault.call('cases.assign', {
      caseId,
      workerId: tereza,
      role: 'cover',
      from: '2026-11-22',
      chosenByPerson: 'not_asked',
    });
    await vault.as(tereza);
    expect(await vault.call('today.people', mine)).toMatchObject([
      { name: 'Ilka Varga', coverFor: 'Jonas Lindqvist' },
    ]);
    expect(await people()).toMatchObject([{ coverFor: '' }]);
  });

  it('of a team are those one may see, and never closed files', async () => {
    await person('Ilka Varga');
    await givenPerson(vault, { chosenName: 'In The South', teamId: vault.otherTeamId });
    await givenPerson(vault, { chosenName: 'Asked Only', state: 'enquiry' });
    await vault.as(jonas);
    const team = (teamId: string) => vault.call('today.people', { teamId });
    expect((await team(vault.teamId)).map(({ name }) => name)).toEqual(['Ilka Varga']);
    expect(await team(vault.otherTeamId)).toEqual([]);
  });

  it('cost the same number of statements for three and for thirty', async () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ chosenName: `Person ${place}`, mainWorkerId: jonas }));
    const count = async () => {
      await vault.as(jonas);
      const run = async () => {
        await vault.call('today.people', mine);
        await vault.call('today.dates', mine);
        await vault.call('today.goodNews', mine);
        await vault.call('today.coveredPromises', {});
      };
      const found = await vault.statements(run);
      await vault.as(vault.managerId);
      return found.length;
    };
    await givenPeople(vault, names(3));
    const few = await count();
    await givenPeople(vault, names(27));
    expect(await count()).toBe(few);
  });
});

describe('what a colleague promised who is away', () => {
  it('stands in the day of who stands in, as theirs', async () => {
    const { caseId } = await person('Ilka Varga');
    const other = await person('Tomáš Beneš');
    const tereza = await vault.addWorker({ name: 'Tereza Nová', roles: ['worker'] });
    const step = (text: string, ownerId: WorkerId) => aStep({ doer: 'team', text, ownerId });
    await givenGoal(vault, caseId, { steps: [step('Ask the shop', jonas), step('Not his', tereza)] });
    await givenGoal(vault, other.caseId, { steps: [step('Not covered', jonas)] });
    const meeting = await givenMeeting(vault, [caseId]);
    await givenAction(
      vault,
      { meetingId: meeting.meetingId, entryId: meeting.entryIds[0] ?? null },
      { text: 'Ring the caretaker', ownerId: jonas },
    );
    await vault.call('cover.make', {
      content: {
        awayId: jonas,
        from: '2026-11-22',
        until: '2026-11-30',
        word: '',
        people: [{ caseId, workerId: tereza, word: '', nextStep: '' }],
      },
      draftId: null,
    });
    await vault.as(tereza);
    const promises = await vault.call('today.coveredPromises', {});
    expect(promises.map(({ name, promisedBy, text, from }) => [name, promisedBy, text, from])).toEqual([
      ['Ilka Varga', 'Jonas Lindqvist', 'Ask the shop', 'plan'],
      ['Ilka Varga', 'Jonas Lindqvist', 'Ring the caretaker', 'callover'],
    ]);
    await vault.as(jonas);
    expect(await vault.call('today.coveredPromises', {})).toEqual([]);
  });
});

describe('the day of those who plan with a team', () => {
  it('shows how full each colleague is, in order of name, and who has no main worker', async () => {
    await person('Ilka Varga');
    await person('Tomáš Beneš');
    await givenPerson(vault, { chosenName: 'Nuala Keane', mainWorkerId: null });
    await givenPerson(vault, {
      chosenName: 'In The South',
      teamId: vault.otherTeamId,
      mainWorkerId: null,
    });
    await vault.as('supervisor');
    const team = await vault.call('today.team', { teamId: vault.teamId });
    expect(team.withoutMainWorker.map(({ name }) => name)).toEqual(['Nuala Keane']);
    expect(team.colleagues.map(({ name }) => name)).toEqual(
      team.colleagues.map(({ name }) => name).toSorted(),
    );
    expect(team.colleagues.find(({ id }) => id === jonas)).toMatchObject({
      load: { methods: [{ method: 'icm', people: 2 }], agreed: 8, places: 6, covers: 0 },
      awayUntil: null,
    });
    expect(await vault.call('today.team', { teamId: null, teams: true })).toEqual(team);
    expect(await vault.call('today.people', { teamId: null, teams: true })).toHaveLength(3);
  });

  it('costs the same number of statements for three people and for thirty', async () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ chosenName: `Person ${place}`, mainWorkerId: jonas }));
    const count = async () => {
      await vault.as('supervisor');
      const found = await vault.statements(() => vault.call('today.team', { teamId: vault.teamId }));
      await vault.as(vault.managerId);
      return found.length;
    };
    await givenPeople(vault, names(3));
    const few = await count();
    await givenPeople(vault, names(27));
    expect(await count()).toBe(few);
  });

  it('gives the longest owed contacts first, also beyond the first page', async () => {
    await person('Aa New');
    await person('Zz Late', '2026-09-01');
    await vault.as(jonas);
    const [first] = await vault.call('today.people', { teamId: null, most: 1 });
    expect(first?.name).toBe('Zz Late');
  });
});

describe('dates and good news of a day', () => {
  it('are the next fourteen days, in order', async () => {
    const one = await person('Ilka Varga');
    const two = await person('Tomáš Beneš');
    await givenNote(vault, one.caseId, {
      nextContactAt: '2026-11-26T10:30:00.000Z',
      nextContactPlan: 'letters and coffee',
    });
    await givenNote(vault, two.caseId, { nextContactAt: '2026-11-24T14:00:00.000Z', nextContactPlan: '' });
    const far = await person('Nuala Keane');
    await givenNote(vault, far.caseId, { nextContactAt: '2026-12-24T14:00:00.000Z' });
    await vault.as(jonas);
    expect(await vault.call('today.dates', mine)).toMatchObject([
      { name: 'Tomáš Beneš', kind: 'next_contact', on: '2026-11-24' },
      { name: 'Ilka Varga', kind: 'next_contact', on: '2026-11-26', text: 'letters and coffee' },
    ]);
  });

  it('tell of good news of two weeks, and of nothing older', async () => {
    const { caseId } = await person('Sanna Koskinen', '2026-09-01');
    await givenNote(vault, caseId, { goodNews: true, whatHappened: 'Her sister came to stay.' });
    await givenNote(vault, caseId, { startedAt: '2026-10-01T10:00:00.000Z', goodNews: true });
    await givenNote(vault, caseId, { hunch: true });
    await vault.as(jonas);
    expect(await vault.call('today.goodNews', mine)).toMatchObject([
      { name: 'Sanna Koskinen', kind: 'note', text: 'Her sister came to stay.' },
    ]);
  });
});
