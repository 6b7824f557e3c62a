import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, WorkerId } from '#shared/lib/ids.ts';
import { givenPerson } from '#tests/support/builders/person.ts';
import { type InputOf, openTestVault, type TestVault } from '#tests/support/test-vault.ts';

let vault: TestVault;
let caseId: CaseId;
let peerId: WorkerId;

const side = {
  topics: [],
  languages: [],
  interests: [],
  days: [],
  areas: [],
  contactWays: [],
  gender: '',
  notForMeTopics: [],
  notForMe: [],
};
const aProfile = (
  differences: Partial<InputOf<'peers.saveOwn'>['profile']> = {},
): InputOf<'peers.saveOwn'> => ({
  profile: {
    ...side,
    about: 'I like quiet places.',
    topics: ['hostels'],
    languages: ['English', 'Hungarian'],
    interests: ['Plants'],
    notForMe: ['Loud music'],
    shown: ['languages'],
    places: 1,
    isOpen: true,
    ...differences,
  },
  support: { employerLine: 'Nadia', workplaceLine: 'Marek', peerGroup: 'First Monday' },
});
const aPreference = (
  differences: Partial<InputOf<'peers.savePreference'>['preference']> = {},
): InputOf<'peers.savePreference'> => ({
  caseId,
  preference: {
    ...side,
    languages: ['hungarian'],
    wishedGender: '',
    wishes: [],
    notThese: [],
    ...differences,
  },
});

beforeEach(async () => {
  vault = await openTestVault();
  ({ caseId } = await givenPerson(vault));
  peerId = await vault.as('peer');
  await vault.call('peers.saveOwn', aProfile());
  await vault.as(vault.managerId);
});
afterEach(() => vault.close());

const ofCase = () => vault.call('peers.ofCase', { caseId });

describe('a peer’s own page', () => {
  it('is kept by the peer alone and shown as far as they allow', async () => {
    expect(await vault.call('peers.own', {})).toBeNull();
    await expect(vault.call('peers.saveOwn', aProfile())).rejects.toMatchObject({ code: 'not_allowed' });
    const [seen] = await vault.call('peers.list', {});
    expect(seen).toMatchObject({ languages: ['English', 'Hungarian'], interests: [], topics: [] });
    expect(JSON.stringify(seen)).not.toContain('Loud music');
  });

  it('is signed for the newest role description only', async () => {
    await vault.call('peers.saveRole', { text: 'You listen.' });
    expect(await vault.call('peers.list', {})).toMatchObject([{ roleSigned: false }]);
    await vault.as(peerId);
    await vault.call('peers.signRole', { version: 1 });
    await expect(vault.call('peers.signRole', { version: 2 })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    await vault.as(vault.managerId);
    expect(await vault.call('peers.list', {})).toMatchObject([{ roleSigned: true }]);
    await vault.call('peers.saveRole', { text: 'You listen, and go along.' });
    expect(await vault.call('peers.list', {})).toMatchObject([{ roleSigned: false }]);
  });
});

describe('matching', () => {
  it('gives reasons from what is shown, and nobody whom a list rules out', async () => {
    await vault.call('peers.savePreference', aPreference({ interests: ['plants'] }));
    expect(await ofCase()).toMatchObject({
      suggestions: [{ workerId: peerId, reasons: [{ wish: 'language', words: ['hungarian'] }] }],
    });
    await vault.call('peers.savePreference', aPreference({ interests: ['loud music'] }));
    expect((await ofCase()).suggestions).toEqual([]);
    await expect(vault.call('peers.propose', { caseId, workerId: peerId })).rejects.toMatchObject({
      fields: { workerId: 'not_a_choice' },
    });
    await vault.call('peers.savePreference', aPreference({ notThese: [peerId] }));
    expect((await ofCase()).suggestions).toEqual([]);
  });

  it('opens the file to the peer with the first meeting and closes it in one press', async () => {
    const { id } = await vault.call('peers.propose', { caseId, workerId: peerId });
    const reach = async () => {
      await vault.as(peerId);
      const envelope = await vault.answer('cases.header', { caseId });
      const tools = await vault.answer('peers.ofCase', { caseId });
      expect(tools.ok).toBe(false);
      await vault.as(vault.managerId);
      return envelope.ok;
    };
    expect(await reach()).toBe(false);
    await vault.call('peers.moveMatch', {
      caseId,
      id,
      state: 'trying',
      metOn: vault.clock.today(),
      personFeedback: 'He laughs at the right places.',
    });
    expect(await reach()).toBe(true);
    await vault.call('peers.endMatch', { caseId, id, ending: 'wish_for_another' });
    expect(await reach()).toBe(false);
    const { matches, suggestions } = await ofCase();
    expect(matches).toMatchObject([{ state: 'ended', ending: 'wish_for_another' }]);
    expect(suggestions).toEqual([]);
  });

  it('does not go beyond the places of a peer', async () => {
    const other = await givenPerson(vault, { chosenName: 'Another Person' });
    const { id } = await vault.call('peers.propose', { caseId, workerId: peerId });
    const metOn = vault.clock.today();
    await vault.call('peers.moveMatch', { caseId, id, state: 'agreed', metOn, personFeedback: '' });
    const there = await vault.call('peers.ofCase', { caseId: other.caseId });
    expect(there.suggestions).toMatchObject([{ hasPlace: false }]);
    await expect(
      vault.call('peers.propose', { caseId: other.caseId, workerId: peerId }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('who was asked', () => {
  it('is counted by service, method and worker, without names of people', async () => {
    expect((await ofCase()).askNow).toBe(true);
    const on = vault.clock.today();
    await vault.call('peers.addOffer', {
      caseId,
      offeredOn: on,
      offeredBy: 'peer',
      how: 'At the kitchen table',
      answer: 'later',
      askAgainOn: '2027-02-01',
    });
    const { askNow, offers } = await ofCase();
    expect(askNow).toBe(false);
    expect(offers).toMatchObject([{ offeredBy: 'peer', answer: 'later', askAgainOn: '2027-02-01' }]);
    const report = await vault.call('peers.report', {});
    expect(report.all).toMatchObject({ people: 1, asked: 1, later: 1, inTimeShare: null });
    expect(report.methods).toMatchObject([{ method: 'icm', people: 1 }]);
    expect(JSON.stringify(report)).not.toContain('Ilka');
  });
});
